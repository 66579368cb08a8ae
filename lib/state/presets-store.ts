/** The options page's state: what storage holds, what is searched, what is open in the panel. Storage is the truth. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { lint, normalise } from '../mail/lint.ts';
import type { PresetProblem } from '../mail/preset-schema.ts';
import type { Preset } from '../mail/preset-types.ts';
import { listPresets, onPresetsChanged, type PresetList, removePreset, savePreset } from '../storage/presets.ts';
import { unsyncedPresets } from '../storage/sync.ts';
import { type Draft, draftOf, newDraft, presetOf } from './draft.ts';

export type ListState = { kind: 'loading' } | PresetList;
export type PanelState =
  | { kind: 'closed' }
  | { kind: 'open'; draft: Draft; problems: PresetProblem[]; failed: string | null };

export interface PresetsStore {
  list: ReadonlySignal<ListState>;
  /** Reasons by id for presets on this device only. */
  unsynced: ReadonlySignal<Record<string, string>>;
  search: Signal<string>;
  shown: ReadonlySignal<Preset[]>;
  panel: Signal<PanelState>;
  /** The preset deleted last, while it can be taken back. */
  deleted: ReadonlySignal<Preset | null>;
  add(domain?: string): void;
  edit(preset: Preset): void;
  change(draft: Draft): void;
  close(): void;
  save(): Promise<void>;
  remove(preset: Preset): Promise<void>;
  undoRemove(): Promise<void>;
}

function newId(): string {
  return crypto.randomUUID().slice(0, 8);
}

function matches(preset: Preset, search: string): boolean {
  const servers =
    preset.kind === 'mail'
      ? [...preset.incomingServers, preset.outgoingServer].map((one) => one?.hostname ?? '')
      : [preset.exchangeUrl];
  return [...preset.domains, ...servers, preset.note].some((text) => text.toLowerCase().includes(search));
}

export function createPresetsStore(stop: AbortSignal): PresetsStore {
  const list = signal<ListState>({ kind: 'loading' });
  const unsynced = signal<Record<string, string>>({});
  const search = signal('');
  const panel = signal<PanelState>({ kind: 'closed' });
  const deleted = signal<Preset | null>(null);
  const refresh = async () => {
    list.value = await listPresets();
    unsynced.value = await unsyncedPresets().catch(() => ({}));
  };
  void refresh();
  onPresetsChanged(() => void refresh(), stop);
  const shown = computed(() => {
    if (list.value.kind !== 'ready') return [];
    const words = search.value.trim().toLowerCase();
    const sorted = [...list.value.presets].sort((one, other) =>
      (one.domains[0] ?? '').localeCompare(other.domains[0] ?? ''),
    );
    return words === '' ? sorted : sorted.filter((preset) => matches(preset, words));
  });
  const open = (draft: Draft) => {
    panel.value = { kind: 'open', draft, problems: [], failed: null };
  };
  return {
    list,
    unsynced,
    search,
    shown,
    panel,
    deleted,
    add: (domain = '') => open(newDraft(newId(), domain)),
    edit: (preset) => open(draftOf(preset)),
    change: open,
    close: () => {
      panel.value = { kind: 'closed' };
    },
    save: async () => {
      const state = panel.value;
      if (state.kind !== 'open') return;
      const result = await savePreset(normalise(presetOf(state.draft)));
      if (result.kind === 'saved') panel.value = { kind: 'closed' };
      else if (result.kind === 'invalid') panel.value = { ...state, problems: result.problems, failed: null };
      else panel.value = { ...state, failed: result.kind === 'protected' ? 'protected' : result.reason };
    },
    remove: async (preset) => {
      const result = await removePreset(preset.id);
      if (result.kind === 'removed') deleted.value = result.preset;
      panel.value = { kind: 'closed' };
    },
    undoRemove: async () => {
      const preset = deleted.value;
      if (preset) await savePreset(preset);
      deleted.value = null;
    },
  };
}

/** The gravest finding of a preset, for its sign in the list. */
export function verdictOf(preset: Preset): { level: 'error' | 'warning' | 'good'; count: number } {
  const findings = lint(preset).filter((finding) => finding.level === 'error' || finding.level === 'warning');
  const errors = findings.filter((finding) => finding.level === 'error').length;
  return { level: errors > 0 ? 'error' : findings.length > 0 ? 'warning' : 'good', count: findings.length };
}
