/**
 * `npm run try -- <page>`: opens a page with the built extension, fills it, and says what was found, filled, refused
 * and why. It is how a person reports or repairs a form that fails.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readArguments, type TryArguments, USAGE } from './arguments.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { DEMO_ADDRESS } from './demo-preset.ts';
import { evaluator, type FrameOutcome, fillTab } from './drive.ts';
import { isComplete, reportTable } from './report-table.ts';
import { isSavedForm, savedPage } from './saved-form.ts';
import { type LoopbackServer, serveFolder } from './serve.ts';
import { choosePreset } from './try-preset.ts';

interface Target {
  url: string;
  server: LoopbackServer | null;
}

async function openTarget(target: string): Promise<Target> {
  if (/^https?:\/\//i.test(target)) return { url: new URL(target).href, server: null };
  const file = resolve(target);
  if (!existsSync(file)) throw new Error(`${target} is neither an http(s) address nor a file.`);
  const page = isSavedForm(file) ? savedPage(file) : file;
  const server = await serveFolder(dirname(page));
  return { url: `${server.origin}/${encodeURIComponent(basename(page))}`, server };
}

async function waitForPerson(): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  await terminal.question('Bring the form into view, then press Enter … ');
  terminal.close();
}

async function fill(chromium: Chromium, url: string, given: TryArguments): Promise<FrameOutcome[]> {
  const address = given.email ?? DEMO_ADDRESS;
  const preset = choosePreset(given.preset, address);
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
  // Forms that a framework draws after load.
  await page.waitForTimeout(500);
  if (given.headed) await waitForPerson();
  await page.bringToFront();
  const worker = await chromium.worker();
  const evaluate = evaluator((script) => worker.evaluate(script));
  return fillTab(evaluate, { url: page.url(), preset, address, overwrite: 'replace' });
}

function print(outcomes: FrameOutcome[]): void {
  if (outcomes.length === 0) console.log('No mail form was found on this page.');
  for (const { frame, reports, refused } of outcomes) {
    console.log(
      `\n${frame.origin}: ${frame.forms.map((form) => `${form.archetype}, ${form.fields.length} fields`).join('; ')}`,
    );
    if (frame.forms.some((form) => form.foreignAction)) console.log('The form posts to another origin than the page.');
    for (const report of reports)
      console.log(`\n${reportTable(report)}\n${Math.round(report.duration)} ms to the checked fill`);
    for (const words of refused) console.log(`not filled: ${words}`);
  }
}

async function main(): Promise<number> {
  const parsed = readArguments(process.argv.slice(2));
  if (!parsed.ok) {
    console.error(`${parsed.problem}\n\n${USAGE}`);
    return 2;
  }
  const given = parsed.value;
  // A preset that cannot be used is said before a browser starts.
  choosePreset(given.preset, given.email ?? DEMO_ADDRESS);
  const { url, server } = await openTarget(given.target);
  const chromium = await launchChromium({
    headless: !given.headed,
    ...(given.profile ? { profile: resolve(given.profile) } : {}),
  });
  try {
    const outcomes = await fill(chromium, url, given);
    if (given.json) console.log(JSON.stringify(outcomes, null, 2));
    else print(outcomes);
    const reports = outcomes.flatMap((outcome) => outcome.reports);
    const refused = outcomes.some((outcome) => outcome.refused.length > 0);
    return reports.length > 0 && !refused && reports.every(isComplete) ? 0 : 1;
  } finally {
    await chromium.close();
    await server?.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 2;
  },
);
