import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

/** A new tab at `url` and the popup over it, opened as a page; `path` opens that popup once more. */
export async function popupOver(
  chromium: Chromium,
  url: string,
  view: string,
): Promise<{ tab: Page; popup: Page; path: string }> {
  const tab = await chromium.context.newPage();
  await tab.goto(url);
  const worker = await chromium.worker();
  const id = await worker.evaluate(
    async (one) => (await chrome.tabs.query({})).filter((tabs) => tabs.url === one).at(-1)?.id,
    tab.url(),
  );
  const path = `popup.html?tab=${id}&view=${view}`;
  const popup = await chromium.openExtensionPage(path);
  await popup.bringToFront();
  return { tab, popup, path };
}
