/**
 * `npm start`: builds Mailfill and opens a browser with it and a demo form, presets loaded. Where there is no display
 * it does the same headless: fills the form, prints the report, leaves screenshots.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { DEMO_ADDRESS, demoPreset } from './demo-preset.ts';
import { evaluator, fillTab } from './drive.ts';
import { isComplete, reportTable } from './report-table.ts';
import { seedChromium } from './seed.ts';
import { serveFolder } from './serve.ts';

const SHOTS = join(ROOT, '.output/demo');

function hasDisplay(): boolean {
  if (process.argv.includes('--headless')) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** The same minute a person would spend, without a person. */
async function demonstrate(chromium: Chromium, page: Page): Promise<boolean> {
  mkdirSync(SHOTS, { recursive: true });
  await page.mouse.move(400, 300);
  await page.mouse.move(420, 320);
  await page.waitForTimeout(1500);
  await shoot(page, '1-offer');
  const worker = await chromium.worker();
  const outcomes = await fillTab(
    evaluator((script) => worker.evaluate(script)),
    {
      url: page.url(),
      preset: demoPreset(),
      address: DEMO_ADDRESS,
      overwrite: 'ask',
    },
  );
  await shoot(page, '2-filled');
  const options = await chromium.openExtensionPage('options.html');
  await options.waitForTimeout(800);
  await shoot(options, '3-options');
  const reports = outcomes.flatMap((outcome) => outcome.reports);
  for (const report of reports) console.log(`\n${reportTable(report)}`);
  console.log(`\nScreenshots: ${SHOTS}`);
  return reports.length > 0 && reports.every(isComplete);
}

async function main(): Promise<void> {
  const headed = hasDisplay();
  console.log('Building …');
  const server = await serveFolder(join(ROOT, 'test/demo'));
  const chromium = await launchChromium({ headless: !headed, viewport: headed ? null : { width: 1100, height: 900 } });
  try {
    await seedChromium(chromium, [demoPreset()]);
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(server.origin);
    await page.bringToFront();
    if (!headed) {
      if (!(await demonstrate(chromium, page))) process.exitCode = 1;
      return;
    }
    console.log(
      'Move the pointer over the demo form and press "Fill", or open Mailfill from the toolbar (Alt+Shift+M fills).',
    );
    console.log('Close the browser window to end.');
    await new Promise<void>((resolve) => chromium.context.once('close', () => resolve()));
  } finally {
    await chromium.close().catch(() => {});
    await server.close();
  }
}

await main();
