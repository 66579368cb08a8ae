/** The lists of one service as the rows of a table: where each range comes from, what it is for, whether it is new. */
import type { IpRange } from '../mail/preset-types.ts';
import type { FeedEntry } from './feeds/feed-types.ts';
import { inspect, type Remark } from './inspect.ts';
import { compareRanges, covers, parseRange, type Range } from './range.ts';
import { type Change, changeOf, type SeenList, seenEntries } from './seen.ts';
import { SERVICE_LISTS } from './service-table.ts';
import type { Coverage, ServiceList } from './service-types.ts';

export interface Row {
  /** Unique among the rows. */
  key: string;
  range: Range;
  region: string;
  /** The directory's words for it; empty for ranges of a preset. */
  covers: readonly Coverage[];
  /** The vendor's or the admin's own word for it. */
  purpose: string;
  isNew: boolean;
  remarks: Remark[];
}

/** Rows of a list: the live one where it was fetched, else what the directory holds. */
export function listRows(list: ServiceList, seen: SeenList | null): Row[] {
  const change = seen ? changeOf(seen) : null;
  const entries = seen ? seenEntries(seen) : list.ranges.flatMap((cidr) => entryOf(cidr));
  return entries.map(({ range, region, purpose }) => ({
    key: `${list.id} ${range.cidr} ${region}`,
    range,
    region: region || (list.region === 'all' ? '' : list.region),
    covers: list.covers,
    purpose,
    isNew: isAdded(range, change),
    remarks: inspect(range),
  }));
}

/** Rows of the ranges that an admin entered in a preset; what is no range is left out (lint names it there). */
export function presetRows(ranges: readonly IpRange[]): Row[] {
  return ranges.flatMap(({ cidr, purpose }) => {
    const result = parseRange(cidr);
    if (!result.ok) return [];
    const { range, hostBits } = result;
    const remarks = inspect(range, hostBits);
    return [{ key: `preset ${range.cidr} ${purpose}`, range, region: '', covers: [], purpose, isNew: false, remarks }];
  });
}

/** IPv4 first, then by address; equal ranges of one region once. */
export function sortRows(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()].sort((one, other) =>
    compareRanges(one.range, other.range),
  );
}

export interface Known {
  range: Range;
  /** Service or preset. */
  name: string;
  region: string;
}

/** Every range of the directory, for "whose address is this?". */
export function knownRanges(): Known[] {
  return SERVICE_LISTS.flatMap((list) =>
    list.ranges.flatMap((cidr) =>
      entryOf(cidr).map(({ range }) => ({
        range,
        name: list.service,
        region: list.region === 'all' ? '' : list.region,
      })),
    ),
  );
}

function entryOf(cidr: string): FeedEntry[] {
  const result = parseRange(cidr);
  return result.ok ? [{ range: result.range, region: '', purpose: '' }] : [];
}

function isAdded(range: Range, change: Change | null): boolean {
  return change?.added.some((added) => covers(added, range) || covers(range, added)) ?? false;
}
