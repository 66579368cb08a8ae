/** Forms behind steps, tabs, folds and dialogs, late, twice and in two halves, each filled as a person does it. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FillReport } from '../../lib/fill/types.ts';
import type { FromEngine } from '../../lib/message/types.ts';
import { cardsOf } from '../tools/card.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { type Evaluate, evaluator } from '../tools/drive.ts';
import { seedChromium } from '../tools/seed.ts';
import { type LoopbackServer, servePages } from '../tools/serve.ts';
import { PAGES } from './places-pages.ts';

let chromium: Chromium;
let server: LoopbackServer;
let evaluate: Evaluate;

beforeAll(async () => {
  server = await servePages(PAGES);
  chromium = await launchChromium({ viewport: { width: 1100, height: 1000 } });
  await seedChromium(chromium, [demoPreset(), demoPreset('other.example')]);
  const worker = await chromium.worker();
  evaluate = evaluator((script) => worker.evaluate(script));
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});
afterEach(async () => {
  for (const one of chromium.context.pages().slice(1)) await one.close();
});

const JANE = 'jane.doe@acme.example';
const BOB = 'bob@other.example';

/** A page with a person on it. */
async function open(path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(server.origin + path);
  await page.bringToFront();
  await page.mouse.move(600, 20);
  await page.mouse.move(620, 24);
  return page;
}

const words = async (page: Page) => (await cardsOf(page)).map((card) => card.main);
const offered = (page: Page) => expect.poll(() => words(page), { timeout: 8_000 }).toEqual(['Fill']);

/** Presses "Fill" on the card, the `at`-th of `of`, once it is ripe, and waits for what it says then. */
async function press(page: Page, { at = 0, of = 1 } = {}): Promise<string> {
  await expect.poll(() => words(page), { timeout: 8_000 }).toEqual(Array(of).fill('Fill'));
  await page.waitForTimeout(900);
  const card = (await cardsOf(page))[at];
  if (!card) throw new Error('the card went away');
  await page.mouse.click(card.at.x, card.at.y);
  const title = async () => (await cardsOf(page)).find((one) => one.main === 'Undo')?.title ?? '';
  await expect.poll(title, { timeout: 5_000 }).not.toBe('');
  return title();
}

/** Presses "Undo", and says what the card says then. */
async function takeBack(page: Page): Promise<string> {
  await page.waitForTimeout(900);
  const card = (await cardsOf(page)).find((one) => one.main === 'Undo');
  if (!card) throw new Error('no card offers to undo');
  await page.mouse.click(card.at.x, card.at.y);
  await expect.poll(async () => (await cardsOf(page))[0]?.title, { timeout: 5_000 }).toBe('Taken back');
  return (await cardsOf(page))[0]?.line ?? '';
}

/** The reports of the page's forms, as the popup would read them. */
async function reports(page: Page): Promise<FillReport[]> {
  const answer = await evaluate(async (url: string): Promise<FromEngine> => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'describe' }, { frameId: 0 });
  }, page.url());
  if (answer.type !== 'forms') throw new Error(JSON.stringify(answer));
  return answer.frame.forms.flatMap((form) => form.report ?? []);
}

const values = (page: Page, ids: string[]) =>
  page.evaluate((ids) => ids.map((id) => Reflect.get(document.getElementById(id) ?? {}, 'value')), ids);
const boxes = (side: string) => ['host', 'security', 'port', 'user', 'password'].map((name) => `${side}-${name}`);
const incoming = (page: Page) => values(page, boxes('in'));
const outgoing = (page: Page) => values(page, boxes('out'));
const EMPTY = ['', 'none', '', '', ''];
const imapOf = (address: string) => [`imap.${address.split('@')[1]}`, 'ssl', '993', address, ''];
const smtpOf = (address: string) => [`smtp.${address.split('@')[1]}`, 'starttls', '587', address, ''];

async function expectBoth(page: Page, address: string): Promise<void> {
  expect(await incoming(page)).toEqual(imapOf(address));
  expect(await outgoing(page)).toEqual(smtpOf(address));
}

