/** Documents of other kinds, and documents written anew (rows P17 and P21), in a real Chromium. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { DEMO_ADDRESS, demoPreset } from '../tools/demo-preset.ts';
import { evaluator, fillTab } from '../tools/drive.ts';
import { seedChromium } from '../tools/seed.ts';
import { type LoopbackServer, serve } from '../tools/serve.ts';

const FIELDS = `<h2>Incoming mail (IMAP)</h2>
<p><label>Server <input name="host" /></label></p><p><label>Port <input name="port" /></label></p>
<p><label>User name <input name="user" /></label></p>`;
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

const DOCUMENTS = {
  '/xhtml': [
    'application/xhtml+xml',
    `<html ${XHTML} lang="en"><head><title>Connect</title></head><body><form>${FIELDS}</form></body></html>`,
  ],
  '/svg-form': [
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><foreignObject width="800" height="600"><div ${XHTML}><form>${FIELDS}</form></div></foreignObject></svg>`,
  ],
  '/bodiless': [
    'application/xhtml+xml',
    `<html ${XHTML} lang="en"><head><title>Connect</title></head><div><form>${FIELDS}</form></div></html>`,
  ],
  '/design': [
    'text/html',
    `<!doctype html><html lang="en"><form>${FIELDS}</form><script>document.designMode = 'on'</script>`,
  ],
  '/plain': ['text/html', `<!doctype html><html lang="en"><title>Connect</title><form>${FIELDS}</form>`],
} as const;

let chromium: Chromium;
let server: LoopbackServer;
const errors: string[] = [];

beforeAll(async () => {
  server = await serve((request, response) => {
    const [type, body] = Object.entries(DOCUMENTS).find(([path]) => path === request.url)?.[1] ?? ['text/plain', ''];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(body);
  });
  chromium = await launchChromium({ viewport: { width: 1000, height: 900 } });
  await seedChromium(chromium, [demoPreset()]);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

async function open(path: keyof typeof DOCUMENTS): Promise<Page> {
  const page = await chromium.context.newPage();
  page.on('pageerror', (error) => errors.push(`${path}: ${error.message}`));
  await page.goto(server.origin + path);
  await page.mouse.move(600, 600);
  await page.mouse.move(630, 630);
  return page;
}

async function fill(path: keyof typeof DOCUMENTS) {
  const worker = await chromium.worker();
  return fillTab(
    evaluator((script) => worker.evaluate(script)),
    { url: server.origin + path, preset: demoPreset(), address: DEMO_ADDRESS, overwrite: 'ask' },
  );
}

const cards = (page: Page) => page.locator('body > div').count();
const values = (page: Page) =>
  page.evaluate(() => [...document.getElementsByTagName('input')].map((box) => box.value).join(' '));
const RIGHT = 'imap.acme.example 993 jane.doe@acme.example';

describe('P21 a mail form', () => {
  it.each([
    ['/xhtml', 1],
    ['/design', 0],
    ['/svg-form', 0],
    ['/bodiless', 0],
  ] as const)('in %s is filled, with %i cards, and nothing is thrown', async (path, count) => {
    const page = await open(path);
    await page.waitForTimeout(2_000);
    expect(await cards(page)).toBe(count);
    await fill(path);
    expect(await values(page)).toBe(RIGHT);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('P17 a page that writes itself anew by document.open', () => {
  async function rewrite(page: Page): Promise<void> {
    await page.evaluate((html) => {
      document.open();
      document.write(html.replace('<form>', '<h1>Anew</h1><form>'));
      document.close();
    }, DOCUMENTS['/plain'][1]);
  }
  it('before anybody was there, can be filled', async () => {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/plain`);
    await rewrite(page);
    await fill('/plain');
    expect(await values(page)).toBe(RIGHT);
    await page.close();
  });
  it('under the engine, is offered again by itself, and can be filled', async () => {
    const page = await open('/plain');
    await expect.poll(() => cards(page)).toBe(1);
    await page.click('h2');
    await page.waitForTimeout(1_500);
    await rewrite(page);
    expect(await cards(page)).toBe(0);
    await expect.poll(() => cards(page)).toBe(1);
    await fill('/plain');
    expect(await values(page)).toBe(RIGHT);
    await page.close();
  });
});
