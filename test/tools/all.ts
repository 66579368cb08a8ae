/**
 * `npm test`: type check, lint, unit and architecture tests, the builds, then the browser tests; every step runs even
 * when an earlier one fails, and the last line counts all tests together.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installAhead } from '../libraries/build.ts';
import { canInstall, findBrowser, installPackages } from './browsers.ts';
import { ROOT } from './build.ts';
import { type Count, readReport } from './report.ts';

const OUT = join(ROOT, 'test/.out');

interface Step {
  name: string;
  command: string[];
  /** Where the step leaves a vitest JSON report; without it the step counts as one test. */
  report?: string;
  /** Which of the browser files: see vitest.browser.config.ts. */
  env?: Record<string, string>;
  /** Where the step prints a line `N passed, N failed` of its own. */
  counts?: boolean;
}

const STEPS: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'unit', command: ['vitest', 'run'], report: 'unit.json' },
  ...(['together', 'alone'] as const).map((how) => ({
    name: `browsers, ${how}`,
    command: ['vitest', 'run', '-c', 'vitest.browser.config.ts'],
    report: `browsers-${how}.json`,
    env: { MAILFILL_BROWSERS: how },
  })),
  { name: 'corpus', command: ['tsx', 'test/corpus/run.ts', '--languages', 'turn'], counts: true },
  {
    name: 'more forms',
    // A part of them: all would take longer than the other steps together. `npm run corpus -- --more` runs all.
    command: ['tsx', 'test/corpus/run.ts', '--more', '--languages', 'en', '--every', '96', '--workers', '2'],
    counts: true,
  },
  { name: 'component libraries', command: ['tsx', 'test/libraries/run.ts'], counts: true },
];

function countsOf(output: string, ok: boolean): Count {
  const match = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  if (!match) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: [] };
  return { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0), failures: [] };
}

function run(step: Step): Count {
  const started = Date.now();
  const file = step.report && join(OUT, step.report);
  const reporting = file ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  console.log(`\n── ${step.name}`);
  const result = spawnSync('npx', ['--no-install', ...step.command, ...reporting], {
    cwd: ROOT,
    stdio: ['ignore', step.counts ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, MAILFILL_BUILT: '1', ...step.env },
    shell: process.platform === 'win32',
  });
  if (step.counts) console.log(result.stdout);
  const ok = result.status === 0;
  const count = file ? readReport(file) : countsOf(result.stdout ?? '', ok);
  // A run that fails outside any test (a file that does not load, an unhandled error) must not look green.
  if (!ok && count.failed === 0) count.failed = 1;
  if (!ok && count.failures.length === 0) count.failures.push(`${step.name}: see its own output above`);
  console.log(`   ${step.name}: ${ok ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s`);
  return count;
}

/** Real peers of the tests (firewall and mail tools); without them their tests are skipped with a visible word. */
const DEBIAN_TOOLS = {
  Xvfb: 'xvfb',
  xdotool: 'xdotool',
  nft: 'nftables',
  'iptables-restore': 'iptables',
  postmap: 'postfix',
  doveadm: 'dovecot-core',
};

function prepare(): void {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  findBrowser('chromium');
  findBrowser('firefox');
  if (!canInstall()) return;
  const onPath = (command: string) =>
    ['/usr/bin', '/usr/sbin', '/sbin', '/bin'].some((folder) => existsSync(join(folder, command)));
  const missing = Object.entries(DEBIAN_TOOLS).flatMap(([command, name]) => (onPath(command) ? [] : [name]));
  if (missing.length > 0) installPackages(missing);
}

prepare();
// They load for half a minute, and are asked for by the last step alone.
installAhead();
const total = STEPS.map(run).reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
  skipped: sum.skipped + count.skipped,
  failures: [...sum.failures, ...count.failures],
}));
// Once more at the end: of a long output often only the end is kept.
for (const failure of total.failures) console.log(`failed: ${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
