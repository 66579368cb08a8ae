/** Rules on the IP ranges an admin entered: what is copied from here opens a firewall. */
import ipaddr from 'ipaddr.js';
import type { LintHit, LintRule } from './lint-types.ts';
import type { IpRange, Preset } from './preset-types.ts';

type Block = [ipaddr.IPv4 | ipaddr.IPv6, number];
const STALE_DAYS = 180;
const WIDEST = 8;

function blockOf(cidr: string): Block | null {
  const whole = cidr.includes('/') ? cidr : `${cidr}/${cidr.includes(':') ? 128 : 32}`;
  const strict = /^[0-9.]+\/\d{1,2}$/.test(whole)
    ? ipaddr.IPv4.isValidFourPartDecimal(whole.split('/')[0] ?? '')
    : true;
  return strict && ipaddr.isValidCIDR(whole) ? ipaddr.parseCIDR(whole) : null;
}

const network = ([address, bits]: Block) => {
  const text = `${address.toString()}/${bits}`;
  return address.kind() === 'ipv4'
    ? ipaddr.IPv4.networkAddressFromCIDR(text)
    : ipaddr.IPv6.networkAddressFromCIDR(text);
};

/** Name of the block of `bits` that holds the address: equal for all addresses in it. */
function blockKey(bytes: readonly number[], bits: number): string {
  const masked = bytes.map((byte, index) => byte & (0xff00 >> Math.min(Math.max(bits - index * 8, 0), 8)) & 0xff);
  return `${masked.join('.')}/${bits}`;
}

interface Entry {
  range: IpRange;
  block: Block;
  bytes: number[];
}

/** Each rule walks the same ranges at every key typed; they are parsed once. */
const parsed = new WeakMap<IpRange, Entry | 'malformed'>();

function entryOf(range: IpRange): Entry | 'malformed' {
  const known = parsed.get(range);
  if (known) return known;
  const block = blockOf(range.cidr);
  const entry = block ? { range, block, bytes: block[0].toByteArray() } : 'malformed';
  parsed.set(range, entry);
  return entry;
}

function entriesOf(preset: Preset): Entry[] {
  return preset.ipRanges.map(entryOf).filter((entry) => entry !== 'malformed');
}

function rangeRule<Code extends string>(
  code: Code,
  level: LintRule['level'],
  check: (entry: Entry, preset: Preset, today: string | undefined) => Omit<LintHit, 'field'> | null,
): LintRule<Code> {
  return {
    code,
    level,
    check: (preset, { today }) =>
      entriesOf(preset).flatMap((entry) => {
        const hit = check(entry, preset, today);
        return hit ? [{ field: 'ipRanges' as const, values: [entry.range.cidr], ...hit }] : [];
      }),
  };
}

const malformed: LintRule<'ipMalformed'> = {
  code: 'ipMalformed',
  level: 'error',
  check: (preset) =>
    preset.ipRanges
      .filter((range) => entryOf(range) === 'malformed')
      .map((range) => ({ field: 'ipRanges', values: [range.cidr] })),
};

/** For each range the one that already holds it whole, if any; of two alike the later one is the duplicate. */
function coverings(all: readonly Entry[]): Map<Entry, IpRange> {
  const first = new Map<string, Entry>();
  for (const entry of [...all].reverse()) first.set(blockKey(entry.bytes, entry.block[1]), entry);
  const widths = [...new Set(all.map(({ block }) => block[1]))].sort((a, b) => a - b);
  const found = new Map<Entry, IpRange>();
  for (const entry of all) {
    const outer = widths
      .filter((bits) => bits <= entry.block[1])
      .map((bits) => first.get(blockKey(entry.bytes, bits)))
      .find((other) => other !== undefined && other !== entry);
    if (outer) found.set(entry, outer.range);
  }
  return found;
}

/** Looks at all ranges together. */
const overlap: LintRule<'ipOverlap'> = {
  code: 'ipOverlap',
  level: 'warning',
  check: (preset) =>
    [...coverings(entriesOf(preset))].map(([{ range }, outer]) => ({
      field: 'ipRanges' as const,
      values: [range.cidr, outer.cidr],
      repair: { ipRanges: preset.ipRanges.filter((one) => one !== range) },
    })),
};

export const IP_RULES = [
  malformed,
  rangeRule('ipHostBits', 'warning', ({ range, block }, preset) => {
    const masked = `${network(block).toString()}/${block[1]}`;
    if (network(block).toString() === block[0].toString()) return null;
    const ipRanges = preset.ipRanges.map((one) => (one === range ? { ...one, cidr: masked } : one));
    return { values: [range.cidr, masked], repair: { ipRanges } };
  }),
  rangeRule('ipWide', 'warning', ({ block }) => (block[1] <= WIDEST ? {} : null)),
  rangeRule('ipPrivate', 'warning', ({ block }) => (block[1] > 0 && block[0].range() !== 'unicast' ? {} : null)),
  overlap,
  rangeRule('ipStale', 'warning', ({ range }, _, today) => {
    if (!today) return null;
    const days = Math.floor((Date.parse(today) - Date.parse(range.verified)) / 86_400_000);
    return days > STALE_DAYS ? { values: [range.cidr, String(days)] } : null;
  }),
] as const;
