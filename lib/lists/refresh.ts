/** Brings subscriptions up to date: one at a time, the last good list staying where a fetch fails. */

import type { Fetch } from '../address/guarded-fetch.ts';
import { packFault } from '../formats/fault.ts';
import { whatApplies } from '../mail/what-applies.ts';
import { allListed } from '../storage/listed.ts';
import { gonePresetsOf, keepHead, keepList, type ListHead, listHeads } from '../storage/lists.ts';
import type { Subscription } from '../storage/subscription.ts';
import { compareList } from './compare-list.ts';
import { fetchList } from './fetch-list.ts';
import type { KnownBefore } from './known-before.ts';

const HOUR = 3_600_000;
/** ms: lists are larger than other answers. */
const TIMEOUT = 20_000;

export interface RefreshPorts {
  fetch: Fetch;
  now: () => number;
  signal: AbortSignal;
}

export const hostOf = (url: string): string => new URL(url.replaceAll('{domain}', 'domain')).host;

/** A subscription that was never fetched. */
export function newHead({ kind, url, proof }: Subscription, by: ListHead['by']): ListHead {
  const unknown = { name: '', listId: '', revision: 0, issued: '', expires: null, nextKey: null, activeKey: null };
  return {
    kind,
    url,
    proof,
    by,
    ...unknown,
    etag: null,
    lastModified: null,
    fetched: 0,
    checked: 0,
    problem: null,
    rejected: 0,
  };
}

/** What the list, the other lists and the built-in providers say now. */
async function knownBefore(url: string): Promise<KnownBefore> {
  const [gone, all] = await Promise.all([gonePresetsOf(url), allListed()]);
  const of = (own: boolean) =>
    all.flatMap(({ source, preset }) => (source.kind === 'list' && (source.listId === url) === own ? [preset] : []));
  return { accepted: of(true), gone, elsewhere: whatApplies(of(false)) };
}

/** Asks for one list and keeps what may be kept while it is still subscribed to; answers with the head as it is then. */
export async function refreshList(head: ListHead, { fetch, now, signal }: RefreshPorts): Promise<ListHead> {
  const isAllowed = async (host: string) => host === hostOf(head.url);
  const answer = await fetchList(head, { fetch, isAllowed, signal, timeout: TIMEOUT });
  const checked = now();
  if (answer.kind === 'fetched') {
    const update = compareList(head, answer.parsed, await knownBefore(head.url), { ...answer, now: checked });
    await keepList(update);
    return update.head;
  }
  const problem =
    answer.kind === 'refused'
      ? `list_${answer.problem}`
      : answer.kind === 'unreadable'
        ? packFault(answer.fault)
        : null;
  const next = { ...head, checked, problem, ...(answer.kind === 'unchanged' ? { fetched: checked } : {}) };
  await keepHead(next);
  return next;
}

export function isDue(head: ListHead, now: number, hours: number): boolean {
  return head.kind === 'list' && now - head.checked >= hours * HOUR;
}

/** Refreshes every list that is due. */
export async function refreshLists(ports: RefreshPorts, hours: number): Promise<void> {
  for (const head of await listHeads()) {
    if (ports.signal.aborted) return;
    if (isDue(head, ports.now(), hours)) await refreshList(head, ports);
  }
}
