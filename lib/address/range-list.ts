/** Lists of ranges: merge, split by family, difference. The set arithmetic is cidr-tools'. */
import { excludeCidr, mergeCidr } from 'cidr-tools';
import { compareRanges, parseRange, type Range } from './range.ts';

/** The fewest ranges that hold exactly the same addresses, sorted, IPv4 first. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  return ranges.length === 0 ? [] : fromCidrs(mergeCidr(ranges.map((range) => range.cidr)));
}

export function splitByVersion(ranges: readonly Range[]): { v4: Range[]; v6: Range[] } {
  return { v4: ranges.filter((range) => range.version === 4), v6: ranges.filter((range) => range.version === 6) };
}

export interface Difference {
  added: Range[];
  removed: Range[];
}

/** Addresses that came and went, as merged ranges. A list that was only cut differently gives none. */
export function differenceOf(before: readonly Range[], after: readonly Range[]): Difference {
  return { added: subtract(after, before), removed: subtract(before, after) };
}

/** Differences of several lists as one. */
export function joinDifferences(list: readonly Difference[]): Difference {
  return {
    added: mergeRanges(list.flatMap((one) => one.added)),
    removed: mergeRanges(list.flatMap((one) => one.removed)),
  };
}

/** The difference as a person pastes it into a ticket: + or - before each range. */
export function printDifference({ added, removed }: Difference): string {
  return [...added.map(({ cidr }) => `+ ${cidr}\n`), ...removed.map(({ cidr }) => `- ${cidr}\n`)].join('');
}

function subtract(from: readonly Range[], what: readonly Range[]): Range[] {
  if (from.length === 0) return [];
  if (what.length === 0) return mergeRanges(from);
  return fromCidrs(
    excludeCidr(
      from.map((range) => range.cidr),
      what.map((range) => range.cidr),
    ),
  );
}

function fromCidrs(cidrs: readonly string[]): Range[] {
  return cidrs
    .flatMap((cidr) => {
      const result = parseRange(cidr);
      return result.ok ? [result.range] : [];
    })
    .sort(compareRanges);
}
