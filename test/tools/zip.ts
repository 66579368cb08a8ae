/**
 * `npm run zip`: builds for the stores (without the development key) and packs what each of them takes, byte for byte
 * the same from the same sources: sorted names, one fixed time, one compression level.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { ROOT } from './build.ts';

/** The earliest time a zip can hold; any fixed one would do. */
const TIME = new Date(1980, 0, 2);

function pack(files: { name: string; bytes: Uint8Array }[]): Uint8Array {
  const sorted = [...files].sort((one, other) => (one.name < other.name ? -1 : 1));
  const entries: Zippable = {};
  for (const { name, bytes } of sorted) entries[name] = [bytes, { mtime: TIME, level: 9, os: 3, attrs: 0o644 << 16 }];
  return zipSync(entries);
}

/** Packs a folder's files, in the same bytes whenever their content is the same. */
export function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return pack(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: relative(folder, path).replaceAll('\\', '/'), bytes: readFileSync(path) };
    }),
  );
}

/** Everything under version control, for reviewers who build it themselves. */
export function zipSources(): Uint8Array {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  return pack(names.map((name) => ({ name, bytes: readFileSync(join(ROOT, name)) })));
}

/** Builds one store's folder and answers with its path. */
export function buildForStore(browser: 'chrome' | 'firefox', root = ROOT): string {
  const result = spawnSync('npx', ['--no-install', 'wxt', 'build', '-b', browser], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, MAILFILL_STORE: '1', NODE_ENV: 'production' },
  });
  if (result.status !== 0) throw new Error(`The store build failed:\n${result.stdout}\n${result.stderr}`);
  return join(root, `.output/store/${browser}-mv3`);
}

function main(): void {
  const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  const write = (name: string, bytes: Uint8Array) => {
    const path = join(ROOT, '.output', `mailfill-${version}-${name}.zip`);
    writeFileSync(path, bytes);
    console.log(`${relative(ROOT, path)}  ${bytes.length.toLocaleString('en')} bytes`);
  };
  write('chrome', zipFolder(buildForStore('chrome')));
  write('firefox', zipFolder(buildForStore('firefox')));
  write('sources', zipSources());
}

if (process.argv[1] === import.meta.filename) main();
