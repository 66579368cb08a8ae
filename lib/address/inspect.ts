/** What is worth knowing of one address or range before it goes into an allow-list. */
import { covers, isTooWide, overlaps, parseRange, type Range } from './range.ts';
import { SPECIAL_BLOCKS, type SpecialBlock } from './special-table.ts';

export type Remark =
  /** The address written stands inside the range; firewalls read it as the range's first one, or refuse it. */
  | { kind: 'hostBits'; cidr: string }
  | { kind: 'tooWide' }
  /** `whole`: all of it lies in the block; else only a part. */
  | { kind: 'special'; block: SpecialBlock; whole: boolean };

/** Remarks on `range`; empty for public space of a sensible size. */
export function inspect(range: Range, hostBits = false): Remark[] {
  const remarks: Remark[] = [];
  if (hostBits) remarks.push({ kind: 'hostBits', cidr: range.cidr });
  if (isTooWide(range)) remarks.push({ kind: 'tooWide' });
  const block = specialBlock(range);
  if (block) remarks.push({ kind: 'special', block: block.row, whole: covers(block.range, range) });
  return remarks;
}

/** The first block of the table that `range` lies in, else the first it touches (narrow blocks stand before wide ones). */
function specialBlock(range: Range) {
  return BLOCKS.find((block) => covers(block.range, range)) ?? BLOCKS.find((block) => overlaps(block.range, range));
}

const BLOCKS = SPECIAL_BLOCKS.flatMap((row) => {
  const result = parseRange(row.cidr);
  return result.ok ? [{ row, range: result.range }] : [];
});
