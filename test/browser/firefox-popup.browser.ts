/** The popup and the ways around it in a real Firefox: fields pointed at, a form saved, preview, the keys, the menu. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../discovery/world.ts';
import { ROOT } from '../tools/build.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { chooseMenuItem, closePopup, popupText, popupWidth, pressShortcut } from '../tools/firefox-parts.ts';
import { held, press, see, seeButton, textOf, type } from '../tools/hands.ts';
import { seedPresets } from '../tools/seed.ts';
import { type Desk, openDesk } from './firefox-desk.ts';
import { NAMELESS, SAID } from './nameless-page.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const HTML = 'text/html; charset=utf-8';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await seedPresets(desk.evaluate, [demoPreset(), demoPreset('globex.example'), demoPreset('hooli.example')]);
  for (const path of ['demo', 'keys', 'menu']) desk.routes.set(`crm.example/${path}`, serve(DEMO, HTML));
  for (const id of ['17', '18']) desk.routes.set(`crm.example/accounts/${id}/edit`, serve(NAMELESS, HTML));
  desk.routes.set('crm.example/text', serve('<!doctype html><p id="ip">34.67.39.103</p>', HTML));
}, 60_000);
afterAll(() => desk?.close());

/** Presses a button of a popup that stands as a page, while the page that it is about stays in front. */
async function pressBehind(page: Page, popup: Page, selector: string): Promise<void> {
  await popup.waitForSelector(`${selector}:not([disabled])`, { timeout: 8_000 });
  await page.bringToFront();
  await popup.$eval(selector, (button) => button instanceof HTMLElement && button.click());
}
const values = (page: Page) =>
  page.$$eval('input, select', (all) => all.map((box) => String(Reflect.get(box, 'value'))));
const stored = (key: string) =>
  desk.evaluate(async (name: string) => (await chrome.storage.local.get(name))[name], key);
describe('a domain without a preset in Firefox', () => {
  it('gets one typed in the popup: kept when it closes, saved, and the form filled', async () => {
    desk.routes.set('crm.example/tyrell', serve(DEMO.replace('jane.doe@acme.example', 'joe@tyrell.example'), HTML));
    const page = await desk.visit('https://crm.example/tyrell');
    const first = await desk.popupOver(page);
    await press(first, 'Add preset');
    await type(first, '[name=imap-hostname]', 'imap.tyrell.example');
    await first.close();
    const popup = await desk.popupOver(page);
    await see(popup, 'What is typed here is kept');
    await expect
      .poll(() => popup.$eval('[name=imap-hostname]', (box) => Reflect.get(box, 'value')))
      .toBe('imap.tyrell.example');
    await type(popup, '[name=smtp-hostname]', 'smtp.tyrell.example');
    await popup.keyboard.press('Enter');
    await pressBehind(page, popup, '.fill-row .primary');
    await expect
      .poll(() => page.$eval('[name=imap_host]', (box) => Reflect.get(box, 'value')), { timeout: 8_000 })
      .toBe('imap.tyrell.example');
    await popup.close();
    await page.close();
  });
});

