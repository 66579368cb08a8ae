/** `npm run guards [-- row]`: takes each guard of the table out of a temporary copy and shows that its test turns red. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../tools/build.ts';
import { GUARDS, type Guard } from './table.ts';

const LEFT_OUT = /[\\/](node_modules|\.git|\.output|test[\\/]\.out)$/;

function copyOfTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-guards-'));
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** True where the test passes in the copy. */
function passes(folder: string, { test, name }: Guard): boolean {
  const config = test.includes('.browser.') ? ['-c', 'vitest.browser.config.ts'] : [];
  const result = spawnSync('npx', ['--no-install', 'vitest', 'run', ...config, test, '-t', name], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, MAILFILL_BUILT: '' },
  });
  return result.status === 0;
}

function check(folder: string, guard: Guard): string {
  const file = join(folder, guard.file);
  const whole = readFileSync(file, 'utf8');
  if (!whole.includes(guard.find)) return 'the guard is not where the table says';
  writeFileSync(file, whole.replace(guard.find, guard.replace));
  const stillPasses = passes(folder, guard);
  writeFileSync(file, whole);
  if (stillPasses) return 'taken out, and its test still passes';
  return passes(folder, guard) ? '' : 'its test fails with the guard in place';
}

const [only] = process.argv.slice(2);
const folder = copyOfTree();
let failed = 0;
const chosen = GUARDS.filter((guard) => !only || guard.row === only);
for (const guard of chosen) {
  const problem = check(folder, guard);
  if (problem) failed++;
  console.log(`${problem ? '×' : '✓'} ${guard.row} ${guard.file}: ${problem || `without it "${guard.name}" is red`}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
