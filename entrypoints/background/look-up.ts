/** "Look up with Mailfill": the popup opens on that view with the selected text. */
import { browser } from 'wxt/browser';
import { putLookUp } from '../../lib/storage/pending-look-up.ts';

export async function lookUp(text: string): Promise<void> {
  await putLookUp(text);
  // Where the browser does not let us open the popup, the same page opens as a tab.
  await browser.action.openPopup().catch(() => browser.tabs.create({ url: browser.runtime.getURL('/popup.html') }));
}
