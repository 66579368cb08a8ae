/** How quickly presets are found and shown: 10,000 in a list, 400 and 1,000 of one's own. */
import type { Page } from 'playwright-core';
import type { Chromium } from '../tools/chromium.ts';
import { storageBundle } from '../tools/storage-bundle.ts';
import { median } from './journeys.ts';

export interface Keeping {
  /** One domain among 10,000 presets of a list (ms). */
  lookUp: number;
  /** From the start of the options page to its rows, 400 own presets (ms). */
  optionsRows: number;
  /** From a key in the search box to the changed list, 1,000 own presets (ms). */
  search: number;
}

const LISTED = 10_000;
const ROWS = '[data-row]';

async function evaluateIn<T>(page: Page, bundle: string, work: string): Promise<T> {
  await page.evaluate(bundle);
  return page.evaluate<T>(work);
}

/** Puts own presets where the mirror keeps them, and takes those of an earlier call away. */
export async function seedOwn(page: Page, bundle: string, count: number): Promise<void> {
  await evaluateIn(
    page,
    bundle,
    `chrome.storage.local.clear().then(() => chrome.storage.local.set(stores.ownItems(${count})))`,
  );
}

/** Runs before the page's own scripts: notes the first frame that has a row to draw. */
const NOTES_ROWS = `(() => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(ROWS)})) globalThis.rowsAt ??= performance.now();
    else requestAnimationFrame(look);
  };
  look();
})()`;

/** From the start of the options page to the frame that draws its first rows (ms), by the page's own clock. */
async function rowsShown(chromium: Chromium): Promise<number> {
  const page = await chromium.context.newPage();
  await page.addInitScript(NOTES_ROWS);
  await page.goto(`chrome-extension://${chromium.id}/options.html`, { waitUntil: 'commit' });
  await page.locator(ROWS).first().waitFor();
  const time = await page.evaluate<number>('rowsAt');
  await page.close();
  return time;
}

/** Runs in the page; as text, for a compiler's helpers are not there. */
const SEARCHES = `(async () => {
  const box = document.querySelector('input[type=search]');
  const list = document.querySelector('main');
  const times = [];
  for (const text of ['o', 'ow', 'own', 'own7', 'own77', 'own7', 'own', 'ow', 'o', 'own1', 'own12', 'own123', 'own12']) {
    const answered = new Promise((done) => {
      const observer = new MutationObserver(() => { observer.disconnect(); done(performance.now()); });
      observer.observe(list, { childList: true, subtree: true, characterData: true });
      setTimeout(() => done(performance.now()), 300);
    });
    const start = performance.now();
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    times.push((await answered) - start);
    await new Promise((later) => setTimeout(later, 60));
  }
  return times;
})()`;

export async function measureKeeping(chromium: Chromium, rounds: number): Promise<Keeping> {
  const bundle = await storageBundle('test/bench/stores-entry.ts');
  const page = await chromium.openExtensionPage('options.html');
  await evaluateIn(page, bundle, `stores.seedList(${LISTED})`);
  const lookUps = await evaluateIn<number[]>(page, bundle, `stores.timeLookUps(300, ${LISTED})`);
  await seedOwn(page, bundle, 400);
  const rows: number[] = [];
  for (let round = 0; round < rounds; round++) rows.push(await rowsShown(chromium));
  await seedOwn(page, bundle, 1_000);
  await page.reload();
  await page.locator(ROWS).first().waitFor();
  const searches: number[] = await page.evaluate(SEARCHES);
  await page.close();
  return { lookUp: median(lookUps), optionsRows: median(rows), search: median(searches) };
}
