/** What a person can do where a form was not found or not understood: say what its fields are, or save it for a report. */
import { type Signal, signal } from '@preact/signals';
import { pickPlaceOf } from '../mail/field-pick.ts';
import { askEngine, injectPicker, runSaveForm } from '../message/client.ts';
import { readSavedForm } from '../message/saved-form.ts';
import { keepPicks } from '../storage/picks.ts';
import type { FoundForm, Tab } from './look-at.ts';

export type Saving = { kind: 'idle' } | { kind: 'ready'; text: string } | { kind: 'tooLarge' } | { kind: 'failed' };

export interface FormHelp {
  /** Opens the picker in the page; false where the browser does not let us in. */
  pick(): Promise<boolean>;
  /** Forgets what was said of the fields of the form's page. */
  forget(found: FoundForm): Promise<void>;
  saving: Signal<Saving>;
  save(): Promise<void>;
}

/** `again`: looks at the tab once more. */
export function createFormHelp(tab: Tab, current: () => FoundForm | null, again: () => Promise<void>): FormHelp {
  const saving = signal<Saving>({ kind: 'idle' });
  return {
    saving,
    pick: async () => (await injectPicker(tab.id)).kind === 'injected',
    forget: async ({ frameId, origin, path }) => {
      const place = pickPlaceOf(origin + path);
      if (place) await keepPicks(place, []);
      await askEngine({ tabId: tab.id, frameId }, { type: 'picks', picks: [] });
      await again();
    },
    save: async () => {
      const saved = readSavedForm(await runSaveForm({ tabId: tab.id, frameId: current()?.frameId ?? 0 }));
      saving.value = saved ?? { kind: 'failed' };
    },
  };
}
