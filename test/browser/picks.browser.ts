/** "Pick the fields" and "Save this form": the ways out where a form is not understood, in the real popup and page. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInBoth } from '../tools/axe.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { during } from '../tools/during.ts';
import { savedPage } from '../tools/saved-form.ts';
import { seedChromium } from '../tools/seed.ts';
import { type HostsServer, serveHosts } from '../tools/serve-hosts.ts';
import { NAMELESS, SAID } from './nameless-page.ts';

let chromium: Chromium;
let hosts: HostsServer;

beforeAll(async () => {
  hosts = await serveHosts((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const inFrame = request.url?.startsWith('/framed');
    response.end(
      inFrame ? '<!doctype html><title>Around</title><iframe src="/accounts/1" width=900 height=600>' : NAMELESS,
    );
  });
  chromium = await launchChromium({ args: hosts.args, viewport: { width: 1000, height: 700 } });
  await seedChromium(chromium, [demoPreset()]);
});
afterAll(async () => {
  await chromium?.close();
  await hosts?.close();
});

async function visit(path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`https://crm.example${path}`);
  await page.bringToFront();
  return page;
}

async function pickAll(page: Page): Promise<void> {
  const popup = await chromium.openPopup();
  await popup.getByRole('button', { name: 'Pick the fields' }).click();
  await page.waitForTimeout(300);
  for (const [selector, steps] of Object.entries(SAID)) {
    const box = await page.locator(selector).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
}

const values = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('input, select')].map((box) => Reflect.get(box, 'value')));

async function done(page: Page): Promise<Page> {
  return during(chromium.context.waitForEvent('page', { timeout: 10_000 }), () => page.keyboard.press('Escape'));
}

interface Kept {
  picks?: { origin: string; path: string }[];
}
async function picked(): Promise<string[] | undefined> {
  const worker = await chromium.worker();
  const kept = await worker.evaluate(() => chrome.storage.local.get<Kept>('picks'));
  return kept.picks?.map(({ origin, path }) => origin + path);
}

describe('fields that the person points at', () => {
  it('are filled, and kept for the page whatever number stands in its address', async () => {
    const page = await visit('/accounts/17/edit?x=1');
    await pickAll(page);
    // The page hears none of it, and still gets its own clicks.
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toBeUndefined();
    await page.click('#own');
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toBe(1);
    const popup = await done(page);
    await popup.getByText('You said what 4 fields of this page are.').waitFor();
    await popup.getByRole('textbox', { name: 'Which address is connected?' }).fill('jane.doe@acme.example');
    await popup.getByRole('button', { name: 'Use' }).click();
    await popup.getByRole('button', { name: 'Fill 4 fields' }).click();
    await popup.getByRole('button', { name: 'Replace' }).click();
    await popup.getByText('4 of 4 fields filled').waitFor();
    expect(await values(page)).toEqual(['imap.acme.example', '993', 'SSL/TLS', 'jane.doe@acme.example', 'do-not-read']);
    expect(await picked()).toEqual(['https://crm.example/accounts/*/edit']);
    await popup.close();
    await page.close();
  });

  it('are known on the next visit, and forgotten on request', async () => {
    const page = await visit('/accounts/18/edit');
    const popup = await chromium.openPopup();
    await popup.getByRole('button', { name: 'Fill 4 fields' }).waitFor();
    await popup.getByRole('button', { name: 'Forget' }).click();
    await popup.getByText('No mail form on this tab').waitFor();
    expect(await picked()).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('can be in a frame, and by the keyboard alone', async () => {
    const page = await visit('/framed');
    const popup = await chromium.openPopup();
    await popup.getByRole('button', { name: 'Pick the fields' }).click();
    await page.waitForTimeout(300);
    const frame = page.frames()[1];
    const box = await page.frameLocator('iframe').locator('#a-17').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await page.keyboard.press('Enter');
    // From here on without the mouse: the next field, its menu, "port".
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const again = await done(page);
    await again.getByRole('button', { name: 'Fill 2 fields' }).click();
    await again.getByRole('button', { name: 'Replace' }).click();
    await again.getByText('2 of 2 fields filled').waitFor();
    const held = await frame?.evaluate(() => Reflect.get(document.querySelector('#b-17') ?? {}, 'value'));
    expect(held).toBe('993');
    await again.close();
    await page.close();
  });

  it('are listed under Sites, each page with its ×', async () => {
    const options = await chromium.openExtensionPage('options.html#sites');
    const forget = options.getByRole('button', { name: 'Forget the fields of https://crm.example/accounts/*' });
    await forget.waitFor();
    expect(await violationsInBoth(options)).toEqual([]);
    await forget.click();
    await expect.poll(picked).toEqual([]);
    await options.close();
  });
});

describe('a form saved for a report', () => {
  it('is shown first, holds no value and no address, and is read by npm run try', async () => {
    const page = await visit('/accounts/17/edit?x=1');
    const popup = await chromium.openPopup();
    await popup.getByRole('button', { name: 'Save this form' }).click();
    const shown = popup.getByRole('dialog').locator('textarea');
    const text = await shown.inputValue();
    expect(text).not.toMatch(/corp|jane|do-not-read|123456789|crm\.example/);
    const saved: { fields: { label: string; selector: string }[] } = JSON.parse(text);
    expect(saved.fields.map((field) => field.label)).toEqual(['Alpha', 'Bravo', 'Charlie', 'Delta', 'Code']);
    const file = join(mkdtempSync(join(tmpdir(), 'mailfill-')), 'mailfill-form.json');
    writeFileSync(file, text);
    const copy = await chromium.context.newPage();
    await copy.setContent(readFileSync(savedPage(file), 'utf8'));
    for (const { selector } of saved.fields) expect(await copy.locator(selector).count()).toBe(1);
    expect(await copy.locator('option').allTextContents()).toEqual(['none', 'STARTTLS', 'SSL/TLS']);
    for (const one of [copy, popup, page]) await one.close();
  });
});
