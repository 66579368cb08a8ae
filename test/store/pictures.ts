/**
 * `npm run store-pictures [-- --only en --readme]`: what the stores show, 1280 × 800, from the real extension: the offer
 * in a page, popup, options, connection IPs; English and German, light and dark. And the promotional set from the one
 * SVG. `--readme` also renews the pictures in the README.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { samplePresets } from '../looks/presets.ts';
import { ROOT } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { seedChromium } from '../tools/seed.ts';
import { type HostsServer, serveHosts } from '../tools/serve-hosts.ts';
import { overPage } from './compose.ts';
import { promotional } from './promotional.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, readme: { type: 'boolean', default: false } },
});
const OUT = join(ROOT, '.output/store-pictures');
const SIZE = { width: 1280, height: 800 };
const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'));
const FORM = 'https://larkdesk.example/';
/** A product whose list of addresses ships with the extension. */
const PRODUCT = 'https://acme.freshservice.com/settings';
/** In the README, of the English light ones. */
const README = new Set(['1-offer', '3-filled', '4-options']);

interface Look {
  language: 'en' | 'de';
  colorScheme: 'light' | 'dark';
}
const LOOKS: Look[] = [
  { language: 'en', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
  { language: 'de', colorScheme: 'light' },
  { language: 'de', colorScheme: 'dark' },
];

function keep(look: Look, name: string, picture: Uint8Array): void {
  writeFileSync(join(OUT, `${name}-${look.language}-${look.colorScheme}.png`), picture);
  const isPlain = look.language === 'en' && look.colorScheme === 'light';
  if (values.readme && isPlain && README.has(name))
    writeFileSync(join(ROOT, `test/demo/${name.replace(/^\d-/, '')}.png`), picture);
}

async function tabAt(chromium: Chromium, url: string): Promise<{ page: Page; tabId: number }> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  const worker = await chromium.worker();
  const tabId = await worker.evaluate(
    async (one) => (await chrome.tabs.query({})).findLast((tab) => tab.url === one)?.id ?? -1,
    url,
  );
  return { page, tabId };
}

/** The popup as a page, as high as its content. */
async function popupOf(chromium: Chromium, tabId: number, view: string): Promise<Page> {
  const popup = await chromium.openExtensionPage(`popup.html?tab=${tabId}&view=${view}`);
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.waitForTimeout(900);
  return popup;
}

async function formPictures(chromium: Chromium, look: Look): Promise<void> {
  const { page, tabId } = await tabAt(chromium, FORM);
  await page.mouse.move(300, 300);
  await page.mouse.move(330, 330);
  await page.waitForSelector('body > div:last-child', { state: 'attached' });
  await page.waitForTimeout(400);
  const behind = await page.screenshot();
  keep(look, '1-offer', behind);
  const popup = await popupOf(chromium, tabId, 'tab');
  keep(look, '2-popup', await overPage(chromium, behind, await popup.screenshot(), look.colorScheme));
  await page.bringToFront();
  await popup
    .locator('button.primary')
    .first()
    .evaluate((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await page.waitForTimeout(2_500);
  const filled = await page.screenshot();
  keep(look, '3-filled', await overPage(chromium, filled, await popup.screenshot(), look.colorScheme));
  await popup.close();
  await page.close();
}

async function optionsPictures(chromium: Chromium, look: Look): Promise<void> {
  const options = await chromium.openExtensionPage('options.html');
  await options.locator('a.nav-link').first().waitFor();
  await options.waitForTimeout(500);
  keep(look, '4-options', await options.screenshot());
  await options.locator('button[aria-label*="acme.example"]').first().click();
  await options.waitForTimeout(500);
  keep(look, '5-preset', await options.screenshot());
  await options.close();
}

async function ipsPicture(chromium: Chromium, look: Look): Promise<void> {
  const { page, tabId } = await tabAt(chromium, PRODUCT);
  const popup = await popupOf(chromium, tabId, 'ips');
  keep(look, '6-ips', await overPage(chromium, await page.screenshot(), await popup.screenshot(), look.colorScheme));
  await popup.close();
  await page.close();
}

async function take(look: Look, hosts: HostsServer): Promise<void> {
  const chromium = await launchChromium({ ...look, viewport: SIZE, args: hosts.args });
  try {
    await seedChromium(
      chromium,
      samplePresets(6).filter((preset) => !preset.domains.includes('umbrella.example')),
    );
    await formPictures(chromium, look);
    await optionsPictures(chromium, look);
    await ipsPicture(chromium, look);
    if (look.colorScheme === 'light') await promotional(chromium, look.language, OUT);
  } finally {
    await chromium.close();
  }
}

const hosts = await serveHosts((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(DEMO);
});
mkdirSync(OUT, { recursive: true });
for (const look of LOOKS.filter((one) => `${one.language}-${one.colorScheme}`.includes(values.only))) {
  await take(look, hosts);
  console.log(`${look.language}, ${look.colorScheme}: done`);
}
await hosts.close();
console.log('Pictures: .output/store-pictures');
