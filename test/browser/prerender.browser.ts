/**
 * A page that the browser draws ahead of time (row P16), in a Chromium driven by a library that lets it: nothing of ours
 * shows or changes while nobody is there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../tools/browsers.ts';
import { builtExtension, ROOT } from '../tools/build.ts';
import { type LoopbackServer, serve } from '../tools/serve.ts';

/** Makes the acts of a person up; tells the server whether nobody sees the page yet, and how many elements it holds a good while later. */
const SAYS = `<script>
  const ahead = document.prerendering;
  addEventListener('load', () => setTimeout(() => {
    for (const type of ['pointerover', 'pointerdown', 'focusin', 'keydown'])
      document.querySelector('input').dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }, 100));
  setTimeout(() => fetch('/drawn?ahead=' + ahead + '&elements=' + document.querySelectorAll('*').length), 1200);
</script>`;
const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8').replace('</body>', `${SAYS}</body>`);
const RULES = { prerender: [{ urls: ['/form'], eagerness: 'immediate' }] };
const START = `<!doctype html><title>Start</title><script type="speculationrules">${JSON.stringify(RULES)}</script>`;

let browser: Browser;
let server: LoopbackServer;
const drawn: string[] = [];

beforeAll(async () => {
  server = await serve((request, response) => {
    if (request.url?.startsWith('/drawn')) drawn.push(request.url);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/form' ? DEMO : START);
  });
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    enableExtensions: [builtExtension('chromium')],
    args: ['--no-sandbox'],
    pipe: true,
    defaultViewport: { width: 1000, height: 900 },
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('P16 changes nothing in a page drawn ahead of time', async () => {
  const page = await browser.newPage();
  await page.bringToFront();
  // The browser draws ahead where it has time and memory to spare, and is free not to.
  for (let tries = 0; tries < 4 && drawn.length === 0; tries++) {
    await page.goto(`${server.origin}/?${tries}`);
    await expect
      .poll(() => drawn.length, { timeout: 6_000 })
      .toBe(1)
      .catch(() => {});
  }
  expect(drawn).toEqual([`/drawn?ahead=true&elements=${DEMO.match(/<[a-z]/g)?.length}`]);
});
