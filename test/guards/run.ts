/** `npm run guards [-- row …]`: takes each guard of the tables out of a temporary copy and shows that its test turns red. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../tools/build.ts';
import { GUARDS } from './all.ts';
import type { Guard } from './types.ts';

const LEFT_OUT = /[\\/](node_modules|\.git|\.output|test[\\/]\.out)$/;

function copyOfTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-guards-'));
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Says at once where the table is out of date: the code moved, or a word is there more than once. */
function misplaced(folder: string, { file, find }: Guard): string {
  const parts = readFileSync(join(folder, file), 'utf8').split(find).length - 1;
  if (parts === 1) return '';
  return parts === 0 ? 'the guard is not where the table says' : `the words of the guard stand there ${parts} times`;
}

/** True where the test passes in the copy. A run in which no test ran is no answer, and throws. */
function passes(folder: string, { test, name }: Guard): boolean {
  const config = test.includes('.browser.') ? ['-c', 'vitest.browser.config.ts'] : [];
  const named = name ? ['-t', name] : [];
  const report = join(folder, 'guard-report.json');
  rmSync(report, { force: true });
  spawnSync(
    'npx',
    ['--no-install', 'vitest', 'run', ...config, test, ...named, '--reporter=json', `--outputFile=${report}`],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, MAILFILL_BUILT: '' } },
  );
  const result: { numPassedTests: number; numFailedTests: number; success: boolean } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  if (result.success && result.numPassedTests === 0) throw new Error(`no test of ${test} is called "${name ?? ''}"`);
  return result.success;
}

/** Tests that pass with every guard in place, each run once. */
const sound = new Map<string, boolean>();
function isSound(folder: string, guard: Guard): boolean {
  const key = `${guard.test} ${guard.name ?? ''}`;
  const known = sound.get(key) ?? passes(folder, guard);
  sound.set(key, known);
  return known;
}

function check(folder: string, guard: Guard): string {
  const problem = misplaced(folder, guard);
  if (problem) return problem;
  if (!isSound(folder, guard)) return 'its test fails with the guard in place';
  const file = join(folder, guard.file);
  const whole = readFileSync(file, 'utf8');
  // A function, for `$&` in the replacement is meant as written.
  writeFileSync(
    file,
    whole.replace(guard.find, () => guard.replace),
  );
  const stillPasses = passes(folder, guard);
  writeFileSync(file, whole);
  return stillPasses ? 'taken out, and its test still passes' : '';
}

const only = process.argv.slice(2);
const folder = copyOfTree();
let failed = 0;
const chosen = GUARDS.filter(
  ({ row, test }) => only.length === 0 || only.some((word) => row.startsWith(word) || test.includes(word)),
);
for (const guard of chosen) {
  const problem = check(folder, guard);
  if (problem) failed++;
  const words = problem || `without it ${guard.test}${guard.name ? ` "${guard.name}"` : ''} is red`;
  console.log(`${problem ? '×' : '✓'} ${guard.row} ${guard.file}: ${words}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
