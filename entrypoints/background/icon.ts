/** The toolbar icon: grey, coloured where a form was found, a number on it for fields that need a hand after a fill, a mark where nothing was filled yet. */
import { browser } from 'wxt/browser';

const SIZES = [16, 32, 48] as const;
const paths = (look: 'grey' | 'found') => Object.fromEntries(SIZES.map((size) => [size, `/icon/${look}-${size}.png`]));

export async function showFound(tabId: number, found: boolean): Promise<void> {
  await browser.action.setIcon({ tabId, path: paths(found ? 'found' : 'grey') });
  await browser.action.setBadgeText({ tabId, text: '' });
}

/** Nothing was filled, and the popup, which would say why, did not open: the icon asks for a click. */
export async function showWaiting(tabId: number): Promise<void> {
  // The tab may have been closed meanwhile.
  await showBadge(tabId, '!').catch(() => {});
}

export async function showFilled(tabId: number, byHand: number): Promise<void> {
  await showBadge(tabId, byHand > 0 ? String(byHand) : '');
}

async function showBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#8a5a00' });
  await browser.action.setBadgeText({ tabId, text });
}
