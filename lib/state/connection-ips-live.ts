/** The lists of one service: what was seen before, and the vendor's own answer once its host is allowed. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { fetchFeed } from '../address/feeds/fetch-feed.ts';
import { afterFetch, tookNote } from '../address/seen.ts';
import { feedUrl, type Service } from '../address/services.ts';
import type { ConnectionIpsPorts, ListState } from './connection-ips-types.ts';

/** ms: fetched this recently, the vendor is not asked again by merely opening the view. */
const FRESH = 10 * 60_000;

export interface LiveLists {
  lists: ReadonlySignal<ListState[]>;
  ready: ReadonlySignal<boolean>;
  working: ReadonlySignal<boolean>;
  read(): Promise<void>;
  fetchAll(): Promise<void>;
  /** Hosts of the service's feeds that the person has not allowed. */
  hostsToAsk(): Promise<string[]>;
  isStale(): boolean;
  takeNote(): Promise<void>;
}

export function createLiveLists(host: string, service: Service | null, ports: ConnectionIpsPorts): LiveLists {
  const lists = signal<ListState[]>([]);
  const ready = signal(false);
  const working = signal(false);
  let reading: Promise<void> | null = null;

  const readKnown = async () => {
    lists.value = await Promise.all(
      (service?.lists ?? []).map(async (list) => ({
        list,
        url: feedUrl(list, host),
        seen: await ports.readSeen(list.id),
        problem: null,
      })),
    );
    ready.value = true;
  };
  const fetchOne = async (state: ListState): Promise<ListState> => {
    if (!state.list.feed || !state.url) return state;
    const result = await fetchFeed(state.list.feed.id, state.url, ports.ask);
    if (!result.ok) return { ...state, problem: result };
    const seen = afterFetch(state.seen, result.feed, ports.now());
    await ports.writeSeen(state.list.id, seen);
    return { ...state, seen, problem: null };
  };
  return {
    lists,
    ready,
    working,
    read: () => {
      reading ??= readKnown();
      return reading;
    },
    fetchAll: async () => {
      working.value = true;
      lists.value = await Promise.all(lists.value.map(fetchOne));
      working.value = false;
    },
    hostsToAsk: async () => {
      const hosts = [...new Set(lists.value.flatMap(({ url }) => (url ? [new URL(url).host] : [])))];
      const allowed = await Promise.all(hosts.map((one) => ports.ask.isAllowed(one)));
      return hosts.filter((_, index) => !allowed[index]);
    },
    isStale: () => lists.value.some(({ url, seen }) => url && (!seen || ports.now() - seen.fetched >= FRESH)),
    takeNote: async () => {
      lists.value = lists.value.map((state) => (state.seen ? { ...state, seen: tookNote(state.seen) } : state));
      for (const { list, seen } of lists.value) if (seen) await ports.writeSeen(list.id, seen);
    },
  };
}
