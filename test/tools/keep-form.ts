/** Turns a saved form into a fixture: `npx tsx test/tools/keep-form.ts mailfill-form.json <product>-<form>`. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.ts';
import { readForm } from './saved-form.ts';

function main([file, id]: string[]): string {
  if (!file || !id || !/^[a-z0-9-]+$/.test(id))
    throw new Error('Give the saved file and a name such as larkdesk-inbox.');
  const { page, fields } = readForm(file);
  const html = join(ROOT, `test/forms/${id}.html`);
  if (existsSync(html)) throw new Error(`test/forms/${id}.html is there already: choose another name.`);
  const record = { id, product: id.split('-')[0], kind: 'connect', languages: {}, fields };
  writeFileSync(html, page);
  writeFileSync(join(ROOT, `test/forms/${id}.json`), `${JSON.stringify(record, null, 1)}\n`);
  return `Wrote test/forms/${id}.html and .json: now say what each field is (role) and what must stand in it (expect).`;
}

try {
  console.log(main(process.argv.slice(2)));
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
}
