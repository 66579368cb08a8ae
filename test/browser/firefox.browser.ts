/** The main flows and the page rows that apply, in a real Firefox: one browser for all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension, ROOT } from '../tools/build.ts';
import { DEMO_ADDRESS, demoPreset } from '../tools/demo-preset.ts';
import { type Evaluate, evaluator, type FrameOutcome, fillTab } from '../tools/drive.ts';
import { FIREFOX_ID, type Firefox, launchFirefox } from '../tools/firefox.ts';
import { seedPresets } from '../tools/seed.ts';
import { type LoopbackServer, serve } from '../tools/serve.ts';
import { FIREFOX_PAGES } from './firefox-pages.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const CSP = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

let firefox: Firefox;
let extension: Page;
let evaluate: Evaluate;
let server: LoopbackServer;
let other: LoopbackServer;
const errors: string[] = [];

function listen(pages: Record<string, string>): Promise<LoopbackServer> {
  return serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    response.statusCode = path in pages ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (path === '/strict') response.setHeader('content-security-policy', CSP);
    response.end(pages[path] ?? '');
  });
}

beforeAll(async () => {
  other = await listen({ '/demo': DEMO });
  const cross = `<!doctype html><title>Products</title><iframe src="${other.origin}/demo" width=900 height=800></iframe>`;
  server = await listen({ ...FIREFOX_PAGES, '/demo': DEMO, '/strict': DEMO, '/cross': cross });
  firefox = await launchFirefox();
  extension = await firefox.openExtensionPage('options.html');
  extension.on('pageerror', (error) => errors.push(String(error)));
  await extension.waitForSelector('#app');
  evaluate = evaluator((script) => extension.evaluate(script));
});
afterAll(async () => {
  await firefox.close();
  await server.close();
  await other.close();
});

async function open(path: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(server.origin + path);
  await page.bringToFront();
  return page;
}
const fill = (path: string): Promise<FrameOutcome[]> =>
  fillTab(evaluate, {
    url: server.origin + path,
    preset: demoPreset(),
    address: DEMO_ADDRESS,
    overwrite: 'ask',
  });
const value = (page: Page, name: string) =>
  page.evaluate((one) => document.querySelector<HTMLInputElement>(`[name="${one}"]`)?.value, name);
const tabIdOf = (path: string) =>
  evaluate(async (url: string) => {
    const api: typeof chrome = Reflect.get(globalThis, 'browser');
    return (await api.tabs.query({})).find((tab) => tab.url?.startsWith(url))?.id ?? -1;
  }, server.origin + path);

/** Presses the first button with these words, as soon as it is there and may be pressed. */
async function press(page: Page, words: string): Promise<void> {
  const find = `[...document.querySelectorAll('button,a')].find((one) => !one.disabled && [one.ariaLabel, one.textContent.trim()].includes(${JSON.stringify(words)}))`;
  await page.waitForFunction(`Boolean(${find})`, { timeout: 5_000 });
  await page.evaluate(`${find}.click()`);
}
const has = (page: Page, words: string) =>
  page.evaluate(
    (text) => [...document.querySelectorAll('button')].some((one) => (one.ariaLabel ?? one.textContent) === text),
    words,
  );