describe('fields that the person points at in Firefox', () => {
  it('are asked for by a press on each, kept for the path, and filled', async () => {
    const page = await desk.visit('https://crm.example/accounts/17/edit');
    await press(await desk.popupOver(page), 'Pick the fields');
    // It closes by itself, and the page stands in front again.
    await expect.poll(() => page.evaluate(() => document.visibilityState), { timeout: 5_000 }).toBe('visible');
    await page.waitForSelector('html > div, body > div');
    for (const [selector, steps] of Object.entries(SAID)) {
      const box = await (await page.$(selector))?.boundingBox();
      await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
    // The popup at the toolbar comes by itself, and knows.
    await expect
      .poll(() => popupText(desk.inWindow), { timeout: 5_000 })
      .toContain('You said what 4 fields of this page');
    expect(await popupWidth(desk.inWindow)).toEqual({ width: 380, tooWide: 0 });
    await closePopup(desk.inWindow);
    expect(await stored('picks')).toMatchObject([{ origin: 'https://crm.example', path: '/accounts/*/edit' }]);
    const popup = await desk.popupOver(page);
    await type(popup, '[name=own-address]', 'jane.doe@acme.example');
    await press(popup, 'Use');
    await seeButton(popup, 'Fill 4 fields');
    await pressBehind(page, popup, '.wide');
    await pressBehind(page, popup, '.notice .primary');
    await see(popup, '4 of 4 fields filled');
    expect(await values(page)).toEqual(['imap.acme.example', '993', 'SSL/TLS', 'jane.doe@acme.example', 'do-not-read']);
    for (const one of [popup, page]) await one.close();
  });

  it('are known under another number of the same path, until they are forgotten', async () => {
    const page = await desk.visit('https://crm.example/accounts/18/edit');
    const popup = await desk.popupOver(page);
    await seeButton(popup, 'Fill 4 fields');
    await press(popup, 'Forget');
    await see(popup, 'No mail form on this tab');
    expect(await stored('picks')).toEqual([]);
    for (const one of [popup, page]) await one.close();
  });
});

describe('the popup in Firefox', () => {
  it('shows a form without its values before it is saved', async () => {
    const page = await desk.visit('https://crm.example/accounts/17/edit');
    const popup = await desk.popupOver(page);
    await press(popup, 'Save this form');
    const text = await popup
      .waitForSelector('dialog textarea')
      .then((box) => box?.evaluate((one) => one.textContent || String(Reflect.get(one, 'value'))));
    expect(text).toContain('Bravo');
    expect(text).not.toMatch(/corp|jane|do-not-read|123456789|crm\.example/);
    await press(popup, 'Download');
    const file = join(desk.downloads, 'mailfill-form.json');
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 8_000 }).toBe(text);
    for (const one of [popup, page]) await one.close();
  });

  it('takes another preset by its first letters, and shows what it would write before it writes', async () => {
    const page = await desk.visit('https://crm.example/demo');
    const popup = await desk.popupOver(page);
    await press(popup, 'Change');
    await popup.waitForSelector('[name=preset-search]');
    await popup.keyboard.type('glo');
    await expect.poll(() => popup.$$eval('[role=option]', (all) => all.length)).toBe(1);
    await popup.keyboard.press('Enter');
    await press(popup, 'Preview');
    expect(await textOf(popup, '.report')).toMatch(/imap\.globex\.example.*smtp\.globex\.example/s);
    expect(await held(page, 'imap_host')).toBe('');
    await pressBehind(page, popup, '.wide');
    await expect.poll(() => held(page, 'smtp_host'), { timeout: 5_000 }).toBe('smtp.globex.example');
    for (const one of [popup, page]) await one.close();
  });
});

describe('keys and menu of Firefox', () => {
  it('fill by Alt+Shift+M', async () => {
    const page = await desk.visit('https://crm.example/keys');
    await pressShortcut(desk.inWindow);
    await expect.poll(() => held(page, 'imap_host'), { timeout: 5_000 }).toBe('imap.acme.example');
    expect(await held(page, 'imap_password')).toBe('');
    await page.close();
  });

  it('fill by the context menu, and look up what is selected', async () => {
    const page = await desk.visit('https://crm.example/menu');
    await page.mouse.click(20, 300, { button: 'right' });
    expect(await chooseMenuItem(desk.inWindow)).toBe('Fill the mail form on this tab');
    await expect.poll(() => held(page, 'smtp_host'), { timeout: 5_000 }).toBe('smtp.acme.example');
    await page.goto('https://crm.example/text');
    await page.mouse.click(60, 24, { count: 3 });
    await page.mouse.click(60, 24, { button: 'right' });
    expect(await chooseMenuItem(desk.inWindow)).toBe('Look up “34.67.39.103” with Mailfill');
    await expect.poll(() => popupText(desk.inWindow), { timeout: 5_000 }).toContain('inside Nylas');
    await closePopup(desk.inWindow);
    await page.close();
  });
});

it('nothing was left uncaught in any part of the extension, and nobody else was asked', async () => {
  expect((await desk.errors()).join('\n')).toBe('');
  expect(desk.strangers()).toEqual([]);
});
