import { describe, expect, it } from 'vitest';
import { findRange } from '../../lib/address/find.ts';
import { inspect } from '../../lib/address/inspect.ts';
import { isTooWide, parseRange } from '../../lib/address/range.ts';
import { differenceOf, mergeRanges } from '../../lib/address/range-list.ts';
import { cidrs, range } from './helpers/range.ts';

describe('reading', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7/32', false],
    [' 192.0.2.0/26 ', '192.0.2.0/26', false],
    ['192.0.2.5/26', '192.0.2.0/26', true],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1/128', false],
    ['2001:db8:40::1/48', '2001:db8:40::/48', true],
    ['0.0.0.0/0', '0.0.0.0/0', false],
    ['::/0', '::/0', false],
  ])('%s is %s', (text, cidr, hostBits) => {
    expect(parseRange(text)).toMatchObject({ ok: true, range: { cidr }, hostBits });
  });
  it.each([
    '',
    'acme.example',
    '127.1',
    '010.0.0.1',
    '0x7f.0.0.1',
    '3221225985',
    '192.0.2.256',
    '192.0.2.0/',
    '192.0.2.0/33',
    '192.0.2.0/ 8',
    '192.0.2.0/08',
    '192.0.2.0/8/8',
    '192.0.2.0/-1',
    '2001:db8::/129',
    'fe80::1%eth0',
    '1::2::3',
    '192.0.2.0/24\n0.0.0.0/0',
    '192.0.2.0; reboot',
  ])('%j is refused', (text) => expect(parseRange(text).ok).toBe(false));
});

describe('lists', () => {
  it('merge to the fewest ranges, sorted, IPv4 first', () => {
    const list = ['2001:db8:8000::/33', '2001:db8::/33', '192.0.2.128/25', '192.0.2.0/25', '192.0.2.7', '10.0.0.1/32'];
    expect(cidrs(mergeRanges(list.map(range)))).toEqual(['10.0.0.1/32', '192.0.2.0/24', '2001:db8::/32']);
  });
  it('sort by number, not by text, without repetitions', () => {
    expect(cidrs(mergeRanges(['100.0.0.0/8', '9.0.0.0/8', '::1', '9.0.0.0/8', '9.0.0.0/16'].map(range)))).toEqual([
      '9.0.0.0/8',
      '100.0.0.0/8',
      '::1/128',
    ]);
  });
  it('differ by addresses, not by how they were cut', () => {
    const before = ['192.0.2.0/24', '198.51.100.0/25'].map(range);
    const after = ['192.0.2.0/25', '192.0.2.128/25', '198.51.100.0/26', '2001:db8::/48'].map(range);
    const { added, removed } = differenceOf(before, after);
    expect(cidrs(added)).toEqual(['2001:db8::/48']);
    expect(cidrs(removed)).toEqual(['198.51.100.64/26']);
    expect(differenceOf([], [])).toEqual({ added: [], removed: [] });
  });
});

describe('is it in there', () => {
  const entries = ['192.0.2.0/26', '192.0.2.64/26', '2001:db8::/32'].map((text) => ({ range: range(text) }));
  it.each([
    ['192.0.2.17', 'inside', 1],
    ['192.0.2.0/25', 'inside', 2],
    ['192.0.2.0/24', 'partly', 2],
    ['192.0.2.200', 'outside', 0],
    ['2001:db8:1::5', 'inside', 1],
    ['::ffff:192.0.2.1', 'outside', 0],
  ])('%s: %s', (text, kind, count) => {
    const found = findRange(entries, range(text));
    expect(found.kind).toBe(kind);
    expect(found.kind === 'outside' ? 0 : found.entries.length).toBe(count);
  });
});

describe('remarks', () => {
  const kinds = (text: string) => {
    const result = parseRange(text);
    return result.ok ? inspect(result.range, result.hostBits).map((remark) => remark.kind) : null;
  };
  it('tell host bits, width and special space', () => {
    expect(kinds('34.67.39.103/32')).toEqual([]);
    expect(kinds('34.67.39.103/24')).toEqual(['hostBits']);
    expect(kinds('10.1.2.3/8')).toEqual(['hostBits', 'tooWide', 'special']);
    expect(kinds('0.0.0.0/0')).toEqual(['tooWide', 'special']);
    expect(isTooWide(range('16.0.0.0/9'))).toBe(false);
  });
  it('name the block and whether all of the range lies in it', () => {
    expect(inspect(range('192.168.3.0/24'))).toMatchObject([
      { block: { kind: 'private', rfc: 'RFC 1918' }, whole: true },
    ]);
    expect(inspect(range('192.168.0.0/15'))).toMatchObject([{ block: { kind: 'private' }, whole: false }]);
    expect(inspect(range('fd00::/48'))).toMatchObject([{ block: { kind: 'private', rfc: 'RFC 4193' } }]);
    expect(inspect(range('2001:db8::1'))).toMatchObject([{ block: { kind: 'documentation' } }]);
    expect(inspect(range('255.255.255.255'))).toMatchObject([{ block: { kind: 'broadcast' } }]);
  });
});
