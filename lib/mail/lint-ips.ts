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

function contains(outer: Block, inner: Block): boolean {
  if (outer[1] > inner[1]) return false;
  const [address, [net, bits]] = [inner[0], outer];
  if (address instanceof ipaddr.IPv4) return net instanceof ipaddr.IPv4 && address.match(net, bits);
  return net instanceof ipaddr.IPv6 && address.match(net, bits);
}

interface Entry {
  range: IpRange;
  block: Block;
}

function rangeRule<Code extends string>(
  code: Code,
  level: LintRule['level'],
  check: (entry: Entry, all: Entry[], preset: Preset, today: string | undefined) => Omit<LintHit, 'field'> | null,
): LintRule<Code> {
  return {
    code,
    level,
    check: (preset, { today }) => {
      const all = preset.ipRanges.flatMap((range) => {
        const block = blockOf(range.cidr);
        return block ? [{ range, block }] : [];
      });
      return all.flatMap((entry) => {
        const hit = check(entry, all, preset, today);
        return hit ? [{ field: 'ipRanges' as const, values: [entry.range.cidr], ...hit }] : [];
      });
    },
  };
}

const malformed: LintRule<'ipMalformed'> = {
  code: 'ipMalformed',
  level: 'error',
  check: (preset) =>
    preset.ipRanges
      .filter((range) => blockOf(range.cidr) === null)
      .map((range) => ({ field: 'ipRanges', values: [range.cidr] })),
};

/** The range that already holds this one whole, if any; of two alike the later one is the duplicate. */
function coveredBy(entry: Entry, all: Entry[]): Entry | undefined {
  const own = all.indexOf(entry);
  return all.find(
    ({ block }, index) => index !== own && contains(block, entry.block) && (block[1] < entry.block[1] || index < own),
  );
}

export const IP_RULES = [
  malformed,
  rangeRule('ipHostBits', 'warning', ({ range, block }, _, preset) => {
    const masked = `${network(block).toString()}/${block[1]}`;
    if (network(block).toString() === block[0].toString()) return null;
    const ipRanges = preset.ipRanges.map((one) => (one === range ? { ...one, cidr: masked } : one));
    return { values: [range.cidr, masked], repair: { ipRanges } };
  }),
  rangeRule('ipWide', 'warning', ({ block }) => (block[1] <= WIDEST ? {} : null)),
  rangeRule('ipPrivate', 'warning', ({ block }) => (block[1] > 0 && block[0].range() !== 'unicast' ? {} : null)),
  rangeRule('ipOverlap', 'warning', (entry, all, preset) => {
    const outer = coveredBy(entry, all)?.range;
    if (!outer) return null;
    const ipRanges = preset.ipRanges.filter((one) => one !== entry.range);
    return { values: [entry.range.cidr, outer.cidr], repair: { ipRanges } };
  }),
  rangeRule('ipStale', 'warning', ({ range }, _, __, today) => {
    if (!today) return null;
    const days = Math.floor((Date.parse(today) - Date.parse(range.verified)) / 86_400_000);
    return days > STALE_DAYS ? { values: [range.cidr, String(days)] } : null;
  }),
] as const;
