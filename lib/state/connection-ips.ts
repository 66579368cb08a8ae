/** The popup's "Connection IPs": the lists of the service on this tab, live where the person allowed its host. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { fetchFeed, type LiveResult } from '../address/feeds/fetch-feed.ts';
import { type Found, findRange } from '../address/find.ts';
import type { FetchAsk } from '../address/guarded-fetch.ts';
import { type FormatId, printRanges } from '../address/print/print-table.ts';
import { parseRange, type Range } from '../address/range.ts';
import { joinDifferences } from '../address/range-list.ts';
import { listRows, presetRows, type Row, sortRows } from '../address/rows.ts';
import { afterFetch, type Change, changeOf, type SeenList, tookNote } from '../address/seen.ts';
import type { ServiceList } from '../address/service-types.ts';
import { feedUrl, type Service, serviceAt } from '../address/services.ts';
import type { Preset } from '../mail/preset-types.ts';

export type LiveProblem = Extract<LiveResult, { ok: false }>;
export interface ListState {
  list: ServiceList;
  /** Address of the vendor's feed, where there is one. */
  url: string | null;
  /** The last live answer, now or earlier. */
  seen: SeenList | null;
  /** Why the live list could not be read this time; what was known before is kept. */
  problem: LiveProblem | null;
}
export type Search = { kind: 'empty' } | { kind: 'notARange' } | { kind: 'found'; asked: Range; found: Found<Row> };

/** What the store needs of the outside; tests give their own. */
export interface ConnectionIpsPorts {
  ask: FetchAsk;
  allow(host: string): Promise<void>;
  readSeen(listId: string): Promise<SeenList | null>;
  writeSeen(listId: string, seen: SeenList): Promise<void>;
  /** Turns "Use static IP addresses" on in the preset and keeps it. */
  setStaticIps(preset: Preset): Promise<Preset | null>;
  now(): number;
}
export interface ConnectionIpsStore {
  host: string;
  service: Service | null;
  /** False until what storage holds was read: nothing is drawn before, so that nothing jumps. */
  ready: ReadonlySignal<boolean>;
  lists: ReadonlySignal<ListState[]>;
  preset: Signal<Preset | null>;
  /** The reference flow asks for the switch first; the person may look nevertheless. */
  needsSwitch: ReadonlySignal<boolean>;
  lookAnyway: Signal<boolean>;
  working: ReadonlySignal<boolean>;
  /** Hosts that wait for the person's yes. */
  consent: ReadonlySignal<string[] | null>;
  regions: ReadonlySignal<string[]>;
  region: Signal<string>;
  format: Signal<FormatId>;
  search: Signal<string>;
  searched: ReadonlySignal<Search>;
  rows: ReadonlySignal<Row[]>;
  change: ReadonlySignal<Change | null>;
  /** Called when the view is shown: reads what is known, and asks vendors whose host was allowed before. */
  open(): Promise<void>;
  loadLive(): Promise<void>;
  answer(yes: boolean): Promise<void>;
  takeNote(): Promise<void>;
  turnOn(): Promise<void>;
  /** The rows shown, merged, in the chosen format. */
  copyText(): string;
}

const hostOf = (url: string) => new URL(url).host;

/** Fetched this recently, the vendor is not asked again by merely opening the view. */
const FRESH = 10 * 60_000;

export function createConnectionIps(
  host: string,
  preset: Signal<Preset | null>,
  ports: ConnectionIpsPorts,
): ConnectionIpsStore {
  const service = serviceAt(host);
  const lists = signal<ListState[]>([]);
  const ready = signal(false);
  const working = signal(false);
  const consent = signal<string[] | null>(null);
  const region = signal('');
  const format = signal<FormatId>('lines');
  const search = signal('');
  const lookAnyway = signal(false);

  const allRows = computed(() =>
    sortRows([
      ...presetRows(preset.value?.ipRanges ?? []),
      ...lists.value.flatMap(({ list, seen }) => listRows(list, seen)),
    ]),
  );
  const regions = computed(() => [...new Set(allRows.value.map((row) => row.region).filter(Boolean))].sort());
  const rows = computed(() =>
    region.value ? allRows.value.filter((row) => row.region === region.value) : allRows.value,
  );

  const readKnown = async () => {
    const known = service?.lists ?? [];
    lists.value = await Promise.all(
      known.map(async (list) => ({
        list,
        url: feedUrl(list, host),
        seen: await ports.readSeen(list.id),
        problem: null,
      })),
    );
    ready.value = true;
  };
  const fetchList = async (state: ListState): Promise<ListState> => {
    if (!state.list.feed || !state.url) return state;
    const result = await fetchFeed(state.list.feed.id, state.url, ports.ask);
    if (!result.ok) return { ...state, problem: result };
    const seen = afterFetch(state.seen, result.feed, ports.now());
    await ports.writeSeen(state.list.id, seen);
    return { ...state, seen, problem: null };
  };
  const fetchAll = async () => {
    working.value = true;
    lists.value = await Promise.all(lists.value.map(fetchList));
    working.value = false;
  };
  const hostsToAsk = async () => {
    const hosts = new Set(lists.value.flatMap(({ url }) => (url ? [hostOf(url)] : [])));
    const allowed = await Promise.all([...hosts].map((one) => ports.ask.isAllowed(one)));
    return [...hosts].filter((_, index) => !allowed[index]);
  };
  const open = async () => {
    if (ready.value) return;
    await readKnown();
    const live = lists.value.filter((one) => one.url);
    const fresh = live.every(({ seen }) => seen && ports.now() - seen.fetched < FRESH);
    if (live.length > 0 && !fresh && (await hostsToAsk()).length === 0) await fetchAll();
  };
  return {
    host,
    service,
    ready,
    lists,
    preset,
    needsSwitch: computed(() => preset.value?.useStaticIps === false && !lookAnyway.value),
    lookAnyway,
    working,
    consent,
    regions,
    region,
    format,
    search,
    searched: computed(() => searchIn(rows.value, search.value)),
    rows,
    change: computed(() => joinChanges(lists.value)),
    open,
    loadLive: async () => {
      const hosts = await hostsToAsk();
      if (hosts.length > 0) consent.value = hosts;
      else await fetchAll();
    },
    answer: async (yes) => {
      const hosts = consent.value ?? [];
      consent.value = null;
      if (!yes) return;
      for (const one of hosts) await ports.allow(one);
      await fetchAll();
    },
    takeNote: async () => {
      lists.value = lists.value.map((state) => (state.seen ? { ...state, seen: tookNote(state.seen) } : state));
      for (const { list, seen } of lists.value) if (seen) await ports.writeSeen(list.id, seen);
    },
    turnOn: async () => {
      const changed = preset.value ? await ports.setStaticIps(preset.value) : null;
      if (changed) preset.value = changed;
    },
    copyText: () =>
      printRanges(
        format.value,
        rows.value.map((row) => row.range),
        service?.name ?? host,
      ),
  };
}

function searchIn(rows: readonly Row[], text: string): Search {
  if (text.trim() === '') return { kind: 'empty' };
  const result = parseRange(text);
  if (!result.ok) return { kind: 'notARange' };
  return { kind: 'found', asked: result.range, found: findRange(rows, result.range) };
}

function joinChanges(lists: readonly ListState[]): Change | null {
  const changes = lists.flatMap(({ seen }) => (seen ? (changeOf(seen) ?? []) : []));
  if (changes.length === 0) return null;
  return { ...joinDifferences(changes), since: Math.min(...changes.map((change) => change.since)) };
}
