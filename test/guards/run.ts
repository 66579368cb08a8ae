/**
 * `npm run guards [word]`: takes each safeguard out of a copy of the code and runs its test, which must then fail. A guard
 * whose text is no longer found, or whose test passes without it, fails the run. `word` picks rows that contain it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Guard } from './types.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['lib', 'components', 'entrypoints', 'public', 'test', '.wxt'];
const FILES = ['package.json', 'tsconfig.json', 'vitest.config.ts', 'wxt.config.ts'];

/** Every file beside this one that exports GUARDS is part of the run. */
async function allGuards(): Promise<Guard[]> {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => !['run.ts', 'types.ts'].includes(name))
    .sort();
  const modules: { GUARDS: readonly Guard[] }[] = await Promise.all(
    files.map((name) => import(pathToFileURL(join(import.meta.dirname, name)).href)),
  );
  return modules.flatMap((one) => one.GUARDS);
}

function copyOfCode(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mailfill-guards-'));
  for (const name of [...FOLDERS, ...FILES]) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true, filter: (path) => !path.includes('/.out') });
  }
  mkdirSync(join(copy, '.output'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Null where the guard holds, else what is wrong. */
function check({ file, find, replace, test, name }: Guard, copy: string): string | null {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(find).length !== 2) return `text stands ${sound.split(find).length - 1} times in ${file}`;
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  );
  const only = name ? ['-t', name] : [];
  const cli = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [cli, 'run', test, ...only, '--reporter=json'], {
    cwd: copy,
    encoding: 'utf8',
    timeout: 180_000,
    // A failing test may print the hostile file it was about.
    maxBuffer: 256 * 1024 * 1024,
  });
  writeFileSync(path, sound);
  const failed = /"numFailedTests":(\d+)/.exec(run.stdout);
  if (run.signal) return null;
  if (!failed) return `no report: ${run.stderr.slice(0, 500)}`;
  return Number(failed[1]) > 0 ? null : `${test} passes without it`;
}

const word = process.argv[2] ?? '';
const guards = (await allGuards()).filter((guard) => guard.row.includes(word));
const copy = copyOfCode();
let failed = 0;
for (const guard of guards) {
  const fault = check(guard, copy);
  if (fault) failed += 1;
  console.log(`${fault ? 'MISSED' : 'held  '} ${guard.row}${fault ? `: ${fault}` : ''}`);
}
rmSync(copy, { recursive: true, force: true });
console.log(`${guards.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
