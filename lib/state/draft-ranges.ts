/** IP ranges as an admin types them: one a line, its purpose behind it. Pure. */
import type { IpRange } from '../mail/preset-types.ts';

export function printRanges(ranges: readonly IpRange[]): string {
  return ranges.map(({ cidr, purpose }) => `${cidr} ${purpose}`.trim()).join('\n');
}

/** A line that is as it was keeps the day it was last verified; any other was verified `today` (YYYY-MM-DD). */
export function parseRanges(text: string, before: readonly IpRange[], today: string): IpRange[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [cidr = '', ...words] = line.split(/\s+/);
      const purpose = words.join(' ');
      const known = before.find((one) => one.cidr === cidr && one.purpose === purpose);
      return known ?? { cidr, purpose, verified: today };
    });
}
