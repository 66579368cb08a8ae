/** Fills by the offer, the command and the menu: chooses the preset and sends it to the one frame that needs it. */
import { browser } from 'wxt/browser';
import { formsToFill } from '../../lib/fill/forms-to-fill.ts';
import type { MailPreset } from '../../lib/mail/preset-types.ts';
import { askEngine, type FrameEngine, injectEngine } from '../../lib/message/client.ts';
import type { FromWorker, ToWorker } from '../../lib/message/types.ts';
import { describeFrame } from '../../lib/state/describe-frame.ts';
import { type Choice, choosePreset } from '../../lib/storage/choose.ts';
import { pickedPlaces } from '../../lib/storage/picks.ts';
import { askForDomain } from './lists.ts';

type Clicked = Extract<ToWorker, { type: 'offer-clicked' }>;

async function openSettings(domain: string | null): Promise<void> {
  // Where the browser does not let us open the popup, the options page does the same.
  const opened = await browser.action.openPopup().then(
    () => true,
    () => false,
  );
  if (opened) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#add=${encodeURIComponent(domain ?? '')}`) });
}

/** Where nobody here knows the domain, the organisation's directories are asked: the click is the act that allows it. */
async function chooseAfterAsking(domain: string | null): Promise<Choice | null> {
  if (domain === null) return null;
  await askForDomain(domain);
  return choosePreset(domain);
}

/** What to do where nobody has a preset. */
interface Otherwise {
  /** The preset of the first-run page's form. */
  demo?: MailPreset | null;
  inVain?: (domain: string) => Promise<void>;
}

/** A trusted click on the offer. */
export async function fillOffered(
  engine: FrameEngine,
  { formId, domain, confirmed }: Clicked,
  { demo = null, inVain = async () => {} }: Otherwise = {},
): Promise<FromWorker> {
  const choice = (await choosePreset(domain)) ?? (await chooseAfterAsking(domain));
  const preset = choice?.preset ?? demo;
  if (!preset) {
    if (domain !== null) await inVain(domain);
    await openSettings(domain);
    return { type: 'noPreset' };
  }
  const answer = await askEngine(engine, {
    type: 'fill',
    formId,
    preset,
    address: choice?.address ?? null,
    overwrite: 'ask',
    confirmed,
  });
  return answer === null ? { type: 'failed' } : { type: 'sent' };
}

/** The keyboard command and the context menu: every form of the tab in front. */
export async function fillActiveTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const injection = await injectEngine(tab.id);
  if (injection.kind !== 'injected') return;
  const places = await pickedPlaces();
  let found = false;
  for (const frameId of injection.frameIds) {
    const engine = { tabId: tab.id, frameId };
    for (const form of formsToFill((await describeFrame(engine, places))?.forms ?? [])) {
      found = true;
      await fillOffered(engine, { type: 'offer-clicked', formId: form.id, domain: form.emailDomain, confirmed: false });
    }
  }
  if (!found) await browser.action.openPopup().catch(() => {});
}
