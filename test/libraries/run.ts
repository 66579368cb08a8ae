/**
 * Fills one page per component library with the built extension and reads the framework's own state.
 * `npx tsx test/libraries/run.ts [--firefox] [name …]`
 */

import { ADDRESS, PRESET } from '../fill/forms.ts';
import { launchChromium } from '../tools/chromium.ts';
import { type Evaluate, evaluator, type FrameOutcome, fillTab } from '../tools/drive.ts';
import { launchFirefox } from '../tools/firefox.ts';
import { serveFolder } from '../tools/serve.ts';
import { buildPages, OUT, pageNames } from './build.ts';

const WANTED: Record<string, unknown> = {
  ihost: 'imap.acme.example',
  iport: 993,
  isec: 'ssl',
  iuser: ADDRESS,
  ohost: 'smtp.acme.example',
  oport: 587,
  osec: 'starttls',
  ouser: ADDRESS,
  insecure: false,
  staticIps: true,
};

/** What both browsers' pages offer. */
interface Tab {
  goto(url: string): Promise<unknown>;
  bringToFront(): Promise<unknown>;
  evaluate<T>(work: () => T): Promise<T>;
}
interface Driver {
  tab: Tab;
  evaluate: Evaluate;
}
interface Drivers {
  drivers: Driver[];
  close(): Promise<void>;
}

/** Four windows: a page's fill waits more than it works. */
async function chromium(): Promise<Drivers> {
  const browser = await launchChromium();
  const worker = await browser.worker();
  const evaluate = evaluator((script) => worker.evaluate(script));
  const drivers: Driver[] = [];
  while (drivers.length < 4) drivers.push({ tab: await browser.openWindow(), evaluate });
  return { drivers, close: () => browser.close() };
}

/** Two browsers: it has no such windows. */
async function firefox(): Promise<Drivers> {
  const browsers = await Promise.all([launchFirefox(), launchFirefox()]);
  const drivers = browsers.map(async (browser) => {
    const own = await browser.openExtensionPage('options.html');
    await own.waitForSelector('body');
    return { tab: await browser.browser.newPage(), evaluate: evaluator((script) => own.evaluate(script)) };
  });
  const close = () => Promise.all(browsers.map((browser) => browser.close()));
  return { drivers: await Promise.all(drivers), close: async () => void (await close()) };
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Row {
  name: string;
  wrong: string[];
  reports: FrameOutcome[];
}

async function tryPage({ tab, evaluate }: Driver, name: string, url: string): Promise<Row> {
  await tab.goto(url);
  await later(400);
  await tab.bringToFront();
  const reports = await fillTab(evaluate, { url, preset: PRESET, address: ADDRESS, overwrite: 'replace' });
  await later(200);
  const state = await tab.evaluate((): Record<string, unknown> => Reflect.get(globalThis, '__state') ?? {});
  const wrong = Object.entries(WANTED).filter(([key, value]) => String(state[key]) !== String(value));
  return { name, wrong: wrong.map(([key]) => `${key} is ${JSON.stringify(state[key]) ?? 'unset'}`), reports };
}

function print({ name, wrong, reports }: Row): void {
  const ms = reports.flatMap((one) => one.reports).reduce((sum, one) => sum + one.duration, 0);
  console.log(`${name.padEnd(18)} ${wrong.length === 0 ? 'all fields' : 'WRONG'}  ${Math.round(ms)} ms`);
  for (const one of wrong) console.log(`    ${one}`);
  if (wrong.length === 0) return;
  for (const field of reports.flatMap((one) => one.reports).flatMap((one) => one.fields)) {
    if (field.status !== 'filled')
      console.log(`    ${field.label}: ${field.property} ${field.status} ${field.code ?? ''}`);
  }
}

/** Each window takes the next page that is left. */
async function tryAll(pages: string[], unbuilt: Map<string, string>, start: () => Promise<Drivers>): Promise<Row[]> {
  const server = await serveFolder(OUT);
  const { drivers, close } = await start();
  const queue = [...pages];
  const rows: Row[] = [];
  const work = async (driver: Driver) => {
    for (let name = queue.shift(); name; name = queue.shift()) {
      const why = unbuilt.get(name);
      const tried = why ? { name, wrong: [why], reports: [] } : tryPage(driver, name, `${server.origin}/${name}.html`);
      rows.push(await tried);
    }
  };
  try {
    await Promise.all(drivers.map(work));
  } finally {
    await close();
    await server.close();
  }
  return rows;
}

async function main(given: string[]): Promise<number> {
  const names = given.filter((one) => !one.startsWith('--'));
  const pages = pageNames().filter((name) => names.length === 0 || names.includes(name));
  const rows = await tryAll(pages, await buildPages(pages), given.includes('--firefox') ? firefox : chromium);
  for (const row of rows) print(row);
  const failed = rows.filter((row) => row.wrong.length > 0).length;
  console.log(`${rows.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
