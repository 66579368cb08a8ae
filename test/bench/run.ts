/**
 * `npm run bench [-- --rounds 5 --only text --ext name=folder]`: what Mailfill costs on pages, beside an empty content
 * script in the same run, how long people wait, and how quickly presets are found. Medians; a machine that does other
 * work at the same time makes all columns larger. `--only`: nothing but the pages whose name holds this text.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { servePages } from '../tools/serve.ts';
import { measureClassify } from './classify.ts';
import { heapOf, wakeUps } from './heap-and-wakes.ts';
import { type Journeys, measureJourneys, median, typingLatency } from './journeys.ts';
import { measureKeeping } from './keeping.ts';
import { measureListFile } from './list-file.ts';
import { PAGES } from './pages.ts';
import { MEASURES, type Measure } from './table.ts';
import { type OwnTime, startTrace, stopTrace } from './trace.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    ext: { type: 'string', multiple: true, default: [] },
  },
});

/** An extension whose content script does nothing: the floor of every column. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-empty-'));
  const content = { matches: ['http://*/*', 'https://*/*'], js: ['empty.js'], run_at: 'document_idle' };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts: [content] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), '');
  return folder;
}

/** The id that Chromium gave an unpacked extension: part of every address in the trace. */
async function idOf(chromium: Chromium): Promise<string> {
  const browser = chromium.context.browser();
  const page = await chromium.context.newPage();
  await page.goto('chrome://extensions');
  const id = await page.evaluate(
    () =>
      document
        .querySelector('extensions-manager')
        ?.shadowRoot?.querySelector('extensions-item-list')
        ?.shadowRoot?.querySelector('extensions-item')?.id ?? '',
  );
  await page.close();
  if (!browser || id === '') throw new Error('The extension did not load.');
  return id;
}

async function once(chromium: Chromium, origin: string, id: string, { path, act }: Measure): Promise<OwnTime> {
  const page = await chromium.context.newPage();
  const trace = await startTrace(page);
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.waitForTimeout(400);
  await act?.(page);
  const time = await stopTrace(trace, id);
  await page.close();
  return time;
}

interface Column {
  name: string;
  times: Map<string, OwnTime>;
  heap: Record<'blank' | 'frames', number>;
  /** ms from a key to the next picture. */
  typing: number;
}
interface Contender {
  name: string;
  chromium: Chromium;
  id: string;
  seen: Map<string, OwnTime[]>;
}

async function enter(name: string, folder: string): Promise<Contender> {
  const chromium = await launchChromium({ extension: folder, viewport: { width: 1000, height: 900 } });
  return { name, chromium, id: await idOf(chromium), seen: new Map() };
}

/** All by turns: a machine that grows slower meanwhile would otherwise speak against the later ones. */
async function race(contenders: readonly Contender[], origin: string, rounds: number): Promise<void> {
  for (const measure of MEASURES.filter((one) => one.name.includes(values.only)))
    for (let round = 0; round < rounds; round++)
      for (const { chromium, id, seen } of contenders) {
        const time = await once(chromium, origin, id, measure);
        seen.set(measure.name, [...(seen.get(measure.name) ?? []), time]);
      }
}

const middle = (all: readonly OwnTime[]): OwnTime => ({
  total: median(all.map((one) => one.total)),
  longest: median(all.map((one) => one.longest)),
});

async function leave({ name, chromium, seen }: Contender, origin: string): Promise<Column> {
  const times = new Map([...seen].map(([measure, all]) => [measure, middle(all)]));
  const heap = { blank: await heapOf(chromium, `${origin}/blank`), frames: await heapOf(chromium, `${origin}/frames`) };
  const typing = await typingLatency(chromium, origin);
  await chromium.close();
  return { name, times, heap, typing };
}

