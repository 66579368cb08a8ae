/** What one act of the person reaches, and what it leaves alone until they saw more: frames, forms that send elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { seedChromium } from '../tools/seed.ts';
import { type LoopbackServer, serve, servePages } from '../tools/serve.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const page = (body: string) => `<!doctype html><html lang="en"><title>Products</title><body><h1>Products</h1>${body}`;
const frame = (src: string) => `<iframe src="${src}" width=900 height=800></iframe>`;
/** The card's host: the only div that the page did not make, a direct child of body. */
const HOST = 'body > div:last-child';

let chromium: Chromium;
let server: LoopbackServer;
let other: LoopbackServer;

beforeAll(async () => {
  other = await servePages({ '/form': DEMO });
  const pages: Record<string, string> = {
    '/form': DEMO,
    '/same': page(frame('/form')),
    '/cross': page(frame(`${other.origin}/form`)),
    '/elsewhere': DEMO.replace('<form', '<form action=" \\\\collector.example/take"'),
    '/by-button': DEMO.replace('<button', '<button formaction="https://collector.example/take"'),
    '/hangs': DEMO.replace('</form>', `</form>${frame('/never')}`),
  };
  server = await serve((request, response) => {
    const html = pages[request.url ?? ''];
    // A frame whose document begins and never ends.
    if (request.url === '/never') response.writeHead(200, { 'content-type': 'text/html' }).write('<p>Loading');
    else
      response
        .writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
        .end(html ?? '');
  });
  chromium = await launchChromium({ viewport: { width: 1000, height: 900 } });
  await seedChromium(chromium, [demoPreset()]);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
  await other.close();
});
afterEach(async () => {
  for (const one of chromium.context.pages().slice(1)) await one.close();
});

async function open(path: string): Promise<Page> {
  const tab = await chromium.context.newPage();
  await tab.goto(server.origin + path, { waitUntil: path === '/hangs' ? 'commit' : 'load' });
  await tab.bringToFront();
  return tab;
}
async function command(): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(() =>
    Reflect.get(chrome.commands.onCommand, 'dispatch').call(chrome.commands.onCommand, 'fill'),
  );
}
async function menuIn(frameId: number): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(
    (id) =>
      Reflect.get(chrome.contextMenus.onClicked, 'dispatch').call(chrome.contextMenus.onClicked, {
        menuItemId: 'fill',
        frameId: id,
      }),
    frameId,
  );
}
async function frameIdOf(url: string): Promise<number> {
  const worker = await chromium.worker();
  return worker.evaluate(async (start) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? 0, allFrames: true };
    const frames = await chrome.scripting.executeScript({ target, func: () => location.href });
    return frames.find((one) => one.frameId !== 0 && one.result?.startsWith(start))?.frameId ?? -1;
  }, url);
}
const inFrame = (tab: Page) => tab.frames()[1]?.locator('[name=imap_host]').inputValue();
const inTop = (tab: Page) => tab.locator('[name=imap_host]').inputValue();
/** Long enough for a fill that must not come. */
const AWHILE = 2_000;

describe('the command', () => {
  it('fills a frame of the same site', async () => {
    const tab = await open('/same');
    await command();
    await expect.poll(() => inFrame(tab), { timeout: 5_000 }).toBe('imap.acme.example');
  });
  it('P8 fills no frame of another site, which only the popup can name', async () => {
    const tab = await open('/cross');
    await command();
    await tab.waitForTimeout(AWHILE);
    expect(await inFrame(tab)).toBe('');
  });
  it('P10 fills no form that sends elsewhere, which the popup says first', async () => {
    const tab = await open('/elsewhere');
    await command();
    await tab.waitForTimeout(AWHILE);
    expect(await inTop(tab)).toBe('');
  });
});

describe('the context menu', () => {
  it('fills the frame that was clicked, and P8 not one of another site', async () => {
    const same = await open('/same');
    await menuIn(await frameIdOf(`${server.origin}/form`));
    await expect.poll(() => inFrame(same), { timeout: 5_000 }).toBe('imap.acme.example');
    const cross = await open('/cross');
    await menuIn(await frameIdOf(`${other.origin}/form`));
    await cross.waitForTimeout(AWHILE);
    expect(await inFrame(cross)).toBe('');
  });
});

describe('P10 a form that sends elsewhere', () => {
  it.each(['/elsewhere', '/by-button'])('%s: the card says where before it fills', async (path) => {
    const tab = await open(path);
    await tab.mouse.move(300, 300);
    await tab.mouse.move(320, 320);
    await tab.waitForSelector(HOST, { state: 'attached' });
    const box = await tab.locator(HOST).boundingBox();
    if (!box) throw new Error('the card has no box');
    const press = async () => {
      await tab.waitForTimeout(1_000);
      const now = (await tab.locator(HOST).boundingBox()) ?? box;
      await tab.mouse.click(now.x + now.width - 70, now.y + now.height / 2);
    };
    await press();
    await tab.waitForTimeout(AWHILE);
    expect(await inTop(tab)).toBe('');
    await press();
    await expect.poll(() => inTop(tab), { timeout: 5_000 }).toBe('imap.acme.example');
  });
});

describe('a frame that never ends loading', () => {
  it('keeps neither the command nor the popup waiting', async () => {
    const tab = await open('/hangs');
    await tab.waitForSelector('[name=smtp_port]');
    const worker = await chromium.worker();
    const tabId = await worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? 0);
    const popup = await chromium.openExtensionPage(`popup.html?tab=${tabId}`);
    await popup.getByRole('button', { name: /^Fill / }).waitFor({ timeout: 5_000 });
    await popup.close();
    await tab.bringToFront();
    await command();
    await expect.poll(() => inTop(tab), { timeout: 6_000 }).toBe('imap.acme.example');
  });
});
