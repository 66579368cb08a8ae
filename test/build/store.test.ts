/** What the stores get: the same bytes from the same sources, no development key, no lint complaint. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tools/build.ts';
import { buildForStore, zipFolder, zipSources } from '../tools/zip.ts';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const manifestOf = (folder: string): object => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

/** Files that hold the path of the folder they were built in. */
const filesNaming = (folder: string, path: string): string[] =>
  Object.entries(unzipSync(zipFolder(folder))).flatMap(([name, bytes]) =>
    Buffer.from(bytes).includes(path) ? [name] : [],
  );

/** The last build of each is left for the tests that follow: a build takes as long as all else here. */
const built = { chrome: '', firefox: '' };

/** Builds, keeps the folder, and answers with the digest of its zip. */
function zipped(browser: 'chrome' | 'firefox'): string {
  built[browser] = buildForStore(browser);
  return digest(zipFolder(built[browser]));
}

describe.each(['chrome', 'firefox'] as const)('%s store zip', (browser) => {
  it('carries no key, and names no folder it was built in', () => {
    zipped(browser);
    expect(manifestOf(built[browser])).not.toHaveProperty('key');
    expect(filesNaming(built[browser], ROOT)).toEqual([]);
  }, 60_000);
});

it('the Firefox zip is the same byte for byte from two builds', () => {
  const one = digest(zipFolder(built.firefox || buildForStore('firefox')));
  rmSync(built.firefox, { recursive: true, force: true });
  expect(zipped('firefox')).toBe(one);
}, 60_000);

it('the add-on linter finds nothing to complain about in the Firefox build', () => {
  const folder = built.firefox || buildForStore('firefox');
  const result = spawnSync(
    'npx',
    ['--no-install', 'web-ext', 'lint', '--source-dir', folder, '--output', 'json', '--self-hosted=false'],
    {
      encoding: 'utf8',
    },
  );
  const report: { errors: object[]; warnings: { code: string; file: string }[] } = JSON.parse(result.stdout);
  expect(report.errors).toEqual([]);
  // preact's own renderer can set innerHTML where a component asks for it; ours never does (see the test beside).
  expect(report.warnings.filter((one) => one.code !== 'UNSAFE_VAR_ASSIGNMENT')).toEqual([]);
}, 120_000);

describe('sources zip', () => {
  it('is the same byte for byte twice', () => expect(digest(zipSources())).toBe(digest(zipSources())));

  it('builds the very extension that the Chrome zip holds, from another folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailfill-sources-'));
    try {
      for (const [name, bytes] of Object.entries(unzipSync(zipSources()))) {
        mkdirSync(join(folder, dirname(name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
      expect(digest(zipFolder(buildForStore('chrome', folder)))).toBe(
        digest(zipFolder(built.chrome || buildForStore('chrome'))),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
