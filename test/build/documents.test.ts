/** What the documents promise is what the build does: permissions with their reasons, notices, listing, commands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../lib/address/print/print-table.ts';
import { ISPDB_HOST } from '../../lib/discovery/sources.ts';
import { builtExtension, ROOT } from '../tools/build.ts';
import { bundledPackages, notices } from '../tools/notices.ts';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const ACCEPTABLE = /MIT|ISC|BSD|Apache-2\.0|MPL-2\.0|0BSD/;

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
}
const manifestOf = (name: 'chromium' | 'firefox'): Manifest =>
  JSON.parse(readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8'));
const asked = ({ permissions = [], host_permissions = [], optional_permissions = [] }: Manifest) =>
  [...permissions, ...host_permissions, ...optional_permissions].sort();

/** First cells of the table rows under a heading that name something in backticks. */
function namedIn(text: string, after: string): string[] {
  const [table = ''] = text.slice(text.indexOf(after)).split('\n\n');
  const cells = table.split('\n').map((line) => line.split('|')[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')).sort();
}

describe('permissions', () => {
  it.each(['chromium', 'firefox'] as const)('of the %s build stand in the README, each with a reason', (name) => {
    expect(namedIn(read('README.md'), '| permission |')).toEqual(asked(manifestOf(name)));
  });
  it.each(['en', 'de'])('stand in the store listing (%s), each with a reason', (language) => {
    expect(namedIn(read(`test/store/listing.${language}.md`), '| permission |')).toEqual(asked(manifestOf('chromium')));
  });
});

describe('third-party notices', () => {
  it('are those of the packages bundled now (npm run notices)', () =>
    expect(read('THIRD-PARTY-NOTICES.md')).toBe(notices()));
  it('name licences that MIT code may bundle', () =>
    expect(bundledPackages().filter(({ license }) => !ACCEPTABLE.test(license))).toEqual([]));
});

it.each(['README.md', 'CHANGELOG.md'])('%s counts the formats of allow-lists', (name) =>
  expect(read(name)).toContain(` ${FORMATS.length} formats`),
);

describe('the folders’ READMEs', () => {
  const folders = readdirSync(join(ROOT, 'lib'));
  it.each(folders)('lib/%s names files that are there', (folder) => {
    const here = readdirSync(join(ROOT, 'lib', folder), { recursive: true, encoding: 'utf8' });
    const named = [...read(`lib/${folder}/README.md`).matchAll(/`([\w/-]+\.ts)`/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !here.includes(name))).toEqual([]);
  });
});

describe('the README', () => {
  const scripts: object = JSON.parse(read('package.json')).scripts;
  it.each([...new Set([...read('README.md').matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1] ?? ''))])(
    'speaks of npm run %s, which is there',
    (name) => expect(Object.keys(scripts)).toContain(name),
  );
  it('shows pictures that are there', () => {
    for (const [, path = ''] of read('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(readFileSync(join(ROOT, path)).subarray(1, 4).toString()).toBe('PNG');
  });
});

it('PRIVACY names the public database that is asked', () => expect(read('PRIVACY.md')).toContain(ISPDB_HOST));

describe('the store listing', () => {
  it.each(['en', 'de'])('(%s) keeps the stores’ limits', (language) => {
    const text = read(`test/store/listing.${language}.md`);
    const under = (heading: string) => (text.split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0]?.trim() ?? '';
    expect(under('Name').length).toBeLessThanOrEqual(45);
    expect(under('Summary').length).toBeLessThanOrEqual(132);
    expect(under('Summary').length).toBeGreaterThan(40);
    expect(
      under('Purpose')
        .split(/[.!?](\s|$)/)
        .filter((part) => part?.trim()).length,
    ).toBe(1);
  });
});
