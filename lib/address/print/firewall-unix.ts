/** nftables, iptables and pf. Each lets the ranges reach the mail ports and touches nothing else. */
import type { Range } from '../range.ts';
import type { PrintInput } from './print-types.ts';
import { lines, MAIL_PORTS, safeName } from './words.ts';

const PORTS = MAIL_PORTS.join(', ');

/** A table of its own for `nft -f`, one set per family; an accept here does not overrule a drop in another table. */
export function printNftables({ v4, v6, name }: PrintInput): string {
  const table = safeName(name, '_');
  return lines([
    `table inet ${table} {`,
    ...nftSet('v4', 'ipv4_addr', v4),
    ...nftSet('v6', 'ipv6_addr', v6),
    '  chain input {',
    '    type filter hook input priority filter - 5; policy accept;',
    ...(v4.length > 0 ? [`    ip saddr @v4 tcp dport { ${PORTS} } accept`] : []),
    ...(v6.length > 0 ? [`    ip6 saddr @v6 tcp dport { ${PORTS} } accept`] : []),
    '  }',
    '}',
  ]);
}

function nftSet(name: string, type: string, ranges: readonly Range[]): string[] {
  if (ranges.length === 0) return [];
  return [
    `  set ${name} {`,
    `    type ${type}`,
    '    flags interval',
    '    elements = {',
    ...ranges.map((range, index) => `      ${range.cidr}${index < ranges.length - 1 ? ',' : ''}`),
    '    }',
    '  }',
  ];
}

export const IPV6_MARK = '# ip6tables-restore:';

/**
 * For `iptables-restore --noflush` and `ip6tables-restore --noflush`: two tools, so two parts with a comment line
 * between. The own chain is made anew each time; the jump to it must be added once by hand.
 */
export function printIptables({ v4, v6, name }: PrintInput): string {
  return [iptablesPart('# iptables-restore:', v4, name), iptablesPart(IPV6_MARK, v6, name)].filter(Boolean).join('\n');
}

function iptablesPart(mark: string, ranges: readonly Range[], name: string): string {
  if (ranges.length === 0) return '';
  const chain = safeName(name, '-');
  const rule = (range: Range) =>
    `-A ${chain} -s ${range.cidr} -p tcp -m multiport --dports ${MAIL_PORTS.join(',')} -j ACCEPT`;
  return lines([`${mark} once: -A INPUT -j ${chain}`, '*filter', `:${chain} - [0:0]`, ...ranges.map(rule), 'COMMIT']);
}

/** A persistent table for pf.conf; pf keeps both families in one. */
export function printPf({ v4, v6, name }: PrintInput): string {
  const table = safeName(name, '_');
  return lines([
    `table <${table}> persist { \\`,
    ...[...v4, ...v6].map((range, index, list) => `  ${range.cidr}${index < list.length - 1 ? ',' : ''} \\`),
    '}',
    `pass in proto tcp from <${table}> to any port { ${PORTS} }`,
  ]);
}
