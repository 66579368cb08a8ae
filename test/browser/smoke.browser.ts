import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtExtension } from '../tools/build.ts';
import { CHROMIUM_ID, launchChromium } from '../tools/chromium.ts';
import { FIREFOX_ID, launchFirefox } from '../tools/firefox.ts';

it('Chromium loads the built extension under its fixed id', async () => {
  const chromium = await launchChromium();
  try {
    const worker = await chromium.worker();
    expect(await worker.evaluate(() => chrome.runtime.id)).toBe(CHROMIUM_ID);
    const page = await chromium.openExtensionPage('options.html');
    expect(await page.title()).toContain('Mailfill');
  } finally {
    await chromium.close();
  }
});

it('Firefox loads the built extension, Manifest V3', async () => {
  const manifest: unknown = JSON.parse(readFileSync(join(builtExtension('firefox'), 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ manifest_version: 3, browser_specific_settings: { gecko: { id: FIREFOX_ID } } });
  const firefox = await launchFirefox();
  try {
    const page = await firefox.openExtensionPage('options.html');
    await page.waitForSelector('#app', { timeout: 10_000 });
    expect(await page.evaluate(() => location.protocol)).toBe('moz-extension:');
  } finally {
    await firefox.close();
  }
});
