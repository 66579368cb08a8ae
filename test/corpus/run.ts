/**
 * `npm run corpus`: the built extension in a real Chromium over every form of test/forms.
 *
 *   --languages en,de | all   which texts (default all); `turn`: English, and one other of each form by turns, which takes
 *                             `npm test` through twenty languages in the time of two
 *   --noise                   ids, names, data attributes and autocomplete turned to noise: only what a person reads is left
 *   --held | --tuned          only the third kept out of tuning, or only the rest
 *   --more                    the forms of test/more-forms instead
 *   --only id,id              these records
 *   --every n                 the first of each n records: `npm test` takes every 96th of the later forms, to stay short
 *   --json file               the verdicts as JSON
 *
 * Exit code 1 where a failure is not in known-failures.json, or one that stands there does not fail any more.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { DEMO_ADDRESS, demoPreset } from '../tools/demo-preset.ts';
import { evaluator, fillTab } from '../tools/drive.ts';
import { type LoopbackServer, serveFolder } from '../tools/serve.ts';
import { compareWithKnown } from './known.ts';
import { note, readValues } from './read-page.ts';
import { type FormRecord, folderOf, heldIds, pageOf, records } from './records.ts';
import { printSummary } from './summary.ts';
import { localise, noise } from './variants.ts';
import { judgePage, type Verdict } from './verdict.ts';

const { values: options } = parseArgs({
  options: {
    languages: { type: 'string', default: 'all' },
    noise: { type: 'boolean', default: false },
    held: { type: 'boolean', default: false },
    tuned: { type: 'boolean', default: false },
    more: { type: 'boolean', default: false },
    only: { type: 'string' },
    every: { type: 'string', default: '1' },
    json: { type: 'string' },
    workers: { type: 'string', default: '5' },
  },
});

/** The languages of a form that are wished: its own ones, English first, of which `turn` takes another at each form. */
function languagesOf(record: FormRecord, at: number): string[] {
  const others = Object.keys(record.languages).filter((language) => language !== 'en');
  if (options.languages === 'all') return ['en', ...others];
  if (options.languages === 'turn') return ['en', ...others.slice(at % (others.length || 1)).slice(0, 1)];
  const wished = options.languages.split(',');
  return ['en', ...others].filter((language) => wished.includes(language));
}

/** Pages reset ports up to about a second after a fill; the engine watches for 1.2 s (ms). */
const SETTLE = 1_300;
/** A page without a script changes nothing by itself (ms). */
const SETTLE_STILL = 100;

const folder = options.more ? 'more-forms' : 'forms';

interface Job {
  record: FormRecord;
  language: string;
}
export interface Result extends Job {
  verdict: Verdict;
}

function jobs(): Job[] {
  const held = heldIds();
  const only = options.only?.split(',');
  const every = Number(options.every);
  if (!Number.isInteger(every) || every < 1) throw new Error('--every takes a whole number from 1 on.');
  const wished = records(folder).filter((record) => {
    if (only) return only.includes(record.id);
    return (!options.held || held.has(record.id)) && (!options.tuned || !held.has(record.id));
  });
  const chosen = wished.filter((_, at) => at % every === 0);
  return chosen.flatMap((record, at) => languagesOf(record, at).map((language) => ({ record, language })));
}

async function fillPage(chromium: Chromium, page: Page, url: string, settle: number): Promise<void> {
  await page.bringToFront();
  const worker = await chromium.worker();
  await fillTab(
    evaluator((script) => worker.evaluate(script)),
    { url, preset: demoPreset(), address: DEMO_ADDRESS, overwrite: 'ask' },
  );
  await page.waitForTimeout(settle);
}

async function run(job: Job, chromium: Chromium, page: Page, server: LoopbackServer): Promise<Result> {
  const { record, language } = job;
  const url = `${server.origin}/${record.id}.html?${language}`;
  await page.goto(url);
  await page.waitForTimeout(150);
  const inPage = evaluator((script) => page.evaluate(script));
  await inPage(note, record.fields);
  const other = record.languages[language];
  if (language !== 'en' && other) await inPage(localise, [record.languages.en ?? {}, other, language]);
  if (options.noise) await inPage(noise, null);
  const before = await inPage(readValues, record.fields);
  await fillPage(chromium, page, url, pageOf(record, folder).includes('<script') ? SETTLE : SETTLE_STILL);
  const after = await inPage(readValues, record.fields);
  return { ...job, verdict: judgePage(record, before, after) };
}

async function work(
  queue: Job[],
  chromium: Chromium,
  page: Page,
  server: LoopbackServer,
  done: (result: Result) => void,
): Promise<void> {
  // One tab for all: a renderer of its own for each page costs as much as the page.
  for (let job = queue.shift(); job; job = queue.shift()) done(await run(job, chromium, page, server));
}

async function main(): Promise<void> {
  const server = await serveFolder(folderOf(folder));
  const queue = jobs();
  const results: Result[] = [];
  const done = (result: Result) => {
    results.push(result);
    const { verdict, language } = result;
    if (!verdict.perfect) console.log(`${language} ${verdict.id}\n    ${verdict.wrong.join('\n    ')}`);
  };
  // Windows of one browser: each further browser costs as much as several pages.
  const chromium = await launchChromium();
  try {
    const pages: Page[] = [];
    while (pages.length < Number(options.workers)) pages.push(await chromium.openWindow());
    await Promise.all(pages.map((page) => work(queue, chromium, page, server, done)));
  } finally {
    await chromium.close();
    await server.close();
  }
  if (options.json)
    writeFileSync(
      options.json,
      JSON.stringify(
        results.map(({ language, verdict }) => ({ language, ...verdict })),
        null,
        1,
      ),
    );
  printSummary(results);
  const surprises = compareWithKnown(results, options.noise ? 'labelsOnly' : 'plain');
  for (const surprise of surprises) console.log(surprise);
  console.log(`${results.length - surprises.length} passed, ${surprises.length} failed`);
  process.exitCode = surprises.length > 0 ? 1 : 0;
}

await main();
