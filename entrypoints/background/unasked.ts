/**
 * Fills without a click, where the person chose that for this very https origin: the top frame of the visible tab, each
 * form once, never with one of the person's own addresses, never what the person typed.
 */
import { browser } from 'wxt/browser';
import { formsToFill } from '../../lib/fill/forms-to-fill.ts';
import { askEngine } from '../../lib/message/client.ts';
import type { FrameForms } from '../../lib/message/types.ts';
import { describeFrame } from '../../lib/state/describe-frame.ts';
import { choosePreset } from '../../lib/storage/choose.ts';
import { isOff } from '../../lib/storage/sites.ts';
import type { From } from './sender.ts';

interface Chosen {
  fillWithoutAsking: readonly string[];
  sitesOff: readonly string[];
}

/** The origin where this frame is to be filled without a click, or null. */
export function unaskedOrigin(settings: Chosen, { frameId, url }: From): string | null {
  if (frameId !== 0 || !url.startsWith('https://') || isOff(settings, url)) return null;
  const { origin } = new URL(url);
  return settings.fillWithoutAsking.includes(origin) ? origin : null;
}

type Form = FrameForms['forms'][number];

/** Waits for the address where the form asks for one; a form that sends elsewhere needs the person. */
function isReady({ emailDomain, fields, foreignAction, report }: Form): boolean {
  const asks = fields.some((field) => field.property === 'emailAddress');
  return report === null && foreignAction === null && (emailDomain !== null || !asks);
}

export async function fillUnasked({ tabId, frameId }: From, origin: string): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  const engine = { tabId, frameId };
  const frame = tab.active ? await describeFrame(engine, { unasked: true }) : null;
  if (frame?.origin !== origin) return;
  for (const form of formsToFill(frame.forms).filter(isReady)) {
    const { sourced } = await choosePreset(form.emailDomain);
    if (!sourced) continue;
    // Whose form it is is only guessed where it names no address: then another account in it is left alone.
    const known = form.emailDomain !== null;
    await askEngine(engine, {
      type: 'fill',
      formId: form.id,
      preset: sourced.preset,
      address: null,
      overwrite: known ? 'ask' : 'keep',
      confirmed: known,
      unasked: origin,
    });
  }
}
