/** The presets list: what storage holds, what is searched for, what is ticked. Storage is the truth. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Preset } from '../mail/preset-types.ts';
import { PROVIDERS, presetOfProvider, sourceOfProvider } from '../mail/providers.ts';
import { plural, t } from '../platform/i18n.ts';
import { within } from '../platform/within.ts';
import { handedPresets } from '../storage/handed.ts';
import { lastExport, noteExport } from '../storage/last-export.ts';
import { onPolicyChanged } from '../storage/managed.ts';
import { type Conflict, conflictsOf, type SourcedPreset } from '../storage/order.ts';
import { listPresets, onPresetsChanged, type PresetList, removePresets, savePresets } from '../storage/presets.ts';
import { offerBack, type SyncState, syncState } from '../storage/sync.ts';
import { byDomain, chooseRows, type Question, type Row, rowKey, type Verdict, verdictOf } from './preset-rows.ts';
import type { UndoStore } from './undo.ts';

export type ListState = { kind: 'loading' } | PresetList;

export interface PresetsStore {
  list: ReadonlySignal<ListState>;
  /** Own presets, empty until they are read. */
  own: ReadonlySignal<Preset[]>;
  /** Domains for which several keepers say different things. */
  conflicts: ReadonlySignal<Conflict[]>;
  question: Signal<Question>;
  rows: ReadonlySignal<Row[]>;
  shown: ReadonlySignal<Row[]>;
  /** Keys of ticked rows. */
  ticked: Signal<ReadonlySet<string>>;
  verdict(row: Row): Verdict;
  /** Others with a domain in common, for the checks. */
  neighbours(domains: readonly string[]): Preset[];
  ask(part: Partial<Question>): void;
  tick(key: string, on: boolean): void;
  /** Deletes with an offer to undo. */
  remove(presets: readonly Preset[]): Promise<void>;
  /** Own presets that changed since they were last written to a file. */
  unexported: ReadonlySignal<number>;
  noteExport(): Promise<void>;
  /** Puts presets that vanished from sync back there. */
  offerBack(ids: readonly string[]): Promise<void>;
  refresh(): Promise<void>;
}

/** ms in which several changes of storage become one reading. */
const GATHER = 40;

/** ms in which rows of lists are drawn together with one's own; a longer list is read while those stand already. */
const SOON = 25;

const BUILT_IN: readonly Row[] = PROVIDERS.filter((provider) => provider.domains.length > 0).map((provider) => {
  const source = sourceOfProvider(provider);
  const preset = presetOfProvider(provider);
  return { key: rowKey(source, preset.id), preset, source, unsynced: null };
});

function gathered(run: () => Promise<void>): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void run(), GATHER);
  };
}

export function createPresetsStore(stop: AbortSignal, undo: UndoStore): PresetsStore {
  const list = signal<ListState>({ kind: 'loading' });
  const sync = signal<SyncState>({ available: true, reasons: {} });
  const question = signal<Question>({ search: '', source: 'mine', state: 'any', sort: 'domain' });
  const ticked = signal<ReadonlySet<string>>(new Set());
  const handed = signal<SourcedPreset[]>([]);
  const exported = signal(Number.POSITIVE_INFINITY);
  const refresh = async () => {
    const others = handedPresets();
    const soon = within(SOON, others);
    const [read, state, last] = await Promise.all([
      listPresets(),
      syncState().catch(() => sync.value),
      lastExport().catch(() => exported.value),
    ]);
    const ownOnly = read.kind === 'ready' && read.presets.length > 0;
    const inTime = await (ownOnly ? soon : others);
    batch(() => {
      if (inTime) handed.value = inTime;
      exported.value = last;
      list.value = read;
      sync.value = state;
    });
    // Not waited for: a panel that saved closes with the own list, before anything else can be opened.
    void others.then((all) => {
      handed.value = all;
    });
  };
  void refresh();
  onPresetsChanged(gathered(refresh), stop);
  onPolicyChanged(gathered(refresh), stop);

  const own = computed(() => (list.value.kind === 'ready' ? list.value.presets : []));
  const rows = computed((): Row[] => [
    ...own.value.map((preset): Row => {
      const source = { kind: 'own' as const };
      return { key: rowKey(source, preset.id), preset, source, unsynced: sync.value.reasons[preset.id] ?? null };
    }),
    ...handed.value.map(
      ({ preset, source }): Row => ({ key: rowKey(source, preset.id), preset, source, unsynced: null }),
    ),
    ...BUILT_IN,
  ]);
  const conflicts = computed(() => conflictsOf(rows.value));
  const domains = computed(() => byDomain(rows.value));
  const neighbours = (names: readonly string[]) => [
    ...new Set(names.flatMap((domain) => domains.value.get(domain) ?? [])),
  ];
  const verdict = (row: Row) => verdictOf(row.preset, neighbours(row.preset.domains));
  const tick = (key: string, on: boolean) => {
    const next = new Set(ticked.value);
    if (on) next.add(key);
    else next.delete(key);
    ticked.value = next;
  };
  return {
    list,
    own,
    conflicts,
    question,
    rows,
    shown: computed(() => chooseRows(rows.value, question.value, verdict)),
    ticked,
    verdict,
    neighbours,
    ask: (part) => {
      question.value = { ...question.value, ...part };
    },
    tick,
    remove: async (presets) => {
      const result = await removePresets(presets.map((preset) => preset.id));
      const gone = result.kind === 'removed' ? result.presets : [];
      ticked.value = new Set();
      if (gone.length === 0) return;
      const text =
        gone.length === 1 ? t('deletedPreset', gone[0]?.domains[0] ?? '') : plural('deletedPresets', gone.length);
      undo.put({
        text,
        undo: async () => {
          await savePresets(gone);
        },
      });
    },
    unexported: computed(() => own.value.filter((preset) => preset.modified > exported.value).length),
    noteExport: async () => {
      await noteExport();
      exported.value = await lastExport();
    },
    offerBack: async (ids) => {
      await offerBack(ids);
      await refresh();
    },
    refresh,
  };
}
