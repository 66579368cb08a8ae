/** Hostile and odd pages in a real Chromium: the page rows of test/rows.md. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { DEMO_ADDRESS, demoPreset } from '../tools/demo-preset.ts';
import { evaluator, type FrameOutcome, fillTab } from '../tools/drive.ts';
import { seedChromium } from '../tools/seed.ts';
import { type LoopbackServer, serve } from '../tools/serve.ts';

const FIELDS = `<h2>Incoming mail (IMAP)</h2>
<label>Server <input name="imap_host"></label>
<label>Encryption <select name="imap_enc"><option value="">None</option><option value="tls">STARTTLS</option><option value="ssl">SSL/TLS</option></select></label>
<label>Port <input name="imap_port"></label>
<label>User name <input name="imap_user"></label>
<label>Password <input name="imap_pass" type="password" value="hunter2"></label>`;
const form = (extra = '', attributes = '') => `<form ${attributes}>${FIELDS}${extra}</form>`;

interface Served {
  html: string;
  headers?: Record<string, string>;
  type?: string;
}
const pages = new Map<string, Served>();
let chromium: Chromium;
let server: LoopbackServer;
const errors: string[] = [];

beforeAll(async () => {
  server = await serve((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://x').pathname);
    response.statusCode = page ? 200 : 404;
    response.setHeader('content-type', page?.type ?? 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(page?.headers ?? {})) response.setHeader(name, value);
    response.end(page?.html ?? '');
  });
  chromium = await launchChromium({ viewport: { width: 1000, height: 900 } });
  await seedChromium(chromium, [demoPreset()]);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

async function open(name: string, served: Served, at = chromium): Promise<Page> {
  pages.set(`/${name}`, served);
  const page = await at.context.newPage();
  page.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
  await page.goto(`${server.origin}/${name}`);
  await page.bringToFront();
  return page;
}

async function fill(name: string, overwrite: 'ask' | 'replace' = 'ask'): Promise<FrameOutcome[]> {
  const worker = await chromium.worker();
  return fillTab(
    evaluator((script) => worker.evaluate(script)),
    { url: `${server.origin}/${name}`, preset: demoPreset(), address: DEMO_ADDRESS, overwrite },
  );
}

const doc = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Connect</title>${head}</head><body>${body}</body></html>`;
const value = (page: Page, name: string) => page.locator(`[name="${name}"]`).first().inputValue();

describe('a page that works against us', () => {
  it('P1 overrides prototypes: the fill is right and the page sees no more than the values', async () => {
    const spy = `<script>
      window.seen = [];
      const all = Document.prototype.querySelectorAll;
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      window.read = () => [...all.call(document, 'input')].map((box) => own.get.call(box));
      Object.defineProperty(HTMLInputElement.prototype, 'value', { configurable: true, get() { seen.push('get'); return own.get.call(this); }, set(text) { seen.push('set'); own.set.call(this, 'spoiled'); } });
      for (const name of ['querySelectorAll', 'querySelector', 'getElementById']) Document.prototype[name] = () => { seen.push(name); return null; };
      EventTarget.prototype.dispatchEvent = function () { seen.push('dispatchEvent'); return false; };
      EventTarget.prototype.addEventListener = function () { seen.push('addEventListener'); };
      window.Event = class { constructor() { seen.push('Event'); } };
      Object.prototype.polluted = 'yes';
    </script>`;
    const page = await open('prototypes', { html: doc(form(), spy) });
    await fill('prototypes');
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
    expect(await page.evaluate('read()')).toEqual(['imap.acme.example', '993', 'jane.doe@acme.example', 'hunter2']);
    await page.close();
  });

  it('P2 looks for us where there is no form: no message, no marker, no element, no request', async () => {
    const spy = `<script>
      window.heard = [];
      addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
      const post = window.postMessage; window.postMessage = function (...all) { heard.push('post'); return post.apply(this, all); };
      const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (...all) { heard.push('shadow'); return attach.apply(this, all); };
      new MutationObserver((records) => heard.push('mutation ' + records.length)).observe(document, { subtree: true, childList: true, attributes: true });
    </script>`;
    const page = await open('plain', {
      html: doc('<h1>News</h1><p>Text</p><label>Search <input name="q"></label>', spy),
    });
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      Reflect.get(window, 'heard').length = 0;
    });
    await page.mouse.move(100, 100);
    await page.mouse.move(130, 130);
    await page.click('input');
    await page.keyboard.type('imap');
    await page.waitForTimeout(2_600);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(window).filter((key) => /mailfill/i.test(key)))).toEqual([]);
    await page.close();
  });

  it('P3 asks for presets: nobody answers', async () => {
    const page = await open('asking', { html: doc(form()) });
    await page.mouse.move(100, 100);
    await page.mouse.move(130, 130);
    await page.waitForTimeout(1_200);
    const answers = await page.evaluate(async (id) => {
      const heard: string[] = [];
      addEventListener('message', (event) => {
        if (event.data !== 'ask') heard.push('message');
      });
      postMessage('ask', '*');
      document.dispatchEvent(new CustomEvent('mailfill', { detail: { type: 'describe' } }));
      const runtime: unknown = Reflect.get(Reflect.get(window, 'chrome') ?? {}, 'runtime');
      if (runtime && typeof runtime === 'object') {
        const send: unknown = Reflect.get(runtime, 'sendMessage');
        if (typeof send === 'function')
          await Promise.resolve(send.call(runtime, id, { type: 'describe' })).then(
            (answer) => answer && heard.push('answer'),
            () => {},
          );
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return heard;
    }, chromium.id);
    expect(answers).toEqual([]);
    await page.close();
  });

  it('P7 hides fields and traps: they stay empty', async () => {
    const traps = `<div style="opacity:0">${FIELDS.replaceAll('imap_', 'clear_')}</div>
      <div style="position:absolute;left:-5000px">${FIELDS.replaceAll('imap_', 'away_')}</div>
      <div style="height:0;overflow:hidden">${FIELDS.replaceAll('imap_', 'cut_')}</div>
      <div style="clip-path:inset(50%)">${FIELDS.replaceAll('imap_', 'clip_')}</div>
      <div style="opacity:.4"><div style="opacity:.3"><div style="opacity:.5">${FIELDS.replaceAll('imap_', 'faint_')}</div></div></div>
      <div style="filter:opacity(3%)">${FIELDS.replaceAll('imap_', 'filtered_')}</div>
      <div style="clip-path:circle(0)">${FIELDS.replaceAll('imap_', 'dot_')}</div>
      <div style="clip-path:inset(49.9% 0)">${FIELDS.replaceAll('imap_', 'slit_')}</div>
      <div style="clip-path:polygon(0 0, 100% 0, 100% 0)">${FIELDS.replaceAll('imap_', 'line_')}</div>
      <div style="mask-image:linear-gradient(transparent, transparent)">${FIELDS.replaceAll('imap_', 'masked_')}</div>
      <div style="height:30px;overflow:hidden;position:relative"><div style="position:absolute;left:5000px">${FIELDS.replaceAll('imap_', 'right_')}</div></div>
      <div style="visibility:hidden">${FIELDS.replaceAll('imap_', 'hid_')}</div>`;
    const page = await open('traps', { html: doc(traps + form()) });
    await fill('traps');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    const names = ['clear', 'away', 'cut', 'clip', 'hid'];
    for (const name of [...names, 'faint', 'filtered', 'dot', 'slit', 'line', 'masked', 'right'])
      expect(await value(page, `${name}_host`), name).toBe('');
    await page.close();
  });

  it('P10 posts the form elsewhere: said before the fill', async () => {
    const page = await open('elsewhere', { html: doc(form('', 'action="https://collector.example/take"')) });
    const outcomes = await fill('elsewhere');
    expect(outcomes[0]?.frame.forms[0]?.foreignAction).toBe('https://collector.example');
    await page.close();
  });

  it('P11 replaces its fields at each input and resets the port late: the report tells the truth', async () => {
    const script = `<script>
      document.querySelector('[name=imap_enc]').addEventListener('change', () => setTimeout(() => { document.querySelector('[name=imap_port]').value = '143'; }, 700));
      document.addEventListener('input', (event) => { if (event.target.name === 'imap_host') setTimeout(() => { const old = event.target; const fresh = old.cloneNode(); fresh.value = old.value; old.replaceWith(fresh); }, 0); });
    </script>`;
    const page = await open('moving', { html: doc(form() + script) });
    const [outcome] = await fill('moving');
    await page.waitForTimeout(1_500);
    expect(await value(page, 'imap_port')).toBe('993');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    expect(
      outcome?.reports[0]?.fields.every((field) => field.status === 'filled' || field.code === 'alreadyRight'),
    ).toBe(true);
    await page.close();
  });

  it('P12 the person types during the fill: what was typed stays', async () => {
    const page = await open('typing', { html: doc(form()) });
    await page.click('[name=imap_user]');
    await page.keyboard.type('mine');
    await page.mouse.move(100, 100);
    await page.waitForTimeout(1_500);
    await page.keyboard.type('-own');
    const [outcome] = await fill('typing');
    expect(await value(page, 'imap_user')).toBe('mine-own');
    expect(outcome?.reports[0]?.fields.find((field) => field.property === 'username')?.code).toBe('editedByPerson');
    await page.close();
  });

  it('P13 has passwords, one in a box of plain text: neither is written, read into a report or a form', async () => {
    const page = await open('password', {
      html: doc(form('<label>SMTP password <input name="plain" value="topsecret"></label>')),
    });
    const outcomes = await fill('password', 'replace');
    expect(await value(page, 'imap_pass')).toBe('hunter2');
    expect(await value(page, 'plain')).toBe('topsecret');
    expect(JSON.stringify(outcomes)).not.toMatch(/hunter2|topsecret/);
    await page.close();
  });

  it('P13 asks for the password in a plain text box: it is not read', async () => {
    const page = await open('plainly', { html: doc(form().replace('type="password" ', '')) });
    const outcomes = await fill('plainly', 'replace');
    const fields = outcomes[0]?.frame.forms.flatMap((one) => one.fields) ?? [];
    expect(fields.find((field) => field.property === 'password')?.value.shape).toBe('unread');
    expect(await value(page, 'imap_pass')).toBe('hunter2');
    await page.close();
  });

  it('P14 has the strictest policies: offer and fill work, and no violation is reported because of us', async () => {
    const headers = {
      'content-security-policy':
        "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
    };
    const watch = `<script>window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));</script>`;
    const page = await open('strict', { html: doc(form(), watch), headers });
    await page.mouse.move(100, 100);
    await page.mouse.move(130, 130);
    await page.waitForSelector('body > div:last-child', { state: 'attached' });
    await fill('strict');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    expect(
      (await page.evaluate(() => Reflect.get(window, 'violations'))).filter((one: string) => !one.includes('favicon')),
    ).toEqual([]);
    await page.close();
  });

  it('P23 sends the event that switches off a wrapped content script: nothing happens', async () => {
    const page = await open('event', { html: doc(form()) });
    await page.evaluate((id) => {
      for (const name of ['sentinel', 'engine', 'content'])
        document.dispatchEvent(
          new CustomEvent(`${id}:${name}:wxt:content-script-started`, {
            detail: { contentScriptName: name, messageId: 'evil' },
          }),
        );
    }, chromium.id);
    await page.mouse.move(100, 100);
    await page.mouse.move(130, 130);
    await page.waitForSelector('body > div:last-child', { state: 'attached' });
    await page.close();
  });

  it('P24 clobbers the document and the form: the fill is right', async () => {
    const traps = [
      'querySelectorAll',
      'elements',
      'id',
      'getAttribute',
      'parentNode',
      'children',
      'body',
      'documentElement',
      'closest',
      'contains',
      'getRootNode',
    ];
    const clobbers = traps
      .map((name) => `<input type="hidden" name="${name}" id="${name}"><img name="${name}" alt="">`)
      .join('');
    const page = await open('clobber', { html: doc(form(clobbers) + clobbers) });
    await fill('clobber');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    expect(await value(page, 'imap_port')).toBe('993');
    await page.close();
  });

  it('P25 has labels of a megabyte, reversed and combined: read in bounds, filled all the same', async () => {
    const long = `<label>${'imap server \u202E\u200B'.repeat(80_000)}<input name="flood"></label><p>${'a\u0301'.repeat(200_000)}</p>`;
    const port = form().replace('Port <input', `Port ${'a\u0301\u202E\u200B '.repeat(200_000)}<input`);
    const page = await open('flood', { html: doc(long + port) });
    const [outcome] = await fill('flood');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    const longest = Math.max(
      ...(outcome?.frame.forms ?? []).flatMap((one) =>
        one.fields.flatMap((field) => field.texts.map((text) => text.text.length)),
      ),
    );
    expect(longest).toBeLessThanOrEqual(300);
    await page.close();
  });
});

describe('an odd document', () => {
  it.each([
    ['svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'],
    ['xml', 'application/xml', '<a><b>imap</b></a>'],
    ['text', 'text/plain', 'imap smtp server port'],
  ])('P21 %s: no work, no error', async (name, type, html) => {
    const before = errors.length;
    const page = await open(`odd-${name}`, { html, type });
    await page.mouse.move(100, 100);
    await page.mouse.move(130, 130);
    await page.waitForTimeout(700);
    expect(await fill(`odd-${name}`)).toEqual([]);
    expect(errors.slice(before)).toEqual([]);
    await page.close();
  });

  it('P20 outlives the extension: the old copy goes with its card, and nothing is thrown', async () => {
    // A browser of its own: the others' tests need the extension alive.
    const fresh = await launchChromium({ viewport: { width: 1000, height: 900 } });
    const page = await open('orphan', { html: doc(form()) }, fresh);
    await page.mouse.move(100, 100);
    await page.mouse.move(130, 130);
    await page.waitForSelector('body > div:last-child', { state: 'attached' });
    // By now the engine is there, and the card is its own.
    await page.click('[name=imap_host]');
    await page.waitForTimeout(1_000);
    const old = await page.$('body > div:last-child');
    const before = errors.length;
    const extensions = await fresh.context.newPage();
    await extensions.goto('chrome://extensions');
    // Switched off, not reloaded: no second copy comes that would end the first one.
    await extensions.evaluate(`chrome.management.setEnabled('${fresh.id}', false)`);
    await page.bringToFront();
    // Whoever acts on the page meets the orphan first.
    const isThere = async () => {
      await page.click('[name=imap_port]');
      await page.waitForTimeout(700);
      return old?.evaluate((card) => card.isConnected);
    };
    await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
    expect(errors.slice(before)).toEqual([]);
    await fresh.close();
  });

  it('P20 gets the scripts once more, as after an update: one card, filled once', async () => {
    const page = await open('again', { html: doc(form()) });
    await page.mouse.move(100, 100);
    await page.mouse.move(130, 130);
    await page.waitForSelector('body > div:last-child', { state: 'attached' });
    const worker = await chromium.worker();
    await worker.evaluate(async (url) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
      for (const file of ['/sentinel.js', '/engine.js', '/offer.js', '/engine.js'])
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: [file] });
    }, page.url());
    await page.click('[name=imap_port]');
    await page.waitForTimeout(1_500);
    expect(await page.locator('body > div').count()).toBe(1);
    const [outcome] = await fill('again');
    expect(outcome?.reports).toHaveLength(1);
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    await page.close();
  });
});
