/**
 * Formats whose program does not run here: each text must fit a small grammar of its language line by line, and the
 * ranges read back from it must be the ranges that went in. Random lists, fixed seed.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FORMATS, type FormatId, printRanges } from '../../lib/address/print/print-table.ts';
import { networkOf, parseRange, type Range } from '../../lib/address/range.ts';
import { mergeRanges } from '../../lib/address/range-list.ts';
import { cidrs, range } from './helpers/range.ts';

const NAME = "O'Brien \u2014 “CRM” `whoami`";
const CIDR = String.raw`[0-9a-f.:]+/\d{1,3}`;

/** Per format: what every line must match. */
const LINES: Partial<Record<FormatId, RegExp[]>> = {
  lines: [new RegExp(`^${CIDR}$`)],
  comma: [new RegExp(`^${CIDR}(,${CIDR})*$`)],
  csv: [/^cidr,version\r$/, new RegExp(`^${CIDR},[46]\r$`)],
  pf: [
    /^table <[a-z][a-z0-9_]{0,30}> persist \{ \\$/,
    new RegExp(`^ {2}${CIDR},? \\\\$`),
    /^\}$/,
    /^pass in proto tcp from <[a-z][a-z0-9_]{0,30}> to any port \{ \d+(, \d+)* \}$/,
  ],
  netsh: [
    new RegExp(
      String.raw`^netsh advfirewall firewall add rule name="[a-z0-9-]+" dir=in action=allow protocol=TCP localport=\d+(,\d+)* remoteip=${CIDR}(,${CIDR})*$`,
    ),
  ],
  powershell: [
    /^New-NetFirewallRule -DisplayName '[a-z0-9-]+' -Direction Inbound -Action Allow -Protocol TCP `$/,
    /^ {2}-LocalPort \d+(,\d+)* -RemoteAddress @\($/,
    new RegExp(`^ {4}'${CIDR}',?$`),
    /^ {2}\)$/,
  ],
  cisco: [
    /^ip access-list extended [A-Z][A-Z0-9-]{0,62}$/,
    /^ipv6 access-list [A-Z][A-Z0-9-]{0,62}$/,
    /^ permit tcp host [0-9a-f.:]+ any eq \d+$/,
    /^ permit tcp \d+(\.\d+){3} \d+(\.\d+){3} any eq \d+$/,
    /^ permit tcp [0-9a-f:]+\/\d{1,3} any eq \d+$/,
  ],
  exchange: [
    new RegExp(`^# Left out, a connector does not take it: ${CIDR}$`),
    /^New-InboundConnector -Name '[a-z0-9-]+' -ConnectorType OnPremises -RequireTls \$true -SenderDomains '\*' `$/,
    /^ {2}-SenderIPAddresses @\($/,
    /^ {4}'\d+(\.\d+){3}(\/(2[4-9]|3[01]))?',?$/,
    /^ {2}\)$/,
  ],
};

const awsSchema = z.array(
  z.strictObject({
    IpProtocol: z.literal('tcp'),
    FromPort: z.int(),
    ToPort: z.int(),
    IpRanges: z.optional(
      z.array(z.strictObject({ CidrIp: z.string(), Description: z.string().check(z.maxLength(255)) })),
    ),
    Ipv6Ranges: z.optional(
      z.array(z.strictObject({ CidrIpv6: z.string(), Description: z.string().check(z.maxLength(255)) })),
    ),
  }),
);

/** How to read the ranges back. */
const BACK: Partial<Record<FormatId, (text: string) => string[]>> = {
  json: (text) => {
    const body = z.parse(z.strictObject({ ipv4: z.array(z.string()), ipv6: z.array(z.string()) }), JSON.parse(text));
    return [...body.ipv4, ...body.ipv6];
  },
  csv: (text) => Papa.parse<{ cidr: string }>(text.trim(), { header: true }).data.map((row) => row.cidr),
  aws: (text) => {
    const [first] = z.parse(awsSchema, JSON.parse(text));
    return [
      ...(first?.IpRanges ?? []).map((one) => one.CidrIp),
      ...(first?.Ipv6Ranges ?? []).map((one) => one.CidrIpv6),
    ];
  },
  cisco: (text) =>
    text
      .split('\n')
      .filter((line) => line.endsWith(' eq 993'))
      .map((line) => line.split(' ').slice(3, -3))
      .map(([first = '', second = '']) => {
        if (first === 'host') return second;
        return second
          ? `${first}/${second.split('.').reduce((bits, octet) => bits + 8 - bitCount(Number(octet)), 0)}`
          : first;
      }),
};
const bitCount = (value: number) => value.toString(2).replaceAll('0', '').length;
const anyCidr = (text: string) => text.match(new RegExp(`(?<![0-9a-f.:])${CIDR}`, 'g')) ?? [];
const readBack = (id: FormatId, text: string): Range[] => (BACK[id] ?? anyCidr)(text).map(range);

const anyRange = fc.oneof(
  fc
    .tuple(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }), fc.integer({ min: 9, max: 32 }))
    .map(([octets, prefix]) => range(`${octets.join('.')}/${prefix}`)),
  fc
    .tuple(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 17, max: 128 }))
    .map(([one, other, prefix]) => range(`2001:${one.toString(16)}:40::${other.toString(16)}/${prefix}`)),
);
const list = fc.array(anyRange, { minLength: 1, maxLength: 12 });
const exact = FORMATS.map((format) => format.id).filter((id) => id !== 'exchange');

describe('every format', () => {
  it.each(exact)('%s gives back the merged ranges', (id) => {
    fc.assert(
      fc.property(list, (ranges) => {
        expect(cidrs(mergeRanges(readBack(id, printRanges(id, ranges, NAME))))).toEqual(cidrs(mergeRanges(ranges)));
      }),
      { seed: 5155, numRuns: 200 },
    );
  });
  it.each(Object.entries(LINES))('%s fits its grammar line by line', (id, allowed) => {
    fc.assert(
      fc.property(list, (ranges) => {
        const format = FORMATS.find((one) => one.id === id);
        const text = printRanges(format?.id ?? 'lines', ranges, NAME);
        expect(text.endsWith('\n')).toBe(true);
        const strange = text
          .slice(0, -1)
          .split('\n')
          .filter((line) => !allowed.some((shape) => shape.test(line)));
        expect(strange).toEqual([]);
      }),
      { seed: 3484, numRuns: 200 },
    );
  });
  it('prints nothing for nothing', () => {
    for (const { id } of FORMATS) expect(printRanges(id, [], NAME)).toBe('');
  });
  it('lets no name out of its place', () => {
    for (const { id } of FORMATS) {
      const text = printRanges(
        id,
        [range('192.0.2.0/24'), range('2001:db8::/32')],
        `x'"; $(reboot) \n flush ruleset \u202e`,
      );
      expect(text, id).not.toMatch(/\$\(|;\s*\$|\n flush|\u202e|"; /);
    }
  });
});

