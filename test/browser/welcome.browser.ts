/** The first-run page: opened by an install and by nothing else, three steps, ended by the demo form filled. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsInBoth } from '../tools/axe.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { launchFirefox } from '../tools/firefox.ts';

/** The card's host in the demo page. */
const CARD = 'body > div:last-child:not(#app)';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ firstRun: true, viewport: { width: 1280, height: 1000 } });
});
afterAll(() => chromium?.close());

async function firstRun(): Promise<Page> {
  const isFirstRun = (page: Page) => page.url().endsWith('#welcome');
  const open = chromium.context.pages().find(isFirstRun);
  return open ?? chromium.context.waitForEvent('page', { predicate: isFirstRun, timeout: 10_000 });
}

it('opens at the install, and is done by one click on the card', async () => {
  const page = await firstRun();
  await page.bringToFront();
  await page.getByRole('heading', { name: 'Welcome to Mailfill' }).waitFor();
  expect(await page.getByRole('button', { name: 'Allow on all sites' }).count()).toBe(0);
  const demo = page.frameLocator('.demo-frame');
  await demo.locator(CARD).waitFor({ state: 'attached', timeout: 10_000 });
  expect(await violationsInBoth(page)).toEqual([]);
  const box = await demo.locator(CARD).boundingBox();
  if (!box) throw new Error('the card has no box');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.waitForTimeout(900);
  await page.mouse.click(box.x + box.width - 70, box.y + box.height / 2);
  await page.getByText('Filled, and checked.').waitFor({ timeout: 5_000 });
  expect(await demo.locator('[name=imap_host]').inputValue()).toBe('imap.acme.example');
  expect(await demo.locator('[name=smtp_security]').inputValue()).toBe('ssl');
  expect(await demo.locator('[name=smtp_user]').inputValue()).toBe('jane.doe@acme.example');
  expect(await demo.locator('[name=imap_password]').inputValue()).toBe('');
  expect(await violationsInBoth(page)).toEqual([]);
  const worker = await chromium.worker();
  const kept = await worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  expect(kept).not.toContain('acme.example');
});

it('does not open at an update', async () => {
  const worker = await chromium.worker();
  const before = chromium.context.pages().length;
  await worker.evaluate(() =>
    Reflect.get(chrome.runtime.onInstalled, 'dispatch').call(chrome.runtime.onInstalled, { reason: 'update' }),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(chromium.context.pages().length).toBe(before);
});

it('asks for the sites in Firefox, where people can take that back, and fills the form there too', async () => {
  const firefox = await launchFirefox();
  try {
    const page = await firefox.openExtensionPage('options.html#welcome');
    await page.waitForSelector('.steps', { timeout: 10_000 });
    await page.evaluate(() =>
      Reflect.get(globalThis, 'browser').permissions.remove({ origins: ['http://*/*', 'https://*/*'] }),
    );
    await page.reload({ waitUntil: [] });
    const allow = await page.waitForSelector('.step .button.primary', { timeout: 10_000 });
    await allow?.click();
    await page.waitForSelector('.step:first-child .step-mark.done', { timeout: 5_000 });
    const frame = await (await page.waitForSelector('.demo-frame'))?.contentFrame();
    await frame?.waitForSelector(CARD, { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 800));
    // By way of both documents: boxes inside frames are not handed out here.
    const place = await page.evaluate((card) => {
      const inner = document.querySelector<HTMLIFrameElement>('.demo-frame');
      inner?.scrollIntoView({ block: 'start' });
      const around = inner?.getBoundingClientRect();
      const own = inner?.contentDocument?.querySelector(card)?.getBoundingClientRect();
      return around && own ? { x: around.x + own.right - 70, y: around.y + own.y + own.height / 2 } : null;
    }, CARD);
    if (!place) throw new Error('the card has no box');
    await page.mouse.click(place.x, place.y);
    await page.waitForSelector('.notice.good', { timeout: 8_000 });
    const host = await page.evaluate(
      () =>
        document
          .querySelector<HTMLIFrameElement>('.demo-frame')
          ?.contentDocument?.querySelector<HTMLInputElement>('[name=imap_host]')?.value,
    );
    expect(host).toBe('imap.acme.example');
  } finally {
    await firefox.close();
  }
});
