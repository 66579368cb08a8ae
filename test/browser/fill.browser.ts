/** What a fill does on pages that resist, and what it never does. Rows of the threat table stand in the names. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FieldReport, FillReport } from '../../lib/fill/types.ts';
import type { FromEngine } from '../../lib/message/types.ts';
import { ADDRESS, PRESET } from '../fill/forms.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { type Evaluate, evaluator } from '../tools/drive.ts';
import { type LoopbackServer, servePages } from '../tools/serve.ts';
import { PAGES } from './fill-pages.ts';

let chromium: Chromium;
let server: LoopbackServer;
let evaluate: Evaluate;

beforeAll(async () => {
  chromium = await launchChromium();
  server = await servePages(PAGES);
  const worker = await chromium.worker();
  evaluate = evaluator((script) => worker.evaluate(script));
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

// A page left open by a failed test would be taken for the next one's.
afterEach(async () => {
  for (const page of chromium.context.pages().filter((one) => one.url().startsWith(server.origin))) await page.close();
});

async function open(path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`${server.origin}${path}`);
  await page.bringToFront();
  return page;
}

/** One message to the engine of the page's top frame, which is injected first. */
async function ask(page: Page, message: object): Promise<FromEngine> {
  return evaluate(
    async ({ url, message }: { url: string; message: object }) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (tab?.id === undefined) throw new Error(`no tab at ${url}`);
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/engine.js'] });
      return chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });
    },
    { url: page.url(), message },
  );
}

async function formId(page: Page): Promise<string> {
  const answer = await ask(page, { type: 'describe' });
  if (answer.type !== 'forms' || !answer.frame.forms[0]) throw new Error('no form was found');
  return answer.frame.forms[0].id;
}

async function fill(page: Page, more: object = {}): Promise<FromEngine> {
  const message = { type: 'fill', preset: PRESET, address: ADDRESS, overwrite: 'ask', confirmed: true };
  return ask(page, { ...message, formId: await formId(page), ...more });
}

function report(answer: FromEngine): FillReport {
  if (answer.type !== 'report') throw new Error(JSON.stringify(answer));
  return answer.report;
}
function fieldOf(answer: FromEngine, property: string): FieldReport | undefined {
  return report(answer).fields.find((field) => field.property === property);
}
const value = (page: Page, selector: string) => page.locator(selector).inputValue();

describe('a plain form', () => {
  it('is filled and verified, each field told of', async () => {
    const page = await open('/plain');
    const { fields } = report(await fill(page));
    expect(fields.filter(({ status }) => status !== 'filled')).toEqual([]);
    expect(await value(page, '#host')).toBe('imap.acme.example');
    expect(await value(page, '#user')).toBe(ADDRESS);
  });

  it('is emptied again by undo', async () => {
    const page = await open('/plain');
    const id = await formId(page);
    await page.locator('#user').evaluate((box) => Reflect.set(box, 'value', 'someone'));
    await fill(page);
    expect(await value(page, '#host')).toBe('imap.acme.example');
    const answer = await ask(page, { type: 'undo', formId: id });
    expect(answer.type).toBe('report');
    expect([await value(page, '#host'), await value(page, '#port'), await value(page, '#user')]).toEqual([
      '',
      '',
      'someone',
    ]);
    expect(await value(page, '#security')).toBe('none');
  });

  it('asks first where another account is in use', async () => {
    const page = await open('/plain');
    await page.locator('#host').evaluate((box) => Reflect.set(box, 'value', 'mail.other.org'));
    const answer = await fill(page, { confirmed: false });
    expect(answer.type).toBe('confirm');
    expect(await value(page, '#host')).toBe('mail.other.org');
  });
});

