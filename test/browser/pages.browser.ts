/** Popup and options in a real Chromium: the first preset, the fill from the popup, undo, and no axe violation. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInBoth } from '../tools/axe.ts';
import { ROOT } from '../tools/build.ts';
import { CHROMIUM_ID, type Chromium, launchChromium } from '../tools/chromium.ts';
import { type LoopbackServer, serveFolder } from '../tools/serve.ts';

let server: LoopbackServer;
beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'test/demo'));
});
afterAll(() => server.close());

/** As a newcomer types it: one domain, two servers; the rest is proposed. */
async function addFirstPreset(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Add the first preset' }).click();
  await options.fill('[name=domains]', 'acme.example');
  await options.fill('[name=imap-hostname]', 'imap.acme.example');
  await options.fill('[name=smtp-hostname]', 'smtp.acme.example');
  await options.getByRole('button', { name: 'Add preset' }).click();
  await options.getByRole('button', { name: 'Edit acme.example' }).waitFor();
}

describe('in Chromium', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(() => chromium.close());

  it('a first preset takes three boxes and two clicks, and reaches sync', async () => {
    const options = await chromium.openExtensionPage('options.html');
    expect(await options.title()).toContain('Mailfill');
    await addFirstPreset(options);
    const worker = await chromium.worker();
    expect(await worker.evaluate(() => chrome.runtime.id)).toBe(CHROMIUM_ID);
    await expect
      .poll(() => worker.evaluate(async () => Object.keys(await chrome.storage.sync.get(null)).length), {
        timeout: 5_000,
      })
      .toBe(1);
    expect(await violationsInBoth(options)).toEqual([]);
    await options.close();
  });

  it('a wrong host or port is named at its box, repaired by one click, and nothing is saved before', async () => {
    const options = await chromium.openExtensionPage('options.html');
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await options.fill('[name=domains]', 'globex.example');
    await options.fill('[name=imap-hostname]', 'https://imap.globex.example:993/');
    await options.fill('[name=smtp-hostname]', 'smtp.globex.example');
    await options.getByRole('button', { name: 'Add preset' }).click();
    await options.waitForTimeout(300);
    expect(await options.getByRole('button', { name: 'Edit globex.example' }).count()).toBe(0);
    expect(await options.getAttribute('[name=imap-hostname]', 'aria-invalid')).toBe('true');
    expect(await violationsInBoth(options)).toEqual([]);
    await options.getByRole('button', { name: 'Repair' }).first().click();
    expect(await options.inputValue('[name=imap-hostname]')).toBe('imap.globex.example');
    await options.getByRole('button', { name: 'Add preset' }).click();
    await options.getByRole('button', { name: 'Edit globex.example' }).waitFor();
    await options.close();
  });

  it('security proposes the standard port; a port set by hand stays', async () => {
    const options = await chromium.openExtensionPage('options.html');
    await options.getByRole('button', { name: 'Edit acme.example' }).click();
    await options.selectOption('[name=smtp-security]', 'SSL');
    expect(await options.inputValue('[name=smtp-port]')).toBe('465');
    await options.fill('[name=smtp-port]', '2465');
    await options.selectOption('[name=smtp-security]', 'STARTTLS');
    expect(await options.inputValue('[name=smtp-port]')).toBe('2465');
    await options.keyboard.press('Escape');
    await options.close();
  });

  it('deleting can be taken back', async () => {
    const options = await chromium.openExtensionPage('options.html');
    await options.getByRole('button', { name: 'Edit globex.example' }).click();
    await options.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => options.getByRole('button', { name: 'Edit globex.example' }).count()).toBe(0);
    await options.getByRole('button', { name: 'Undo' }).click();
    await options.getByRole('button', { name: 'Edit globex.example' }).waitFor();
    await options.close();
  });

  it('the real popup fills the tab by one key, reports, and takes it back', async () => {
    const page = await chromium.context.newPage();
    await page.goto(server.origin);
    await page.bringToFront();
    const popup = await chromium.openPopup();
    await popup.waitForSelector('.wide:not([disabled])');
    expect(await violationsInBoth(popup)).toEqual([]);
    // Before anything is written: which field gets what.
    await popup.getByRole('button', { name: 'Preview' }).click();
    await popup.getByText('into “Server”').first().waitFor();
    expect(await page.inputValue('[name=imap_host]')).toBe('');
    expect(await violationsInBoth(popup)).toEqual([]);
    // Off and on again: the switch stands where it was pressed.
    await popup.getByRole('button', { name: 'Off on this site' }).click();
    await popup.getByText('Mailfill is off on this site.').waitFor();
    const off = await popup.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
    expect(off).toMatchObject({ sitesOff: [new URL(server.origin).host] });
    await popup.getByRole('button', { name: 'Switch on' }).click();
    await popup.getByText('Mailfill is off on this site.').waitFor({ state: 'detached' });
    await popup.getByRole('button', { name: 'Preview' }).click();
    await popup.waitForSelector('.report', { state: 'detached' });
    await popup.locator('.wide').focus();
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.report');
    expect(await page.inputValue('[name=imap_host]')).toBe('imap.acme.example');
    expect(await page.inputValue('[name=smtp_user]')).toBe('jane.doe@acme.example');
    expect(await page.inputValue('[name=imap_password]')).toBe('');
    expect(await violationsInBoth(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.inputValue('[name=imap_host]')).toBe('');
    await popup.close();
    await page.close();
  });

  it('the command fills the tab in front', async () => {
    const page = await chromium.context.newPage();
    await page.goto(server.origin);
    await page.bringToFront();
    const worker = await chromium.worker();
    await worker.evaluate(() =>
      Reflect.get(chrome.commands.onCommand, 'dispatch').call(chrome.commands.onCommand, 'fill'),
    );
    await expect.poll(() => page.inputValue('[name=smtp_host]'), { timeout: 5_000 }).toBe('smtp.acme.example');
    await page.close();
  });

  it('the context menu fills the tab in front', async () => {
    const page = await chromium.context.newPage();
    await page.goto(server.origin);
    await page.bringToFront();
    const worker = await chromium.worker();
    await worker.evaluate(() =>
      Reflect.get(chrome.contextMenus.onClicked, 'dispatch').call(chrome.contextMenus.onClicked, {
        menuItemId: 'fill',
      }),
    );
    await expect.poll(() => page.inputValue('[name=smtp_host]'), { timeout: 5_000 }).toBe('smtp.acme.example');
    await page.close();
  });
});