it('is the built extension, Manifest V3, under its fixed id', async () => {
  const manifest: unknown = JSON.parse(readFileSync(join(builtExtension('firefox'), 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ manifest_version: 3, browser_specific_settings: { gecko: { id: FIREFOX_ID } } });
  expect(await extension.evaluate(() => location.protocol)).toBe('moz-extension:');
});

describe('presets in Firefox', () => {
  it('are added, edited, deleted and taken back in the options page', async () => {
    await extension.bringToFront();
    await press(extension, 'Add the first preset');
    await extension.waitForSelector('[name=domains]');
    await extension.type('[name=domains]', 'acme.example');
    await extension.type('[name=imap-hostname]', 'imap.acme.example');
    await extension.type('[name=smtp-hostname]', 'smtp.acme.example');
    await press(extension, 'Add preset');
    await expect.poll(() => has(extension, 'Edit acme.example'), { timeout: 5_000 }).toBe(true);
    await press(extension, 'Edit acme.example');
    await extension.waitForSelector('[name=smtp-security]');
    await extension.select('[name=smtp-security]', 'SSL');
    await expect.poll(() => value(extension, 'smtp-port')).toBe('465');
    await press(extension, 'Delete');
    await expect.poll(() => has(extension, 'Edit acme.example'), { timeout: 5_000 }).toBe(false);
    await press(extension, 'Undo');
    await expect.poll(() => has(extension, 'Edit acme.example'), { timeout: 5_000 }).toBe(true);
    await seedPresets(evaluate, [demoPreset()]);
  });
});

describe('a fill in Firefox', () => {
  it('by the popup, and taken back there', async () => {
    const page = await open('/demo');
    const popup = await firefox.openExtensionPage(`popup.html?tab=${await tabIdOf('/demo')}`);
    popup.on('pageerror', (error) => errors.push(String(error)));
    await page.bringToFront();
    await popup.waitForSelector('.wide:not([disabled])', { timeout: 8_000 });
    await popup.evaluate(() => document.querySelector<HTMLElement>('.wide')?.click());
    await expect.poll(() => value(page, 'imap_host'), { timeout: 5_000 }).toBe('imap.acme.example');
    await expect.poll(() => value(page, 'smtp_port'), { timeout: 5_000 }).toBe('587');
    expect(await value(page, 'imap_password')).toBe('');
    await press(popup, 'Undo');
    await expect.poll(() => value(page, 'imap_host'), { timeout: 5_000 }).toBe('');
    await popup.close();
    await page.close();
  });

  it('by the card beside the form, pressed with the mouse', async () => {
    const page = await open('/demo');
    await page.mouse.move(300, 300);
    await page.mouse.move(330, 330);
    await page.waitForSelector('body > div:last-child', { timeout: 8_000 });
    const box = await (await page.$('body > div:last-child'))?.boundingBox();
    if (!box) throw new Error('the card has no box');
    await new Promise((done) => setTimeout(done, 800));
    await page.mouse.click(box.x + box.width - 70, box.y + box.height / 2);
    await expect.poll(() => value(page, 'smtp_host'), { timeout: 5_000 }).toBe('smtp.acme.example');
    expect(await value(page, 'imap_user')).toBe('jane.doe@acme.example');
    await page.close();
  });

  it.each(['/same', '/srcdoc', '/cross'])('in a frame, %s', async (path) => {
    const page = await open(path);
    await page.waitForSelector('iframe');
    await new Promise((done) => setTimeout(done, 500));
    const outcomes = await fill(path);
    expect(outcomes).toHaveLength(1);
    if (path === '/cross') expect(outcomes[0]?.frame.origin).toBe(other.origin);
    const frame = page.frames().find((one) => one.parentFrame());
    const held = await frame?.evaluate(() => document.querySelector<HTMLInputElement>('[name=imap_host]')?.value);
    expect(held).toBe('imap.acme.example');
    await page.close();
  });

  it.each(['/open', '/closed'])('in a shadow root, %s', async (path) => {
    const page = await open(path);
    await fill(path);
    const held = ['imap.acme.example', '993', 'SSL/TLS', 'jane.doe@acme.example', ''];
    expect(await page.evaluate('values()')).toEqual(held);
    await page.close();
  });
});

describe('a page that works against us, in Firefox', () => {
  it('P1, P24 overrides prototypes and clobbers names: the fill is right, the page learns no more', async () => {
    const page = await open('/hostile');
    await fill('/hostile');
    expect(await page.evaluate('read()')).toEqual(['imap.acme.example', '993', 'jane.doe@acme.example', 'hunter2']);
    expect(await page.evaluate('seen')).toEqual([]);
    await page.close();
  });

  it('P2, P3 looks for us and asks: no message, no mark, no answer', async () => {
    const page = await open('/asking');
    await page.mouse.move(200, 200);
    await page.mouse.move(230, 230);
    await new Promise((done) => setTimeout(done, 1_200));
    expect(await page.evaluate('ask()')).toEqual([]);
    await page.close();
  });

  it('P7, P13 hides fields and holds passwords: neither is touched', async () => {
    const page = await open('/traps');
    const outcomes = await fill('/traps');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    for (const name of ['clear', 'away', 'cut', 'clip', 'hid'])
      expect(await value(page, `${name}_host`), name).toBe('');
    expect(await value(page, 'imap_pass')).toBe('hunter2');
    expect(JSON.stringify(outcomes)).not.toContain('hunter2');
    await page.close();
  });

  it('P12 the person typed before: it stays', async () => {
    const page = await open('/demo');
    await page.type('[name=imap_user]', 'mine');
    await fill('/demo');
    expect(await value(page, 'imap_user')).toBe('mine');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    await page.close();
  });

  it('P14 has the strictest policy: offer and fill work', async () => {
    const page = await open('/strict');
    await page.mouse.move(300, 300);
    await page.mouse.move(330, 330);
    await page.waitForSelector('body > div:last-child', { timeout: 8_000 });
    await fill('/strict');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    await page.close();
  });

  it('P17 writes itself anew by document.open: it can be filled', async () => {
    const page = await open('/asking');
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, DEMO);
    await fill('/asking');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    await page.close();
  });
});

it('nothing was thrown in the extension’s own pages', () => expect(errors).toEqual([]));