function print(columns: Column[]): boolean {
  let met = true;
  console.log(['page'.padEnd(40), 'bar'.padStart(6), ...columns.map(({ name }) => name.padStart(14))].join(' '));
  for (const { name, bar } of MEASURES) {
    if (!columns[0]?.times.has(name)) continue;
    const cells = columns.map(({ times }) => {
      const { total = 0, longest = 0 } = times.get(name) ?? {};
      return `${total.toFixed(2)} (${longest.toFixed(1)})`.padStart(14);
    });
    const own = columns.at(1)?.times.get(name)?.total ?? 0;
    if (bar !== null && own > bar) met = false;
    console.log(
      [name.padEnd(40), String(bar ?? '–').padStart(6), ...cells, bar !== null && own > bar ? ' over' : ''].join(' '),
    );
  }
  return met;
}

function printRest(columns: Column[]): void {
  const [floor] = columns;
  console.log('');
  for (const { name, heap, typing } of columns) {
    const over = (page: 'blank' | 'frames') => ((heap[page] - (floor?.heap[page] ?? 0)) / 1024).toFixed(0);
    const heaps = `heap over an empty script ${over('blank')} KiB blank (bar 30), ${over('frames')} KiB 50 frames (bar 1500)`;
    console.log(`${name.padEnd(12)} ${heaps}; a key to the next picture ${typing.toFixed(1)} ms`);
  }
}

function printJourneys({ pressToFilled, fillToVerified, popupFirst, popupReady }: Journeys): void {
  console.log(`press on the card to the filled form ${pressToFilled.toFixed(0)} ms, the engine brought in on the way`);
  console.log(`fill to the verified report ${fillToVerified.toFixed(0)} ms (bar 150)`);
  console.log(
    `popup: first words ${popupFirst.toFixed(0)} ms, ready to fill ${popupReady.toFixed(0)} ms after its start`,
  );
}

async function printKeeping(mailfill: string, rounds: number): Promise<void> {
  const chromium = await launchChromium({ extension: mailfill, viewport: { width: 1280, height: 900 } });
  const { lookUp, optionsRows, search } = await measureKeeping(chromium, rounds);
  await chromium.close();
  console.log(`a domain among 10,000 presets of a list ${lookUp.toFixed(2)} ms (bar 1)`);
  console.log(`options page with 400 presets, rows after ${optionsRows.toFixed(0)} ms (bar 300)`);
  console.log(`a key in the search over 1,000 presets ${search.toFixed(1)} ms (bar 16)`);
  console.log(`a list of 10,000 presets read and checked ${measureListFile().toFixed(0)} ms (bar 1000)`);
  const { first, again, forms } = await measureClassify();
  console.log(
    `classification alone, ${forms} forms of 15 to 30 fields ${again.toFixed(2)} ms (bar 2), first look ${first.toFixed(1)} ms`,
  );
}

/** What is no page's cost; true where the worker slept. */
async function measureRest(mailfill: string, origin: string, rounds: number): Promise<boolean> {
  const chromium = await launchChromium({ extension: mailfill, viewport: { width: 1000, height: 900 } });
  printJourneys(await measureJourneys(chromium, origin, rounds));
  await chromium.close();
  const wakes = await wakeUps(mailfill, origin, ['/blank', '/article', '/inputs', '/nodes', '/frames']);
  console.log(`worker wake-ups on pages without a form, pointer moved over each: ${wakes} (bar 0)`);
  await printKeeping(mailfill, rounds);
  return wakes === 0;
}

async function main(): Promise<void> {
  const rounds = Number(values.rounds);
  const server = await servePages(PAGES);
  const mailfill = builtExtension('chromium');
  const folders: [string, string][] = [
    ['empty', emptyExtension()],
    ['mailfill', mailfill],
    ...values.ext.map((one): [string, string] => [one.split('=')[0] ?? one, one.slice(one.indexOf('=') + 1)]),
  ];
  const contenders: Contender[] = [];
  for (const [name, folder] of folders) contenders.push(await enter(name, folder));
  await race(contenders, server.origin, rounds);
  const columns: Column[] = [];
  for (const one of contenders) columns.push(await leave(one, server.origin));
  console.log(`Own main-thread time in ms (processor time), median of ${rounds} (longest stretch)\n`);
  const met = print(columns);
  printRest(columns);
  const slept = values.only !== '' || (await measureRest(mailfill, server.origin, rounds));
  await server.close();
  process.exitCode = met && slept ? 0 : 1;
}
await main();
