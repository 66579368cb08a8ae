/** The toolbar icon: grey, coloured where a form was found, a number on it for fields that need a hand after a fill. */
import { browser } from 'wxt/browser';

const SIZES = [16, 32, 48] as const;
const paths = (look: 'grey' | 'found') => Object.fromEntries(SIZES.map((size) => [size, `/icon/${look}-${size}.png`]));

export async function showFound(tabId: number, found: boolean): Promise<void> {
  await browser.action.setIcon({ tabId, path: paths(found ? 'found' : 'grey') });
  await browser.action.setBadgeText({ tabId, text: '' });
}

export async function showFilled(tabId: number, byHand: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#8a5a00' });
  await browser.action.setBadgeText({ tabId, text: byHand > 0 ? String(byHand) : '' });
}
