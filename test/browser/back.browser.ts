/** A page that comes back from the back/forward cache (row P15), in a Chromium that keeps one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { seedChromium } from '../tools/seed.ts';
import { type LoopbackServer, serve } from '../tools/serve.ts';

const PAGE = `<!doctype html><html lang="en"><title>Connect</title><form><h2>Incoming mail (IMAP)</h2>
<label>E-mail address <input type="email" name="address" value="jane.doe@acme.example"></label><br>
<label>IMAP server <input name="host"></label><br><label>IMAP port <input name="port"></label><br>
<label>Password <input type="password" name="password"></label></form>
<script>addEventListener('pageshow', (event) => { document.title = event.persisted ? 'kept' : 'loaded'; });</script>`;

let chromium: Chromium;
let server: LoopbackServer;

beforeAll(async () => {
  server = await serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/form' ? PAGE : '<!doctype html><title>Next</title><p>Next page</p>');
  });
  // The library switches the cache off, for pages that come back at once surprise its users.
  chromium = await launchChromium({
    viewport: { width: 1000, height: 900 },
    without: ['--disable-back-forward-cache'],
  });
  const worker = await chromium.worker();
  // No interface of the browser tells a tab's icon, so what sets it is listened to.
  await worker.evaluate(() => {
    const { setIcon } = chrome.action;
    const paths: string[] = [];
    Reflect.set(globalThis, 'iconsSet', paths);
    Reflect.set(chrome.action, 'setIcon', (details: chrome.action.TabIconDetails, done: () => void) => {
      paths.push(JSON.stringify(details.path));
      return setIcon(details, done);
    });
  });
  await seedChromium(chromium, [demoPreset()]);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

async function coloured(): Promise<string[]> {
  const paths: unknown = await (await chromium.worker()).evaluate(() => Reflect.get(globalThis, 'iconsSet'));
  return z
    .array(z.string())
    .parse(paths)
    .filter((path) => path.includes('found'));
}

const cards = (page: Page) => page.locator('body > div');

async function openWithCard(): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${server.origin}/form`);
  await page.mouse.move(600, 600);
  await page.mouse.move(630, 630);
  await expect.poll(() => cards(page).count()).toBe(1);
  return page;
}

async function leaveAndComeBack(page: Page): Promise<void> {
  await page.goto(`${server.origin}/next`);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.title()).toBe('kept');
}

it('P15 a page with our card comes back with it, and a press fills', async () => {
  const page = await openWithCard();
  await leaveAndComeBack(page);
  const box = await cards(page).first().boundingBox();
  if (!box) throw new Error('the card is not drawn');
  await page.waitForTimeout(900);
  await page.mouse.click(box.x + box.width - 70, box.y + box.height / 2);
  await expect.poll(() => page.inputValue('[name=host]')).toBe('imap.acme.example');
  await page.close();
});

it.each([
  ['by the card at first sight', false],
  ['by the engine', true],
])('P15 the icon of a page that comes back has its colour again, told %s', async (_by, acts) => {
  const page = await openWithCard();
  // The person's act on the page brings the engine.
  if (acts) await page.click('h2');
  await page.waitForTimeout(1_500);
  const before = (await coloured()).length;
  await leaveAndComeBack(page);
  await expect.poll(async () => (await coloured()).length).toBe(before + 1);
  await page.close();
});

it('P15 a page that makes its return up makes nothing be told', async () => {
  const page = await openWithCard();
  await page.waitForTimeout(1_000);
  const before = (await coloured()).length;
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await page.waitForTimeout(1_000);
  expect((await coloured()).length).toBe(before);
  await page.close();
});
