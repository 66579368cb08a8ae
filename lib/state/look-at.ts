/** What the engines in a tab's frames found, as far as the browser lets the extension in. */
import type { FillReport } from '../fill/types.ts';
import { injectEngine } from '../message/client.ts';
import type { FrameForms } from '../message/types.ts';
import { pickedPlaces } from '../storage/picks.ts';
import { describeFrame } from './describe-frame.ts';

export interface Tab {
  id: number;
  url: string;
}

export interface FoundForm {
  frameId: number;
  origin: string;
  path: string;
  /** Fields of its page that the person said something of. */
  picks: number;
  form: FrameForms['forms'][number];
}
export type TabState =
  | { kind: 'loading' }
  /** The browser did not answer: what Mailfill keeps could not be read, or the tab not be looked at. */
  | { kind: 'failed'; host: string }
  /** The browser keeps extensions out of this tab. */
  | { kind: 'unsupported'; host: string }
  | { kind: 'noForm'; host: string }
  | { kind: 'found'; host: string; forms: FoundForm[] };
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Asks every frame that may be entered; a frame that does not answer holds nothing. */
export async function lookAt(tab: Tab): Promise<TabState> {
  const host = hostOf(tab.url);
  const injection = await injectEngine(tab.id);
  if (injection.kind === 'forbidden') return { kind: 'unsupported', host };
  const forms: FoundForm[] = [];
  const places = await pickedPlaces();
  for (const frameId of injection.frameIds) {
    const frame = await describeFrame({ tabId: tab.id, frameId }, { places });
    if (!frame) continue;
    const { origin, path, picks } = frame;
    forms.push(...frame.forms.map((form) => ({ frameId, origin, path, picks, form })));
  }
  return forms.length > 0 ? { kind: 'found', host, forms } : { kind: 'noForm', host };
}

/** The same with what became of one form. */
export function reported(tab: TabState, { frameId, form }: FoundForm, report: FillReport | null): TabState {
  if (tab.kind !== 'found') return tab;
  const isIt = (one: FoundForm) => one.frameId === frameId && one.form.id === form.id;
  return { ...tab, forms: tab.forms.map((one) => (isIt(one) ? { ...one, form: { ...one.form, report } } : one)) };
}
