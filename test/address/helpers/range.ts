import { parseRange, type Range } from '../../../lib/address/range.ts';

/** A range that the test knows to be one. */
export function range(text: string): Range {
  const result = parseRange(text);
  if (!result.ok) throw new Error(`${text} is no range`);
  return result.range;
}
export const cidrs = (ranges: readonly Range[]): string[] => ranges.map((one) => one.cidr);