async function type(page: Page, id: string, text: string): Promise<void> {
  await page.click(`#${id}`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

describe('a wizard', () => {
  async function toServers(address: string, path = '/wizard'): Promise<Page> {
    const page = await open(path);
    await type(page, 'email', address);
    await page.click('#next');
    return page;
  }

  it.each([
    ['/wizard', JANE],
    ['/wizard', BOB],
    ['/wizard-kept', BOB],
  ])('%s takes the preset and the user name from the address of the step before: %s', async (path, who) => {
    const page = await toServers(who, path);
    await press(page);
    await expectBoth(page, who);
  });

  it('keeps what was filled through Back and Next, and never offers twice', async () => {
    const page = await toServers(BOB);
    await press(page);
    await page.click('#back');
    await expect.poll(() => words(page), { timeout: 5_000 }).toEqual([]);
    await page.click('#next');
    await page.waitForTimeout(2_000);
    expect((await words(page)).length).toBeLessThan(2);
    await expectBoth(page, BOB);
  });

  it('offers again for another address, and fills that one', async () => {
    const page = await toServers(BOB);
    await offered(page);
    await page.click('#back');
    await type(page, 'email', JANE);
    await page.click('#next');
    await press(page);
    await expectBoth(page, JANE);
  });
});

describe('tabs', () => {
  it('leaves the hidden panel alone, and offers and fills it once it shows', async () => {
    const page = await open('/tabs');
    await type(page, 'email', JANE);
    expect(await press(page)).toContain('filled');
    expect(await incoming(page)).toEqual(imapOf(JANE));
    expect(await outgoing(page)).toEqual(EMPTY);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([]);
    await page.click('#tab-out');
    await press(page);
    await expectBoth(page, JANE);
    // Undo takes both fills back; what is not shown now when it is shown again.
    expect(await takeBack(page)).toContain('not shown now');
    expect(await outgoing(page)).toEqual(EMPTY);
    expect(await incoming(page)).toEqual(imapOf(JANE));
    await page.click('#tab-in');
    expect(await takeBack(page)).toBe('The form is as it was.');
    expect(await incoming(page)).toEqual(EMPTY);
  });
});

describe('a fold', () => {
  it.each([
    ['/details', 'summary'],
    ['/accordion', '#fold'],
  ])('%s: closed nothing is offered or written; opened it is filled', async (path, fold) => {
    const page = await open(path);
    await type(page, 'email', JANE);
    await page.waitForTimeout(2_500);
    expect(await words(page)).toEqual([]);
    await page.click(fold);
    await press(page);
    await expectBoth(page, JANE);
  });
});

describe('a form that comes late', () => {
  it('in a modal dialog, with the card inside it', async () => {
    const page = await open('/dialog');
    await page.waitForTimeout(2_500);
    expect(await words(page)).toEqual([]);
    await page.click('#open');
    await type(page, 'email', JANE);
    await press(page);
    await expectBoth(page, JANE);
  });

  it('drawn three seconds after the page', async () => {
    const page = await open('/late');
    await page.waitForSelector('#in-host');
    await page.mouse.move(300, 300);
    await type(page, 'email', BOB);
    await press(page);
    await expectBoth(page, BOB);
  });

  it('swapped in by a change of route, after the page was idle', async () => {
    const page = await open('/mailboxes');
    await page.waitForTimeout(3_000);
    await page.click('#add');
    await page.waitForSelector('#in-host');
    await type(page, 'email', JANE);
    await press(page);
    await expectBoth(page, JANE);
  });
});

describe('two on one page', () => {
  it('two accounts: each form takes the preset of its own address, and leaves the other alone', async () => {
    const page = await open('/accounts');
    await type(page, 'a-email', JANE);
    await type(page, 'b-email', BOB);
    const of = (one: string) => values(page, boxes(`${one}-in`));
    await press(page, { at: 0, of: 2 });
    expect([await of('a'), await of('b')]).toContainEqual(EMPTY);
    const first = (await of('a'))[0] === '' ? 'b' : 'a';
    expect(await of(first)).toEqual(imapOf(first === 'a' ? JANE : BOB));
    await page.waitForTimeout(7_000);
    await press(page);
    expect([await of('a'), await of('b')]).toEqual([imapOf(JANE), imapOf(BOB)]);
  });

  it('incoming and outgoing as two forms', async () => {
    const page = await open('/two-forms');
    await type(page, 'email', JANE);
    await press(page);
    await expectBoth(page, JANE);
  });
});

describe('what changes late', () => {
  it('a port that the page resets 800 ms after the choice of TLS stands right in the end, and the report says so', async () => {
    const page = await open('/reset');
    await type(page, 'email', JANE);
    await press(page);
    await page.waitForTimeout(1_800);
    await expectBoth(page, JANE);
    const [report] = await reports(page);
    expect(report?.fields.filter((field) => field.property === 'port').map((field) => field.status)).toEqual([
      'filled',
      'filled',
    ]);
  });

  it('a port that the page resets each time is told of, with the value to set by hand', async () => {
    const page = await open('/never');
    await type(page, 'email', JANE);
    await press(page);
    await page.waitForTimeout(1_800);
    expect((await incoming(page))[2]).toBe('143');
    const [report] = await reports(page);
    const port = report?.fields.find((field) => field.property === 'port' && field.direction === 'incoming');
    expect(port).toMatchObject({ status: 'changed-by-page', byHand: '993' });
    expect((await cardsOf(page))[0]?.line).toContain('993');
  });

  it('the address, changed before the fill, chooses the preset anew', async () => {
    const page = await open('/plain');
    await type(page, 'email', JANE);
    await offered(page);
    await type(page, 'email', BOB);
    await press(page);
    await expectBoth(page, BOB);
  });
});
