/** What pages report: a hint, forms, an address typed, the ×. On sites where Mailfill is off all of it ends here. */
import { injectEngine, injectOffer } from '../../lib/message/client.ts';
import type { FromWorker } from '../../lib/message/types.ts';
import { offerWords } from '../../lib/platform/offer-words.ts';
import { fillShortcut } from '../../lib/platform/pages.ts';
import { countDismissal } from '../../lib/storage/dismissals.ts';
import { picksFor } from '../../lib/storage/picks.ts';
import { noteSeen } from '../../lib/storage/seen-domains.ts';
import { changeSettings, currentSettings } from '../../lib/storage/settings.ts';
import { isOff, siteOf } from '../../lib/storage/sites.ts';
import { isDemo } from './first-run.ts';
import { showFound } from './icon.ts';
import type { From } from './sender.ts';
import { fillUnasked, unaskedOrigin } from './unasked.ts';
import { unattended } from './unattended.ts';

export async function hinted(from: From, frameId: number): Promise<void> {
  const settings = await currentSettings();
  if (isOff(settings, from.url, from.tabUrl)) return;
  if (frameId === from.frameId && unaskedOrigin(settings, from) !== null) await injectEngine(from.tabId, [frameId]);
  else await injectOffer(from.tabId, frameId);
}

export async function found(from: From, forms: number): Promise<FromWorker> {
  const [settings, picks] = await Promise.all([currentSettings(), picksFor(from.url)]);
  const shown = forms > 0 && !isOff(settings, from.url, from.tabUrl);
  await showFound(from.tabId, shown);
  const origin = shown ? unaskedOrigin(settings, from) : null;
  if (origin !== null) unattended(fillUnasked(from, origin));
  // Beside a foreign frame's form the card could not say whose it is; the popup does.
  const offer = shown && !from.isForeign && (settings.offer || isDemo(from.url));
  return {
    type: 'offer',
    offer,
    shortcut: await fillShortcut(),
    ...(offer ? { words: offerWords() } : {}),
    ...(picks.length > 0 ? { picks } : {}),
  };
}

/** The domain of an address that the person typed into a form, or for which they pressed "Fill" in vain. */
export async function met(from: From, domain: string): Promise<void> {
  const settings = await currentSettings();
  if (isDemo(from.url) || isOff(settings, from.url, from.tabUrl)) return;
  if (settings.seen && !from.isPrivate) await noteSeen(domain, new Date());
  const origin = unaskedOrigin(settings, from);
  if (origin !== null) await fillUnasked(from, origin);
}

/** The ×; a private window leaves no trace, not even a count. */
export async function dismissed(from: From): Promise<FromWorker | null> {
  const site = from.isPrivate ? null : siteOf(from.tabUrl);
  return site !== null && (await countDismissal(site)) ? { type: 'askAway' } : null;
}

/** The person's answer to the card's question after the third ×. */
export async function stayAway(from: From): Promise<void> {
  const site = siteOf(from.tabUrl);
  if (site === null) return;
  await changeSettings(({ sitesOff }) => ({ sitesOff: [...new Set([...sitesOff, site])] }));
  await showFound(from.tabId, false);
}
