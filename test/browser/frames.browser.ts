/** Forms in frames and shadow roots: same origin by pointer, srcdoc and about:blank, another origin only when asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINE } from '../../lib/page/engine-mark.ts';
import { SENTINEL } from '../../lib/page/sentinel-mark.ts';
import { ROOT } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { DEMO_ADDRESS, demoPreset } from '../tools/demo-preset.ts';
import { evaluator, fillTab } from '../tools/drive.ts';
import { seedChromium } from '../tools/seed.ts';
import { type LoopbackServer, servePages } from '../tools/serve.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const attribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const page = (body: string) => `<!doctype html><html lang="en"><title>Products</title><body><h1>Products</h1>${body}`;
const SHADOW = (mode: string) => `<mail-form></mail-form><script>
  customElements.define('mail-form', class extends HTMLElement {
    constructor() {
      super();
      this.root = this.attachShadow({ mode: '${mode}' });
      this.root.innerHTML = '<h2>Incoming mail (IMAP)</h2><label>Server <input name="a"></label><label>Port <input name="b"></label><label>Encryption <select name="c"><option>None</option><option>STARTTLS</option><option>SSL/TLS</option></select></label><label>User name <input name="d"></label><label>Password <input type="password" name="e"></label>';
      window.values = () => [...this.root.querySelectorAll('input,select')].map((one) => one.value);
    }
  });
</script>`;

let chromium: Chromium;
let server: LoopbackServer;
let other: LoopbackServer;

beforeAll(async () => {
  other = await servePages({ '/form': DEMO });
  server = await servePages({
    '/form': DEMO,
    '/same': page('<iframe src="/form" width=900 height=800></iframe>'),
    '/srcdoc': page(`<iframe srcdoc="${attribute(DEMO)}" width=900 height=800></iframe>`),
    '/blank': page(
      '<iframe width=900 height=800></iframe><script>onload = () => fetch("/form").then((a) => a.text()).then((html) => { document.querySelector("iframe").contentDocument.body.innerHTML = html; })</script>',
    ),
    '/cross': page(`<iframe src="${other.origin}/form" width=900 height=800></iframe>`),
    '/sandboxed': page('<iframe sandbox="allow-scripts" src="/form" width=900 height=800></iframe>'),
    '/inside': page(
      '<div id="host"></div><script>host.attachShadow({ mode: "open" }).innerHTML = "<iframe src=/form width=900 height=800></iframe>"</script>',
    ),
    '/open': page(SHADOW('open')),
    '/closed': page(SHADOW('closed')),
  });
  chromium = await launchChromium({ viewport: { width: 1000, height: 900 } });
  await seedChromium(chromium, [demoPreset()]);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
  await other.close();
});

async function open(path: string) {
  const tab = await chromium.context.newPage();
  await tab.goto(server.origin + path);
  await tab.bringToFront();
  return tab;
}

async function fill(path: string) {
  const tab = await open(path);
  await tab.waitForTimeout(300);
  const worker = await chromium.worker();
  const outcomes = await fillTab(
    evaluator((script) => worker.evaluate(script)),
    { url: server.origin + path, preset: demoPreset(), address: DEMO_ADDRESS, overwrite: 'ask' },
  );
  return { tab, outcomes };
}

/** What of ours lives in each frame of a tab, the top one first. */
async function marks(path: string): Promise<string[][]> {
  const worker = await chromium.worker();
  return worker.evaluate(
    async ({ url, names }) => {
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find((one) => one.url === url)?.id ?? -1;
      const results = await chrome.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: (all: string[]) => all.filter((name) => Reflect.get(globalThis, name) !== undefined),
        args: [names],
      });
      return results.sort((one, other) => one.frameId - other.frameId).map(({ result }) => result ?? []);
    },
    { url: server.origin + path, names: [SENTINEL, ENGINE] },
  );
}

describe('frames', () => {
  it.each(['/same', '/srcdoc', '/blank'])('%s: the pointer in the frame brings the offer there', async (path) => {
    const tab = await open(path);
    await tab.waitForTimeout(300);
    const frame = tab.frames()[1];
    await tab.mouse.move(300, 300);
    await tab.mouse.move(320, 330);
    await tab.mouse.move(340, 360);
    await expect
      .poll(() => frame?.evaluate(() => document.body.lastElementChild?.localName), { timeout: 8_000 })
      .toBe('div');
    await tab.close();
  });

  it('a frame in a shadow root is entered by a press in it', async () => {
    const tab = await open('/inside');
    await tab.waitForTimeout(300);
    await tab.mouse.click(330, 340);
    await tab.waitForTimeout(200);
    await tab.mouse.move(340, 360);
    await tab.mouse.move(360, 380);
    await expect
      .poll(() => tab.frames()[1]?.evaluate(() => document.body.lastElementChild?.localName), { timeout: 8_000 })
      .toBe('div');
    await tab.close();
  });

  it.each(['/same', '/srcdoc', '/blank', '/cross'])('P19 %s is filled when the person asks', async (path) => {
    const { tab, outcomes } = await fill(path);
    expect(outcomes).toHaveLength(1);
    expect(await tab.frames()[1]?.locator('[name=imap_host]').inputValue()).toBe('imap.acme.example');
    await tab.close();
  });

  it('P8 a frame of another origin is not looked into before the person asks, and names its origin then', async () => {
    const tab = await open('/cross');
    await tab.mouse.move(300, 300);
    await tab.mouse.move(320, 330);
    await tab.mouse.click(330, 340);
    await tab.waitForTimeout(2_500);
    expect(await tab.frames()[1]?.evaluate(() => document.body.lastElementChild?.localName)).not.toBe('div');
    // Neither a sentinel nor an engine is in it, and no card is only half of that.
    expect(await marks('/cross')).toEqual([[SENTINEL], []]);
    await tab.close();
    const { tab: asked, outcomes } = await fill('/cross');
    expect(outcomes[0]?.frame.origin).toBe(other.origin);
    await asked.close();
  });
});

describe('shadow roots', () => {
  it.each(['/open', '/closed'])('P19 %s: the form inside is filled', async (path) => {
    const { tab } = await fill(path);
    expect(await tab.evaluate(() => Reflect.get(window, 'values')())).toEqual([
      'imap.acme.example',
      '993',
      'SSL/TLS',
      'jane.doe@acme.example',
      '',
    ]);
    await tab.close();
  });
});
