/** What the person decides in a real Firefox: sites, the card, what About tells, and the end of everything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../discovery/world.ts';
import { ROOT } from '../tools/build.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { pressShortcut } from '../tools/firefox-parts.ts';
import { go, held, press, see, seeButton, textOf, type } from '../tools/hands.ts';
import { seedPresets } from '../tools/seed.ts';
import { type Desk, openDesk } from './firefox-desk.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const HTML = 'text/html; charset=utf-8';
/** The card's host: the only div that the page did not make. */
const CARD = 'body > div:last-child';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await seedPresets(desk.evaluate, [demoPreset(), demoPreset('globex.example')]);
  for (const host of ['off.example', 'quiet.example']) desk.routes.set(`${host}/`, serve(DEMO, HTML));
}, 60_000);
afterAll(() => desk?.close());

const stored = (key: string) =>
  desk.evaluate(async (name: string) => (await chrome.storage.local.get(name))[name], key);
async function hasCard(page: Page): Promise<boolean> {
  await page.mouse.move(300, 300);
  await page.mouse.move(330, 330);
  return page.waitForSelector(CARD, { timeout: 1_500 }).then(
    () => true,
    () => false,
  );
}

it('a site that is off shows no card, and does again once it is taken out', async () => {
  const { options } = desk;
  await options.bringToFront();
  await go(options, '#sites');
  await type(options, '[aria-label="Site to stay away from"]', 'https://Off.example/settings');
  await options.keyboard.press('Enter');
  await seeButton(options, 'Take off.example out');
  const page = await desk.visit('https://off.example/');
  expect(await hasCard(page)).toBe(false);
  await options.bringToFront();
  await press(options, 'Take off.example out');
  await see(options, 'Mailfill is on everywhere.');
  await page.bringToFront();
  await page.reload();
  expect(await hasCard(page)).toBe(true);
  await page.close();
});

it('no card shows where cards are switched off, and the keys still fill', async () => {
  const { options } = desk;
  await options.bringToFront();
  await go(options, '#settings');
  await see(options, 'Alt+Shift+M');
  await press(options, 'Show the card beside a mail form', 'switch');
  await expect.poll(() => stored('settings')).toMatchObject({ offer: false });
  const page = await desk.visit('https://quiet.example/');
  expect(await hasCard(page)).toBe(false);
  await pressShortcut(desk.inWindow);
  await expect.poll(() => held(page, 'imap_host'), { timeout: 5_000 }).toBe('imap.acme.example');
  await page.close();
});

it('the page of Firefox where its keys are changed opens by a press', async () => {
  const { options } = desk;
  await options.bringToFront();
  await press(options, 'Change the keys');
  const front = () => desk.inWindow((): string => Object(globalThis).gBrowser.currentURI.spec, null);
  await expect.poll(front, { timeout: 5_000 }).toBe('about:addons');
  // Puppeteer knows no such tab, and what lies behind it is slow.
  await desk.inWindow(() => Object(globalThis).gBrowser.removeCurrentTab(), null);
});

it('About tells version, privacy, storage and licences', async () => {
  const { options } = desk;
  await options.bringToFront();
  await go(options, '#about');
  await options.waitForSelector('.sentences li:nth-child(5)');
  expect(await textOf(options, 'h1')).toMatch(/^Mailfill \d/);
  expect(await textOf(options, 'main')).toMatch(/[1-9]\d* of 102,400 bytes used/);
  const licence = await options.$eval('.licences a', (link) => link.getAttribute('href') ?? '');
  expect(await desk.evaluate((url: string) => fetch(url).then((file) => file.text()), licence)).toContain('MIT');
});

it('everything is deleted after a question, and nothing comes back', async () => {
  const { options } = desk;
  await go(options, '#settings');
  await press(options, 'Delete everything');
  expect(await textOf(options, 'dialog')).toContain('Your 2 presets go');
  await options.keyboard.press('Escape');
  const all = () =>
    desk.evaluate(async () => {
      const areas = [chrome.storage.local, chrome.storage.sync, chrome.storage.session];
      return JSON.stringify(await Promise.all(areas.map((area) => area.get(null))));
    }, null);
  expect(await all()).toContain('imap.acme.example');
  await press(options, 'Delete everything');
  await options.locator('dialog .danger').click();
  await see(options, 'Everything was deleted.');
  // Sync settles a moment later.
  await new Promise((done) => setTimeout(done, 2_000));
  expect(await all()).not.toMatch(/acme\.example|sitesOff/);
  const databases = await options.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
  expect(databases).not.toContain('mailfill-history');
});

it('nothing was left uncaught in any part of the extension, and nobody else was asked', async () => {
  expect((await desk.errors()).join('\n')).toBe('');
  expect(desk.strangers()).toEqual([]);
});
