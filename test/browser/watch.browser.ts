/** Every browser test fails by an uncaught error or a request beyond loopback: here the watch itself is tried. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { type LoopbackServer, servePages } from '../tools/serve.ts';
import { openDesk } from './firefox-desk.ts';

let chromium: Chromium;
let server: LoopbackServer;
beforeAll(async () => {
  server = await servePages({ '/': '<!doctype html><title>Page</title><p>Page' });
  chromium = await launchChromium();
  await chromium.worker();
});
afterAll(async () => {
  chromium.problems.length = 0;
  await chromium.close();
  await server.close();
});

async function seen(act: () => Promise<unknown>): Promise<string> {
  chromium.problems.length = 0;
  await act();
  await expect.poll(() => chromium.problems.length, { timeout: 5_000 }).toBeGreaterThan(0);
  return chromium.problems.join('\n');
}

it('sees an error in the worker, thrown or rejected', async () => {
  const worker = await chromium.worker();
  await new Promise((done) => setTimeout(done, 300));
  const thrown = () => worker.evaluate('void setTimeout(() => { throw new Error("thrown here"); }, 10)');
  const rejected = () => worker.evaluate('void setTimeout(() => { Promise.reject(new Error("rejected here")); }, 10)');
  expect(await seen(thrown)).toContain('thrown here');
  expect(await seen(rejected)).toContain('rejected here');
});

it('sees an error in one of its pages', async () => {
  const options = await chromium.openExtensionPage('options.html');
  const thrown = () => options.evaluate('void setTimeout(() => { throw new Error("on options"); }, 10)');
  const rejected = () => options.evaluate('void setTimeout(() => { Promise.reject(new Error("promised")); }, 10)');
  expect(await seen(thrown)).toContain('on options');
  expect(await seen(rejected)).toContain('promised');
  await options.close();
});

it('sees an error of what runs in a page', async () => {
  const page = await chromium.context.newPage();
  await page.goto(server.origin);
  const worker = await chromium.worker();
  const inPage = (work: string) =>
    worker.evaluate(`chrome.tabs.query({ url: '${server.origin}/*' }).then(([tab]) => chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        setTimeout(() => { ${work} }, 10);
        //# sourceURL=chrome-extension://${chromium.id}/engine.js
      },
    }))`);
  expect(await seen(() => inPage('throw new Error("in the page")'))).toContain('in the page');
  expect(await seen(() => inPage('Promise.reject(new Error("rejected there"))'))).toContain('rejected there');
  await page.close();
});

it('sees a request beyond loopback, of the worker too', async () => {
  const worker = await chromium.worker();
  const fetched = () => worker.evaluate('void fetch("https://away.example/").catch(() => {})');
  expect(await seen(fetched)).toContain('https://away.example/');
});

it('leaves the errors of a page to the page', async () => {
  chromium.problems.length = 0;
  const page = await chromium.context.newPage();
  await page.goto(server.origin);
  await page.evaluate('void setTimeout(() => { throw new Error("the page itself"); }, 10)');
  await page.waitForTimeout(300);
  expect(chromium.problems).toEqual([]);
  await page.close();
});

it('Firefox: sees an error of a page, of the worker and of what runs in a page, and who else was asked', async () => {
  const desk = await openDesk();
  try {
    desk.routes.set('page.example/', (response) => response.end('<!doctype html><title>Page</title>'));
    const page = await desk.visit('https://page.example/');
    await desk.options.evaluate('void setTimeout(() => { throw new Error("on options"); })');
    await desk.options.evaluate(
      'browser.runtime.getBackgroundPage().then((worker) => { worker.Promise.reject(new worker.Error("in the worker")); })',
    );
    await desk.options.evaluate(`browser.tabs.query({ url: 'https://page.example/*' }).then(([tab]) =>
      browser.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => { setTimeout(() => { throw new Error('in the page'); }); },
      }))`);
    await page.evaluate('void setTimeout(() => { throw new Error("the page itself"); })');
    const heard = async () => (await desk.errors()).join('\n');
    for (const words of ['on options', 'in the worker', 'in the page'])
      await expect.poll(heard, { timeout: 5_000 }).toContain(words);
    expect(await heard()).not.toContain('the page itself');
    expect(desk.strangers()).toEqual([]);
    await desk.options.evaluate('fetch("https://away.example/")');
    expect(desk.strangers()).toEqual(['away.example']);
  } finally {
    await desk.close();
  }
});