describe('Exchange Online', () => {
  it('cuts what is wider than /24 and names what a connector does not take', () => {
    const text = printRanges(
      'exchange',
      ['192.0.2.0/23', '198.51.100.7', '16.0.0.0/12', '2001:db8::/32'].map(range),
      'CRM',
    );
    expect(text).toContain("'192.0.2.0/24',\n    '192.0.3.0/24',\n    '198.51.100.7'\n");
    expect(text).toContain('# Left out, a connector does not take it: 16.0.0.0/12\n');
    expect(text).toContain('# Left out, a connector does not take it: 2001:db8::/32\n');
    expect(text).not.toMatch(/'[^']*2001/);
  });
  it('holds the IPv4 addresses that went in', () => {
    fc.assert(
      fc.property(list, (ranges) => {
        const usable = ranges.filter((one) => one.version === 4 && one.prefix >= 16);
        const merged = mergeRanges(usable).filter((one) => one.prefix >= 16);
        const text = printRanges('exchange', usable, NAME);
        const quoted = (text.match(/^ {4}'[^']+'/gm) ?? []).map((line) => range(line.trim().replaceAll("'", '')));
        expect(cidrs(mergeRanges(quoted))).toEqual(cidrs(merged));
      }),
      { seed: 24, numRuns: 100 },
    );
  });
});

describe('rules for Windows', () => {
  it('stay under the 8,191 characters that cmd.exe reads of a line', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      range(`2001:db8:aaaa:bbbb:cccc:dddd:${index.toString(16)}:1/128`),
    );
    const rules = printRanges('netsh', many, NAME).trim().split('\n');
    expect(Math.max(...rules.map((rule) => rule.length))).toBeLessThan(8192);
    expect(new Set(rules.map((rule) => rule.match(/name="([^"]+)"/)?.[1])).size).toBe(rules.length);
  });
});

it('reads what it prints as one address per line', () => {
  expect(parseRange(printRanges('lines', [range('192.0.2.7')], NAME)).ok).toBe(true);
  expect(networkOf(range('192.0.2.7'))).toBe('192.0.2.7');
});
