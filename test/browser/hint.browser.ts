/** The sentinel, woken by a pointer, brings the engine to every record of a connect form. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageOf, records } from '../corpus/records.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { type LoopbackServer, servePages } from '../tools/serve.ts';
import { WHOLE } from '../tools/whole.ts';

/** All of them take a minute. */
const every = WHOLE ? 1 : 3;
const all = records();
const some = all.filter((_, at) => at % every === 0);
const connect = some.filter((record) => record.kind === 'connect');
const others = some.filter((record) => record.kind === 'negative');
let chromium: Chromium;
let server: LoopbackServer;
/** One tab for all: a renderer of its own for each page costs as much as the page. */
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium({ viewport: { width: 1000, height: 900 } });
  server = await servePages(Object.fromEntries(all.map((record) => [`/${record.id}`, pageOf(record)])));
  page = await chromium.context.newPage();
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** Whether the engine, or the offer's first sight, came within three seconds of the pointer's first move. */
async function isHinted(id: string): Promise<boolean> {
  await page.goto(`${server.origin}/${id}`);
  await page.mouse.move(200, 200);
  await page.mouse.move(300, 300);
  // Fields inside shadow roots are met when the person presses one; no walk goes looking for roots.
  if ((await page.evaluate(() => document.querySelectorAll('input').length)) === 0)
    await page.locator('input').first().click({ force: true });
  const worker = await chromium.worker();
  for (let tries = 0; tries < 40; tries++) {
    const found = await worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const target = { tabId: tab?.id ?? 0 };
      const [result] = await chrome.scripting.executeScript({
        target,
        func: () => Reflect.has(globalThis, 'mailfillEngine') || Reflect.has(globalThis, 'mailfillOffer'),
      });
      return result?.result === true;
    }, `${server.origin}/${id}`);
    if (found) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

it('misses none of the records', async () => {
  const missed: string[] = [];
  for (const { id } of connect) if (!(await isHinted(id))) missed.push(id);
  expect(missed).toEqual([]);
}, 300_000);

/** Whether the first sight alone, brought in by hand, would show an offer. */
async function isOffered(id: string): Promise<boolean> {
  await page.goto(`${server.origin}/${id}`);
  const worker = await chromium.worker();
  return await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const target = { tabId: tab?.id ?? 0 };
    await chrome.scripting.executeScript({ target, files: ['/offer.js'] });
    const [result] = await chrome.scripting.executeScript({
      target,
      func: () => Reflect.has(globalThis, 'mailfillOffer'),
    });
    return result?.result === true;
  }, `${server.origin}/${id}`);
}

it('shows the first sight on plain forms, and on no look-alike', async () => {
  const wrong: string[] = [];
  for (const { id } of others) if (await isOffered(id)) wrong.push(id);
  expect(wrong).toEqual([]);
  for (const id of ['paperless-ngx-mail-account', 'node-red-email-in', 'chatwoot-imap'])
    expect(await isOffered(id), id).toBe(true);
}, 120_000);
