/** Keeps what the person says of a page's fields, and ends the pointing in all frames of its tab at once. */
import { browser } from 'wxt/browser';
import { type FieldPick, pickPlaceOf } from '../../lib/mail/field-pick.ts';
import type { PickOver } from '../../lib/message/types.ts';
import { keepPicks } from '../../lib/storage/picks.ts';
import type { From } from './sender.ts';

/** The page is the one the browser names, never one that the message could; a private window leaves no trace. */
export async function picked(from: From, picks: FieldPick[]): Promise<void> {
  const place = pickPlaceOf(from.url);
  if (place && !from.isPrivate) await keepPicks(place, picks);
}

/** Back to the popup, which now offers the fill; where the browser opens none, the card beside the form does. */
export async function pickOver(from: From): Promise<void> {
  const over: PickOver = { type: 'pick-over' };
  // Without a frame the message goes to all of them; those without a picker do not answer.
  await browser.tabs.sendMessage(from.tabId, over).catch(() => {});
  await browser.action.openPopup().catch(() => {});
}
