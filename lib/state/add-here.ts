/** A new preset typed in the popup: kept while it is typed, for a click beside the popup closes it. */
import { effect, type ReadonlySignal } from '@preact/signals';
import { dropDraft, keepDraft, keptDraft } from '../storage/kept-draft.ts';
import type { Draft } from './draft.ts';
import { createPanelStore, hasUnsaved, type PanelState } from './panel-store.ts';
import type { TabStore } from './tab-types.ts';

export interface AddHere {
  /** `closed` once it is saved. */
  state: ReadonlySignal<PanelState>;
  change(part: Partial<Draft>): void;
  save(): Promise<void>;
  /** Gives up what was typed. */
  drop(): Promise<void>;
}

/** A preset for `domain` ('' where none is known) with what was typed of it before. Private windows keep nothing. */
export async function createAddHere(domain: string, tab: Pick<TabStore, 'keep' | 'again'>): Promise<AddHere> {
  const panel = createPanelStore(async () => {
    await dropDraft();
    await tab.again();
  });
  panel.add(domain);
  const kept = tab.keep ? await keptDraft(domain) : null;
  if (kept) {
    const { asked: _, ...typed } = kept;
    panel.change(typed);
  }
  effect(() => {
    const state = panel.state.value;
    if (!tab.keep || state.kind !== 'edit' || !hasUnsaved(state)) return;
    const { domains, incoming, outgoing, username } = state.draft;
    void keepDraft({ asked: domain, domains, incoming, outgoing, username });
  });
  return {
    state: panel.state,
    change: panel.change,
    save: panel.save,
    drop: async () => {
      panel.discard();
      await dropDraft();
    },
  };
}
