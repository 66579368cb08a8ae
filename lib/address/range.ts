/** IP addresses and ranges (CIDR, RFC 4632 and RFC 4291): read strictly, kept in one canonical form. */
import { parseCidr } from 'cidr-tools';
import ipaddr from 'ipaddr.js';

export interface Range {
  /** Network address and prefix length, IPv6 as in RFC 5952: `192.0.2.0/26`, `2001:db8::/32`, `192.0.2.7/32`. */
  readonly cidr: string;
  readonly version: 4 | 6;
  readonly prefix: number;
  /** First and last address as numbers. */
  readonly first: bigint;
  readonly last: bigint;
}
export type RangeProblem = 'notARange' | 'prefix';
export type RangeResult =
  /** `hostBits`: the text named an address inside the range instead of its first (192.0.2.5/24). */
  { ok: true; range: Range; hostBits: boolean; single: boolean } | { ok: false; problem: RangeProblem };

const BITS = { 4: 32, 6: 128 } as const;
const WIDEST_PREFIX = { 4: 8, 6: 16 } as const;

/** Reads an address or a range. Short and octal IPv4 forms (127.1, 010.0.0.1) and zone ids are refused as ambiguous. */
export function parseRange(raw: string): RangeResult {
  const [address = '', prefixText, ...rest] = raw.trim().split('/');
  const version = versionOf(address);
  if (!version || rest.length > 0) return { ok: false, problem: 'notARange' };
  if (prefixText !== undefined && !/^(0|[1-9]\d{0,2})$/.test(prefixText)) return { ok: false, problem: 'prefix' };
  const prefix = prefixText === undefined ? BITS[version] : Number(prefixText);
  if (prefix > BITS[version]) return { ok: false, problem: 'prefix' };
  const range = rangeOf(address, version, prefix);
  const given = canonicalAddress(address, version);
  return {
    ok: true,
    range,
    hostBits: given !== range.cidr.slice(0, range.cidr.indexOf('/')),
    single: prefix === BITS[version],
  };
}

function versionOf(address: string): 4 | 6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return 4;
  return address.includes(':') && !address.includes('%') && ipaddr.IPv6.isValid(address) ? 6 : null;
}

function canonicalAddress(address: string, version: 4 | 6): string {
  return version === 4 ? ipaddr.IPv4.parse(address).toString() : ipaddr.IPv6.parse(address).toRFC5952String();
}

function rangeOf(address: string, version: 4 | 6, prefix: number): Range {
  const text = `${address}/${prefix}`;
  const network =
    version === 4
      ? ipaddr.IPv4.networkAddressFromCIDR(text).toString()
      : ipaddr.IPv6.networkAddressFromCIDR(text).toRFC5952String();
  const { start, end } = parseCidr(`${network}/${prefix}`);
  return { cidr: `${network}/${prefix}`, version, prefix, first: start, last: end };
}

/** The network address alone: `192.0.2.0` of `192.0.2.0/26`. */
export function networkOf(range: Range): string {
  return range.cidr.slice(0, range.cidr.indexOf('/'));
}

/** True for one address (/32, /128). */
export function isSingle(range: Range): boolean {
  return range.prefix === BITS[range.version];
}

/** IPv4 /0 to /8 and IPv6 /0 to /16: no product connects from so much; letting it in is letting anyone in. */
export function isTooWide(range: Range): boolean {
  return range.prefix <= WIDEST_PREFIX[range.version];
}

/** True where every address of `inner` is in `outer`. */
export function covers(outer: Range, inner: Range): boolean {
  return outer.version === inner.version && outer.first <= inner.first && outer.last >= inner.last;
}

/** True where at least one address is in both. */
export function overlaps(one: Range, other: Range): boolean {
  return one.version === other.version && one.first <= other.last && other.first <= one.last;
}

/** IPv4 before IPv6, then by address, the wider first: for Array.sort. */
export function compareRanges(one: Range, other: Range): number {
  if (one.version !== other.version) return one.version - other.version;
  if (one.first !== other.first) return one.first < other.first ? -1 : 1;
  return one.prefix - other.prefix;
}
