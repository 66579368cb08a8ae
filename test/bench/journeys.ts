/** How long a person waits: from the press on the card to the filled form, for the popup's first words, for a key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../tools/build.ts';
import type { Chromium } from '../tools/chromium.ts';
import { DEMO_ADDRESS, demoPreset } from '../tools/demo-preset.ts';
import { evaluator, fillTab } from '../tools/drive.ts';
import { seedChromium } from '../tools/seed.ts';
import { storageBundle } from '../tools/storage-bundle.ts';
import { seedOwn } from './keeping.ts';

export const FORM_PAGE = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const CARD = 'body > div:last-child';

export const median = (numbers: number[]) =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

export interface Journeys {
  /** From the press until the last field holds its value (ms), the engine not there yet. */
  pressToFilled: number;
  /** From the message to the verified report, the engine there (ms). */
  fillToVerified: number;
  /** From the start of the popup's page to its first words, and to a button that can be pressed (ms). */
  popupFirst: number;
  popupReady: number;
}

/** Runs in the page; as text, for a compiler's helpers are not there. */
const WAIT_FOR_PRESS = `window.filledAfter = new Promise((done) => {
  let start = 0;
  addEventListener('pointerdown', (event) => { start = event.timeStamp; }, { capture: true, once: true });
  (function look() {
    if (document.querySelector('[name=smtp_user]').value) done(performance.now() - start);
    else setTimeout(look, 4);
  })();
}), 0`;

async function openForm(chromium: Chromium, origin: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${origin}/form`);
  await page.bringToFront();
  await page.waitForTimeout(300);
  return page;
}

async function pressed(chromium: Chromium, origin: string): Promise<number> {
  const page = await openForm(chromium, origin);
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await page.waitForSelector(CARD, { state: 'attached' });
  const box = await page.locator(CARD).boundingBox();
  if (!box) throw new Error('the card has no box');
  await page.waitForTimeout(800);
  // Before the press: one that comes before its listener would be counted from the start of the page.
  await page.evaluate(WAIT_FOR_PRESS);
  await page.mouse.click(box.x + box.width - 70, box.y + box.height / 2);
  const time = Number(await page.evaluate('window.filledAfter'));
  await page.close();
  return time;
}

async function verified(chromium: Chromium, origin: string): Promise<number> {
  const page = await openForm(chromium, origin);
  const worker = await chromium.worker();
  const evaluate = evaluator((script) => worker.evaluate(script));
  const request = { url: page.url(), preset: demoPreset(), address: DEMO_ADDRESS, overwrite: 'ask' } as const;
  const [outcome] = await fillTab(evaluate, request);
  await page.close();
  return outcome?.reports[0]?.duration ?? 0;
}

async function popup(chromium: Chromium, origin: string): Promise<{ first: number; ready: number }> {
  const page = await openForm(chromium, origin);
  const opened = await chromium.openPopup();
  await opened.waitForSelector('.wide:not([disabled])');
  const ready = await opened.evaluate(() => performance.now());
  const first = await opened.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  await opened.close();
  await page.close();
  return { first, ready };
}

/** `rounds` of each, in a browser that holds the demo preset among 400 others. */
export async function measureJourneys(chromium: Chromium, origin: string, rounds: number): Promise<Journeys> {
  const own = await chromium.openExtensionPage('options.html');
  await seedOwn(own, await storageBundle('test/bench/stores-entry.ts'), 400);
  await own.close();
  await seedChromium(chromium, [demoPreset()]);
  const times: { press: number[]; fill: number[]; first: number[]; ready: number[] } = {
    press: [],
    fill: [],
    first: [],
    ready: [],
  };
  for (let round = 0; round < rounds; round++) {
    times.press.push(await pressed(chromium, origin));
    times.fill.push(await verified(chromium, origin));
    const { first, ready } = await popup(chromium, origin);
    times.first.push(first);
    times.ready.push(ready);
  }
  return {
    pressToFilled: median(times.press),
    fillToVerified: median(times.fill),
    popupFirst: median(times.first),
    popupReady: median(times.ready),
  };
}

/** From a key to the next picture, on a page of 300 inputs after a pointer was there (ms, median of 60 keys). */
export async function typingLatency(chromium: Chromium, origin: string): Promise<number> {
  const page = await chromium.context.newPage();
  await page.goto(`${origin}/inputs`);
  await page.mouse.move(200, 200);
  await page.focus('input');
  await page.waitForTimeout(2_500);
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'times', times);
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
    );
  });
  await page.keyboard.type('a'.repeat(60), { delay: 25 });
  await page.waitForTimeout(200);
  const times: number[] = await page.evaluate(() => Reflect.get(window, 'times'));
  await page.close();
  return median(times);
}
