/** "Is this address in there, and in which range?" */
import { covers, overlaps, type Range } from './range.ts';

export type Found<T> =
  /** Every address asked for is allowed, by these entries. */
  | { kind: 'inside'; entries: T[] }
  /** Only a part is: a firewall that has just these entries would turn the rest away. */
  | { kind: 'partly'; entries: T[] }
  | { kind: 'outside' };

/** Looks `asked` up in `entries`. Entries that hold it whole are named alone; else all that touch it. */
export function findRange<T extends { range: Range }>(entries: readonly T[], asked: Range): Found<T> {
  const holding = entries.filter((entry) => covers(entry.range, asked));
  if (holding.length > 0) return { kind: 'inside', entries: holding };
  const touching = entries.filter((entry) => overlaps(entry.range, asked));
  if (touching.length === 0) return { kind: 'outside' };
  return { kind: isCovered(touching, asked) ? 'inside' : 'partly', entries: touching };
}

/** Several ranges side by side can hold a wider one: walk them from its first address to its last. */
function isCovered(entries: readonly { range: Range }[], asked: Range): boolean {
  const sorted = entries.map((entry) => entry.range).sort((one, other) => (one.first < other.first ? -1 : 1));
  let next = asked.first;
  for (const range of sorted) {
    if (range.first > next) return false;
    if (range.last >= next) next = range.last + 1n;
  }
  return next > asked.last;
}
