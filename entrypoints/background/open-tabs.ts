/** Tabs that were open before the install or update: the browser gives them no content script, so they get it here. */
import { browser } from 'wxt/browser';

export async function watchOpenTabs(): Promise<void> {
  for (const { id, discarded } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] })) {
    if (id === undefined || discarded) continue;
    // A tab that keeps extensions out, or closes meanwhile, is left alone.
    await browser.scripting.executeScript({ target: { tabId: id }, files: ['/sentinel.js'] }).catch(() => {});
  }
}
