/**
 * Merge, difference and containment against a second implementation: node's own BlockList, which knows nothing of
 * cidr-tools and ipaddr.js. 10,000 random lists, fixed seed.
 */
import { BlockList } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRange } from '../../lib/address/find.ts';
import { compareRanges, networkOf, overlaps, type Range } from '../../lib/address/range.ts';
import { differenceOf, mergeRanges } from '../../lib/address/range-list.ts';
import { range as parsed } from './helpers/range.ts';

const LISTS = 10_000;
/** The same few thousand addresses come up again and again; each is parsed once. */
const known = new Map<string, Range>();
function range(text: string): Range {
  let one = known.get(text);
  if (one) return one;
  one = parsed(text);
  known.set(text, one);
  return one;
}
/** Few distinct bits, so that random ranges are often neighbours, overlap or repeat. */
const v4 = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 14, max: 32 }))
  .map(([third, last, prefix]) => range(`203.0.${third}.${last}/${prefix}`));
const v6 = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 110, max: 128 }))
  .map(([fourth, last, prefix]) => range(`2001:db8::${fourth}:${last.toString(16)}/${prefix}`));
const list = fc.array(fc.oneof(v4, v6), { maxLength: 8 });

function blockList(ranges: readonly Range[]): BlockList {
  const blocks = new BlockList();
  for (const one of ranges) blocks.addSubnet(networkOf(one), one.prefix, one.version === 4 ? 'ipv4' : 'ipv6');
  return blocks;
}
const holds = (blocks: BlockList, one: Range) => blocks.check(networkOf(one), one.version === 4 ? 'ipv4' : 'ipv6');
const single = (one: Range) => range(networkOf(one));
const lastOf = (one: Range) => range(one.version === 4 ? textV4(one.last) : textV6(one.last));
const textV4 = (value: bigint) => [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
const textV6 = (value: bigint) =>
  [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((shift) => ((value >> shift) & 0xffffn).toString(16)).join(':');
/** Edges of every range and random addresses: where an off-by-one shows. */
const probes = (ranges: readonly Range[], extra: readonly Range[]) =>
  [...new Map([...ranges, ...extra].map((one) => [one.cidr, one])).values()].flatMap((one) => [
    single(one),
    lastOf(one),
  ]);

describe('10,000 random lists', () => {
  it('merge to the same addresses, sorted, apart, and no shorter list is left', () => {
    fc.assert(
      fc.property(list, list, (ranges, extra) => {
        const merged = mergeRanges(ranges);
        const [before, after] = [blockList(ranges), blockList(merged)];
        expect(probes(ranges, extra).filter((probe) => holds(after, probe) !== holds(before, probe))).toEqual([]);
        expect([...merged].sort(compareRanges)).toEqual(merged);
        merged.forEach((one, index) => {
          const next = merged[index + 1];
          if (!next) return;
          expect(overlaps(one, next)).toBe(false);
          const siblings = one.prefix === next.prefix && one.version === next.version && one.last + 1n === next.first;
          const parent = range(`${networkOf(one)}/${Math.max(0, one.prefix - 1)}`);
          expect(siblings && parent.first === one.first && parent.last === next.last).toBe(false);
        });
      }),
      { seed: 4632, numRuns: LISTS },
    );
  }, 120_000);

  it('contain an address exactly where the second implementation says so', () => {
    fc.assert(
      fc.property(list, fc.array(fc.oneof(v4, v6), { minLength: 1, maxLength: 4 }), (ranges, asked) => {
        const blocks = blockList(ranges);
        const entries = ranges.map((one) => ({ range: one }));
        const kind = (probe: Range) => (holds(blocks, probe) ? 'inside' : 'outside');
        expect(probes(ranges, asked).filter((probe) => findRange(entries, probe).kind !== kind(probe))).toEqual([]);
      }),
      { seed: 4291, numRuns: LISTS },
    );
  }, 120_000);

  it('differ by exactly what was added and removed', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { added, removed } = differenceOf(before, after);
        const [was, is, came, went] = [blockList(before), blockList(after), blockList(added), blockList(removed)];
        const wrong = probes([...before, ...after], [...added, ...removed]).filter((probe) => {
          const [old, now] = [holds(was, probe), holds(is, probe)];
          return holds(came, probe) !== (now && !old) || holds(went, probe) !== (old && !now);
        });
        expect(wrong).toEqual([]);
      }),
      { seed: 6890, numRuns: LISTS },
    );
  }, 120_000);
});
