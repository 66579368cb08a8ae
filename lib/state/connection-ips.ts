/** The popup's "Connection IPs": the lists of the service on this tab, live where the person allowed its host. */
import { computed, type Signal, signal } from '@preact/signals';
import { findRange } from '../address/find.ts';
import { type FormatId, printRanges } from '../address/print/print-table.ts';
import { parseRange } from '../address/range.ts';
import { joinDifferences } from '../address/range-list.ts';
import { listRows, presetRows, type Row, sortRows } from '../address/rows.ts';
import { type Change, changeOf } from '../address/seen.ts';
import { serviceAt } from '../address/services.ts';
import type { Preset } from '../mail/preset-types.ts';
import { createLiveLists, type LiveLists } from './connection-ips-live.ts';
import type { ConnectionIpsPorts, ConnectionIpsStore, ListState, Search } from './connection-ips-types.ts';

export function createConnectionIps(
  host: string,
  preset: Signal<Preset | null>,
  ports: ConnectionIpsPorts,
): ConnectionIpsStore {
  const service = serviceAt(host);
  const live = createLiveLists(host, service, ports);
  const region = signal('');
  const format = signal<FormatId>('lines');
  const search = signal('');
  const lookAnyway = signal(false);
  const allRows = computed(() => rowsOf(preset.value, live.lists.value));
  const rows = computed(() => allRows.value.filter((row) => region.value === '' || row.region === region.value));
  return {
    host,
    service,
    ready: live.ready,
    lists: live.lists,
    working: live.working,
    preset,
    needsSwitch: computed(() => preset.value?.useStaticIps === false && ports.mayChange() && !lookAnyway.value),
    lookAnyway,
    regions: computed(() => [...new Set(allRows.value.map((row) => row.region).filter(Boolean))].sort()),
    region,
    format,
    search,
    searched: computed(() => searchIn(rows.value, search.value)),
    rows,
    change: computed(() => joinChanges(live.lists.value)),
    ...asking(live, ports),
    read: live.read,
    takeNote: live.takeNote,
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

/** Nobody is asked before the person said yes to their host. */
function asking(
  live: LiveLists,
  ports: ConnectionIpsPorts,
): Pick<ConnectionIpsStore, 'consent' | 'open' | 'loadLive' | 'answer'> {
  const consent = signal<string[] | null>(null);
  let opened = false;
  return {
    consent,
    open: async () => {
      await live.read();
      if (opened) return;
      opened = true;
      if (live.isStale() && (await live.hostsToAsk()).length === 0) await live.fetchAll();
    },
    loadLive: async () => {
      const hosts = await live.hostsToAsk();
      if (hosts.length > 0) consent.value = hosts;
      else await live.fetchAll();
    },
    answer: async (yes) => {
      const hosts = consent.value ?? [];
      consent.value = null;
      if (!yes) return;
      await ports.allow(hosts);
      await live.fetchAll();
    },
  };
}

function rowsOf(preset: Preset | null, lists: readonly ListState[]): Row[] {
  return sortRows([...presetRows(preset?.ipRanges ?? []), ...lists.flatMap(({ list, seen }) => listRows(list, seen))]);
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
