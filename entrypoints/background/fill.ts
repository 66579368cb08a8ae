/** Fills by the offer, the command and the menu: chooses the preset and sends it to the one frame that needs it. */
import { browser } from 'wxt/browser';
import { formsToFill } from '../../lib/fill/forms-to-fill.ts';
import type { MailPreset } from '../../lib/mail/preset-types.ts';
import { askEngine, type FrameEngine, injectEngine } from '../../lib/message/client.ts';
import type { FromEngine, FromWorker, ToWorker } from '../../lib/message/types.ts';
import { openOptionsAt } from '../../lib/platform/pages.ts';
import { describeFrame } from '../../lib/state/describe-frame.ts';
import { type Choice, choosePreset, noteFilled } from '../../lib/storage/choose.ts';
import { pickedPlaces } from '../../lib/storage/picks.ts';
import { showWaiting } from './icon.ts';
import { askForDomain } from './lists.ts';
import { originOf } from './sender.ts';

type Clicked = Extract<ToWorker, { type: 'offer-clicked' }>;

async function openSettings(domain: string | null): Promise<void> {
  // Where the browser does not let us open the popup, the options page does the same.
  const opened = await browser.action.openPopup().then(
    () => true,
    () => false,
  );
  if (opened) return;
  await openOptionsAt(`add=${encodeURIComponent(domain ?? '')}`);
}

/** Where nobody here knows the domain, the organisation's directories are asked: the click is the act that allows it. */
async function chooseAsking(domain: string | null, mayAsk: boolean): Promise<Choice> {
  const choice = await choosePreset(domain);
  if (choice.sourced || domain === null || !mayAsk) return choice;
  await askForDomain(domain);
  return choosePreset(domain);
}

/** What to do where nobody has a preset. */
interface Otherwise {
  /** The preset of the first-run page's form. */
  demo?: MailPreset | null;
  inVain?: (domain: string) => Promise<void>;
  /** In a private window no directory is asked: its answer would stay behind, as would what was used last. */
  isPrivate?: boolean;
}

/** What became of it: the engine's answer, or why none was asked for. */
export type Filled = FromEngine | { type: 'noPreset' } | { type: 'failed' };

/** As the card is told: all else the engine shows there itself. */
export const toCard = ({ type }: Filled): FromWorker =>
  type === 'noPreset' || type === 'failed' ? { type } : { type: 'sent' };

/**
 * Nothing was filled, and nothing beside the form says so. A second press while the first one fills needs no word, nor
 * does a page that the person left meanwhile.
 */
function isUnsaid(filled: Filled): boolean {
  if (filled.type === 'refused' && filled.reason === 'busy') return false;
  return (filled.type === 'confirm' || filled.type === 'refused') && filled.said !== true;
}

/** A trusted click on the offer, or a press of the keys. */
export async function fillOffered(
  engine: FrameEngine,
  { formId, domain, confirmed }: Clicked,
  { demo = null, inVain = async () => {}, isPrivate = false }: Otherwise = {},
): Promise<Filled> {
  const { sourced, address } = await chooseAsking(domain, !isPrivate);
  const preset = sourced?.preset ?? demo;
  if (!preset) {
    if (domain !== null) await inVain(domain);
    await openSettings(domain);
    return { type: 'noPreset' };
  }
  const answer = await askEngine(engine, {
    type: 'fill',
    formId,
    preset,
    address: sourced && address,
    overwrite: 'ask',
    confirmed,
  });
  if (answer?.type === 'report' && sourced && !isPrivate) await noteFilled(sourced.preset.id, address);
  return answer ?? { type: 'failed' };
}

/**
 * The keyboard command and the context menu: the forms of the tab in front, or of the one frame that was clicked. A frame
 * of another site gets nothing here, for no word of ours names it: the popup does, and fills it on a click there.
 */
export async function fillActiveTab(clicked?: { frameId: number }): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const tabId = tab.id;
  const injection = await injectEngine(tabId);
  if (injection.kind !== 'injected') return;
  const places = await pickedPlaces();
  const one = clicked?.frameId || null;
  let found = false;
  let unsaid = false;
  for (const frameId of injection.frameIds.filter((id) => one === null || id === one)) {
    const engine = { tabId, frameId };
    const frame = await describeFrame(engine, { places });
    if (frame?.origin !== originOf(tab.url)) continue;
    for (const form of formsToFill(frame.forms)) {
      // Said first, in the popup, where the person can still think better of it.
      if (form.foreignAction !== null) continue;
      found = true;
      const pressed = { type: 'offer-clicked', formId: form.id, domain: form.emailDomain, confirmed: false } as const;
      unsaid = isUnsaid(await fillOffered(engine, pressed, { isPrivate: tab.incognito })) || unsaid;
    }
  }
  if (!found) await browser.action.openPopup().catch(() => {});
  // With the card off, or on plain http, the popup is where before → after is shown and agreed to.
  if (unsaid) await browser.action.openPopup().catch(() => showWaiting(tabId));
}
