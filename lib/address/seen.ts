/** A live list compared with the one the person last took note of: an outdated allow-list disconnects mailboxes. */
import type { Feed, FeedEntry } from './feeds/feed-types.ts';
import { parseRange, type Range } from './range.ts';
import { type Difference, differenceOf } from './range-list.ts';

/** As it is stored: plain data. */
export interface SeenList {
  entries: { cidr: string; region: string; purpose: string }[];
  issued: string | null;
  /** ms since 1970. */
  fetched: number;
  /** The list the person knows, while it differs from `entries`; null when nothing is open. */
  before: { cidrs: string[]; fetched: number } | null;
}
export interface Change extends Difference {
  /** When the list was last the one the person knows, ms since 1970. */
  since: number;
}

/** What to keep after a fetch. The known list stays the base of comparison until the person takes note of the change. */
export function afterFetch(seen: SeenList | null, feed: Feed, now: number): SeenList {
  const entries = feed.entries.map(({ range, region, purpose }) => ({ cidr: range.cidr, region, purpose }));
  const known = seen ? (seen.before ?? { cidrs: seen.entries.map((one) => one.cidr), fetched: seen.fetched }) : null;
  const next = { entries, issued: feed.issued, fetched: now, before: known };
  return { ...next, before: changeOf(next) ? known : null };
}

/** The change still to be taken note of, or null. */
export function changeOf(seen: SeenList): Change | null {
  if (!seen.before) return null;
  const difference = differenceOf(
    seen.before.cidrs.flatMap(read),
    seen.entries.flatMap((one) => read(one.cidr)),
  );
  const none = difference.added.length === 0 && difference.removed.length === 0;
  return none ? null : { ...difference, since: seen.before.fetched };
}

/** The list from now on as the person knows it. */
export function tookNote(seen: SeenList): SeenList {
  return { ...seen, before: null };
}

/** The stored entries, checked again. */
export function seenEntries(seen: SeenList): FeedEntry[] {
  return seen.entries.flatMap(({ cidr, region, purpose }) => read(cidr).map((range) => ({ range, region, purpose })));
}

function read(cidr: string): Range[] {
  const result = parseRange(cidr);
  return result.ok ? [result.range] : [];
}
