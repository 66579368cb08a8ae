/**
 * `npm run looks [-- --only text --out folder]`: pictures of every view (popup, options, page; light, dark, forced
 * colours; English, German, Japanese; narrow to wide; empty, few and 400 presets) for a person's eye to judge.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { VIEW_LIST } from '../../lib/state/router.ts';
import { ROOT } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { evaluator } from '../tools/drive.ts';
import { seedPresets } from '../tools/seed.ts';
import { type LoopbackServer, serveFolder } from '../tools/serve.ts';
import { samplePresets } from './presets.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, out: { type: 'string', default: '.output/looks' } },
});

interface Look {
  name: string;
  language?: string;
  colorScheme?: 'light' | 'dark';
  forced?: boolean;
  width: number;
  presets: number;
  zoom?: number;
}

const LOOKS: Look[] = [
  { name: 'light-1280', width: 1280, presets: 6 },
  { name: 'dark-1280', width: 1280, presets: 6, colorScheme: 'dark' },
  { name: 'forced-1280', width: 1280, presets: 6, forced: true },
  { name: 'de-800', width: 800, presets: 6, language: 'de' },
  { name: 'de-320', width: 320, presets: 6, language: 'de' },
  { name: 'ja-380', width: 380, presets: 6, language: 'ja' },
  { name: 'fr-320', width: 320, presets: 6, language: 'fr' },
  { name: 'empty-1280', width: 1280, presets: 0 },
  { name: 'one-380', width: 380, presets: 1 },
  { name: 'many-2560', width: 2560, presets: 400 },
  { name: 'zoom-640', width: 640, presets: 6, zoom: 2 },
];
const POPUP_VIEWS = ['tab', 'ips', 'lookUp'];

async function shoot(page: Page, look: Look, name: string): Promise<void> {
  if (look.forced) await page.emulateMedia({ forcedColors: 'active' });
  if (look.zoom)
    await page.evaluate((zoom) => document.documentElement.style.setProperty('zoom', `${zoom}`), look.zoom);
  await page.waitForTimeout(350);
  const path = join(ROOT, values.out, `${name}-${look.name}.png`);
  await page.screenshot({ path, fullPage: true });
}

async function optionsViews(chromium: Chromium, look: Look): Promise<void> {
  const options = await chromium.openExtensionPage('options.html');
  for (const view of VIEW_LIST) {
    await options.locator(`a.nav-link[href]`).first().waitFor();
    await options.evaluate((hash) => location.replace(hash), `#${view === 'transfer' ? 'import' : dashed(view)}`);
    await shoot(options, look, `options-${view}`);
  }
  await options.evaluate(() => location.replace('#presets'));
  const edit = options.locator('button[aria-label*="acme.example"]').first();
  if (look.presets > 0) await edit.click();
  else await options.evaluate(() => location.replace('#add='));
  await shoot(options, look, 'options-panel');
  await options.close();
}

const dashed = (view: string) => ({ handOut: 'hand-out', ips: 'connection-ips' })[view] ?? view;

/** The popup as a page over the tab that holds the demo form. */
async function popupViews(chromium: Chromium, look: Look, tabId: number): Promise<void> {
  for (const view of POPUP_VIEWS) {
    const popup = await chromium.openExtensionPage(`popup.html?tab=${tabId}&view=${view}`);
    await popup.setViewportSize({ width: Math.min(look.width, 380), height: 600 });
    await shoot(popup, look, `popup-${view}`);
    if (view === 'tab' && look.presets > 0) {
      await popup
        .locator('button.primary')
        .first()
        .click({ timeout: 2_000 })
        .catch(() => {});
      await popup.waitForTimeout(1_800);
      await shoot(popup, look, 'popup-filled');
    }
    await popup.close();
  }
}

async function pageViews(chromium: Chromium, look: Look, origin: string): Promise<number> {
  const page = await chromium.context.newPage();
  await page.goto(origin);
  await page.mouse.move(200, 200);
  await page.mouse.move(240, 240);
  await page.waitForTimeout(1_500);
  await shoot(page, look, 'page-offer');
  const worker = await chromium.worker();
  const tabId = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url?.startsWith(url))?.id ?? -1,
    origin,
  );
  return tabId;
}

async function take(look: Look, server: LoopbackServer): Promise<void> {
  const { language, colorScheme } = look;
  const chromium = await launchChromium({
    viewport: { width: look.width, height: 800 },
    ...(language ? { language } : {}),
    ...(colorScheme ? { colorScheme } : {}),
  });
  try {
    const worker = await chromium.worker();
    const evaluate = evaluator((script) => worker.evaluate(script));
    if (look.presets > 0) await seedPresets(evaluate, samplePresets(look.presets));
    const tabId = await pageViews(chromium, look, server.origin);
    await popupViews(chromium, look, tabId);
    await optionsViews(chromium, look);
  } finally {
    await chromium.close();
  }
}

const server = await serveFolder(join(ROOT, 'test/demo'));
mkdirSync(join(ROOT, values.out), { recursive: true });
for (const look of LOOKS.filter((one) => one.name.includes(values.only))) {
  await take(look, server);
  console.log(`${look.name}: done`);
}
await server.close();
console.log(`Pictures: ${values.out}`);
