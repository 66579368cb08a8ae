/** What of a new revision may take effect at once, and what waits for consent. Pure. */
import type { ParsedList } from '../formats/list-document.ts';
import { presetToJson } from '../formats/preset-json.ts';
import { byDomain, wideEntry } from '../mail/preset-index.ts';
import type { Preset } from '../mail/preset-types.ts';
import { type SecurityLoss, securityLosses } from '../mail/security-change.ts';
import type { ListHead, ListUpdate, PendingChange } from '../storage/lists.ts';
import type { ListProvenance } from './fetch-list.ts';
import { formersOf, type KnownBefore } from './known-before.ts';

/** Entries a list had and took away, kept as measure; one that finds no room stays in force. */
const MOST_GONE = 50_000;

const same = (one: Preset, other: Preset) => JSON.stringify(presetToJson(one)) === JSON.stringify(presetToJson(other));

type Judged = Pick<PendingChange, 'before' | 'after' | 'losses'>;

function judge(after: Preset, formers: readonly Preset[]): Judged | null {
  const losing = formers
    .map((before) => ({ before, losses: securityLosses(before, after) }))
    .filter(({ losses }) => losses.length > 0);
  const [first] = losing;
  if (!first) return null;
  const losses = new Map<string, SecurityLoss>();
  for (const loss of losing.flatMap((one) => one.losses)) losses.set(JSON.stringify(loss), loss);
  return { before: first.before, after, losses: [...losses.values()] };
}

interface Sorted {
  put: Preset[];
  /** Ids of accepted entries that stay as they are. */
  kept: Set<string>;
  waiting: Judged[];
}

/** The entries of a revision: unchanged, taken over, or waiting while what they follow stays. */
function sortEntries(presets: readonly Preset[], known: KnownBefore, isFirst: boolean): Sorted {
  const accepted = new Map(known.accepted.map((one) => [one.id, one]));
  const formers = formersOf(known);
  const sorted: Sorted = { put: [], kept: new Set(), waiting: [] };
  for (const after of presets) {
    const before = accepted.get(after.id);
    if (before && same(before, after)) {
      sorted.kept.add(before.id);
      continue;
    }
    const own = formers(after);
    const judged = isFirst ? null : judge(after, own);
    if (!judged) {
      sorted.put.push(after);
      continue;
    }
    const followed = own.filter((one) => accepted.get(one.id) === one);
    for (const one of followed) sorted.kept.add(one.id);
    sorted.waiting.push({ ...judged, after: { ...after, id: followed[0]?.id ?? after.id } });
  }
  return sorted;
}

/** Entries that the revision names no more and whose domains would fall back to a weaker wildcard of the same list. */
function sortLeaving({ put, kept, waiting }: Sorted, accepted: readonly Preset[]): void {
  const staying = byDomain([...accepted.filter((one) => kept.has(one.id)), ...put]);
  const renewed = new Set(put.map((one) => one.id));
  for (const entry of accepted) {
    if (kept.has(entry.id) || renewed.has(entry.id)) continue;
    const wide = entry.domains.flatMap((domain) => (staying.has(domain) ? [] : (wideEntry(staying, domain) ?? [])));
    const judged = wide.map((one) => judge({ ...one, id: entry.id, domains: entry.domains }, [entry]));
    const losing = judged.find((one) => one !== null);
    if (!losing) continue;
    kept.add(entry.id);
    waiting.push(losing);
  }
}

/** What the store keeps as "had once": what leaves now, less what is in force again. */
function goneAfter(leaving: readonly Preset[], staying: readonly Preset[], gone: readonly Preset[]) {
  const named = byDomain(staying);
  const isCovered = (one: Preset) => one.domains.every((domain) => named.has(domain));
  const forget = gone.filter(isCovered);
  return {
    forget: forget.map((one) => one.id),
    remember: leaving.filter((one) => !isCovered(one)),
    room: MOST_GONE - (gone.length - forget.length),
  };
}

/** `now` in ms. The very first revision is accepted whole: subscribing was the consent. */
export function compareList(
  head: ListHead,
  { list, rejected }: ParsedList,
  known: KnownBefore,
  { now, etag, lastModified, signedBy }: { now: number } & ListProvenance,
): ListUpdate {
  const { accepted, gone } = known;
  const sorted = sortEntries(list.presets, known, head.fetched === 0);
  sortLeaving(sorted, accepted);
  const { put, kept, waiting } = sorted;
  const staying = [...accepted.filter((one) => kept.has(one.id)), ...put];
  const ids = new Set(staying.map((one) => one.id));
  const leaving = accepted.filter((one) => !ids.has(one.id));
  const { forget, remember, room } = goneAfter(leaving, staying, gone);
  const withoutRoom = new Set(remember.slice(Math.max(room, 0)));
  const proven = head.proof.kind !== 'none';
  return {
    head: {
      ...head,
      name: list.name,
      listId: list.id,
      revision: list.revision,
      issued: list.issued,
      expires: list.expires,
      // Only a list that was checked against a key may hand the key on.
      nextKey: head.proof.kind === 'key' ? list.nextKey : null,
      activeKey: signedBy,
      etag,
      lastModified,
      fetched: now,
      checked: now,
      problem: null,
      rejected: rejected.length,
    },
    put,
    remove: leaving.filter((one) => !withoutRoom.has(one)).map((one) => one.id),
    gone: remember.filter((one) => !withoutRoom.has(one)),
    forget,
    pending: waiting.map((one) => ({ ...one, url: head.url, proven })),
  };
}
