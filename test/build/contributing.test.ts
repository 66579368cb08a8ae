/** The examples of CONTRIBUTING.md work as they stand there; the form is tried in `test/browser/commands.browser.ts`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Vocabulary } from '../../lib/detect/vocabulary.ts';
import { ROOT } from '../tools/build.ts';
import { exampleIn } from '../tools/examples.ts';

const OUT = join(ROOT, 'test/.out/contributing');
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

it('the language of the example is understood', async () => {
  mkdirSync(OUT, { recursive: true });
  const file = join(OUT, 'ca.ts');
  writeFileSync(
    file,
    exampleIn('CONTRIBUTING.md', 'ts').replace('../concepts.ts', join(ROOT, 'lib/detect/concepts.ts')),
  );
  const { ca } = await import(file);
  const known = new Vocabulary([ca]);
  expect(known.words.get('correu')?.flatMap((phrase) => phrase.concepts)).toContain('mail');
  expect(known.stems.get('ser')?.flat(2)).toContain('server');
});

it('the record of the example reads like the others', () => {
  const example: object = JSON.parse(exampleIn('CONTRIBUTING.md', 'json'));
  const other: object = JSON.parse(readFileSync(join(ROOT, 'test/forms/immich-smtp.json'), 'utf8'));
  for (const key of Object.keys(example)) expect(Object.keys(other)).toContain(key);
});