describe('what is not ours', () => {
  it('P7, P13: traps and passwords stay as they are, and hear nothing', async () => {
    const page = await open('/traps');
    await fill(page);
    expect(await value(page, '#host')).toBe('imap.acme.example');
    for (const id of ['see-through', 'parked', 'tiny', 'clipped', 'gone']) expect(await value(page, `#${id}`)).toBe('');
    expect(await value(page, '#password')).toBe('secret');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([]);
  });

  it('P12: what the person types during the fill stays', async () => {
    const page = await open('/slow');
    const filling = fill(page);
    await page.locator('#list[aria-expanded=true]').waitFor();
    await page.locator('#user').focus();
    await page.keyboard.type('my own name');
    const answer = await filling;
    expect(await value(page, '#user')).toBe('my own name');
    expect(fieldOf(answer, 'username')).toMatchObject({ status: 'skipped', code: 'editedByPerson' });
  });

  it('what the person typed before stays, unless they replace it', async () => {
    const page = await open('/plain');
    await formId(page);
    await page.locator('#host').pressSequentially('my.host');
    expect(fieldOf(await fill(page), 'hostname')).toMatchObject({ status: 'skipped', code: 'editedByPerson' });
    expect(await value(page, '#host')).toBe('my.host');
    await fill(page, { overwrite: 'replace' });
    expect(await value(page, '#host')).toBe('imap.acme.example');
  });

  it('what the person chose among radios before stays, whichever of them it is', async () => {
    const page = await open('/radios');
    await formId(page);
    await page.getByLabel('STARTTLS').check();
    expect(fieldOf(await fill(page), 'socketType')).toMatchObject({ status: 'skipped', code: 'editedByPerson' });
    expect(await page.getByLabel('STARTTLS').isChecked()).toBe(true);
    await fill(page, { overwrite: 'replace' });
    expect(await page.getByLabel('SSL/TLS').isChecked()).toBe(true);
  });

  it('a user name that the site makes by a template stays', async () => {
    const page = await open('/plain');
    await page.locator('#user').evaluate((box) => Reflect.set(box, 'value', '%USERID%domain.com'));
    expect(fieldOf(await fill(page), 'username')).toMatchObject({ status: 'skipped', code: 'notOurs' });
    expect(await value(page, '#user')).toBe('%USERID%domain.com');
  });

  it('a button that opens a list never sends the form', async () => {
    const page = await open('/submit');
    expect(fieldOf(await fill(page), 'socketType')?.status).toBe('filled');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'sent'))).toBe(0);
  });
});

describe('pages that resist', () => {
  it('P1, P24: overridden prototypes and clobbered names change nothing', async () => {
    const page = await open('/hostile');
    expect(report(await fill(page)).fields.every((field) => field.status === 'filled')).toBe(true);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'held')())).toEqual([
      'imap.acme.example',
      '993',
      'ssl',
      ADDRESS,
    ]);
  });

  it('P11: a field that is replaced at each input is found again', async () => {
    const page = await open('/replaced');
    const answer = await fill(page);
    expect([await value(page, '#host'), await value(page, '#port'), await value(page, '#user')]).toEqual([
      'imap.acme.example',
      '993',
      ADDRESS,
    ]);
    expect(report(answer).fields.every((field) => field.status === 'filled')).toBe(true);
  });

  it('P11: a port that the page resets late is put right once more', async () => {
    const page = await open('/late');
    await fill(page);
    await page.waitForTimeout(1500);
    expect(await value(page, '#port')).toBe('993');
  });

  it('P11: a page that never takes the port is told of', async () => {
    const page = await open('/stubborn');
    expect(fieldOf(await fill(page), 'port')).toMatchObject({ status: 'changed-by-page', byHand: '993' });
  });

  it.each([
    ['/told-implicit', false],
    ['/told-upgrade', true],
  ])('a box whose meaning the page tells by the port it sets: %s', async (path, ticked) => {
    const page = await open(path);
    const answer = await fill(page);
    expect([await page.locator('#box').isChecked(), await value(page, '#port')]).toEqual([ticked, '587']);
    expect(report(answer).fields.every((field) => field.status === 'filled')).toBe(true);
  });

  it('a row that the fill itself brings to light is filled too', async () => {
    const page = await open('/reveals');
    await fill(page);
    expect(await page.locator('#auth').isChecked()).toBe(true);
    expect(await value(page, '#user')).toBe(ADDRESS);
  });

  it('a row that the page shows late is filled too', async () => {
    const page = await open('/reveals-late');
    await fill(page);
    await expect.poll(() => value(page, '#user'), { timeout: 3000 }).toBe(ADDRESS);
  });

  it('a row that shows after the person has pressed something is left to them', async () => {
    const page = await open('/reveals-late');
    await fill(page);
    await page.mouse.click(2, 2);
    await page.waitForTimeout(1600);
    expect([await page.locator('#user').isVisible(), await value(page, '#user')]).toEqual([true, '']);
  });

  it.each([
    ['an account that stood in it stays, and is named', '/reveals-account', false, 'john@other.org', 'inUse'],
    ['or goes where that was confirmed', '/reveals-account', true, ADDRESS, null],
    ['an example in it goes', '/reveals-example', false, ADDRESS, null],
    ['what the page itself wrote into it meanwhile goes', '/reveals-guess', false, ADDRESS, null],
  ])('a row that the fill itself brings to light: %s', async (_what, path, confirmed, held, code) => {
    const page = await open(path);
    const answer = await fill(page, { confirmed });
    expect(await value(page, '#user')).toBe(held);
    expect(fieldOf(answer, 'username')?.code).toBe(code);
  });
});
