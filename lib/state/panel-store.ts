/** The panel beside the list: closed, one preset in its boxes, or one that can only be read. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { normalise } from '../mail/lint.ts';
import type { PresetProblem } from '../mail/preset-schema.ts';
import type { Preset, PresetSource } from '../mail/preset-types.ts';
import { savePreset } from '../storage/presets.ts';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { presetOf } from './draft-preset.ts';

export type SaveFault = { kind: 'protected'; id: string } | { kind: 'failed'; reason: string };
export interface EditState {
  kind: 'edit';
  draft: Draft;
  /** As it was opened; what differs is unsaved. */
  start: Draft;
  problems: PresetProblem[];
  fault: SaveFault | null;
  /** Tried to save once: from then on empty boxes count as wrong. */
  tried: boolean;
  /** What waits for the answer to "discard what you typed?"; null while nothing was asked. */
  leaving: (() => void) | null;
}
export type PanelState = { kind: 'closed' } | EditState | { kind: 'read'; preset: Preset; source: PresetSource };

export interface PanelStore {
  state: ReadonlySignal<PanelState>;
  add(domain?: string): void;
  /** Opens a preset that is not stored yet: found, copied, shared. */
  propose(preset: Preset): void;
  edit(preset: Preset): void;
  read(preset: Preset, source: PresetSource): void;
  duplicate(preset: Preset): void;
  change(part: Partial<Draft>): void;
  /** Closes; with unsaved text it asks first. */
  close(): void;
  discard(): void;
  stay(): void;
  save(): Promise<void>;
}

export const newId = () => crypto.randomUUID().slice(0, 8);

function isDirty({ draft, start }: EditState): boolean {
  return JSON.stringify(presetOf(draft)) !== JSON.stringify(presetOf(start));
}

export function hasUnsaved(state: PanelState): boolean {
  return state.kind === 'edit' && isDirty(state);
}

const opened = (draft: Draft, start: Draft): EditState => ({
  kind: 'edit',
  draft,
  start,
  problems: [],
  fault: null,
  tried: false,
  leaving: null,
});
/** The boxes of another preset, as a new one. */
const copied = (preset: Preset): Draft => ({ ...draftOf(preset), id: newId(), original: null });

/** `saved` brings the list up to date before the panel closes: what is opened next must not be what was there before. */
export function createPanelStore(saved: (preset: Preset) => Promise<void>): PanelStore {
  const state = signal<PanelState>({ kind: 'closed' });
  /** Runs `act` at once, or after the person gave up what is unsaved. */
  const leave = (act: () => void) => {
    const now = state.value;
    if (now.kind === 'edit' && isDirty(now)) state.value = { ...now, leaving: act };
    else act();
  };
  const show = (next: PanelState) =>
    leave(() => {
      state.value = next;
    });
  const whileEditing = (part: Partial<EditState>) => {
    if (state.value.kind === 'edit') state.value = { ...state.value, ...part };
  };
  return {
    state,
    add: (domain = '') => {
      const draft = newDraft(newId(), domain);
      show(opened(draft, draft));
    },
    // Nothing typed is compared with an empty start, so that a proposal counts as unsaved.
    propose: (preset) => {
      const draft = copied(preset);
      show(opened(draft, newDraft(draft.id)));
    },
    edit: (preset) => show(opened(draftOf(preset), draftOf(preset))),
    read: (preset, source) => show({ kind: 'read', preset, source }),
    duplicate: (preset) => {
      const draft = { ...copied(preset), domains: '' };
      show(opened(draft, draft));
    },
    change: (part) => {
      const now = state.value;
      if (now.kind === 'edit') state.value = { ...now, draft: { ...now.draft, ...part }, problems: [], fault: null };
    },
    close: () => show({ kind: 'closed' }),
    discard: () => {
      const act = state.value.kind === 'edit' ? state.value.leaving : null;
      state.value = { kind: 'closed' };
      act?.();
    },
    stay: () => whileEditing({ leaving: null }),
    save: async () => {
      const now = state.value;
      if (now.kind !== 'edit') return;
      const result = await savePreset(normalise(presetOf(now.draft)));
      if (result.kind === 'saved') {
        await saved(result.preset);
        // What was asked for while the list was read waits no longer: nothing is unsaved any more.
        const after = state.value;
        if (after.kind !== 'edit' || after.draft.id !== now.draft.id) return;
        state.value = { kind: 'closed' };
        after.leaving?.();
      } else if (result.kind === 'invalid') whileEditing({ problems: result.problems, tried: true, leaving: null });
      else whileEditing({ fault: result, tried: true, leaving: null });
    },
  };
}
