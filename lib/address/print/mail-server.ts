/** Mail servers: Postfix, Dovecot, Exchange Online. */
import type { Range } from '../range.ts';
import type { PrintInput } from './print-types.ts';
import { all, lines, safeName, shortest } from './words.ts';

/** A cidr: table (`mynetworks = cidr:/etc/postfix/…`); it takes both families and stays readable at any length. */
export function printPostfix(input: PrintInput): string {
  return lines(all(input).map((range) => `${range.cidr} OK`));
}

/** The passdb extra field: a user may log in from these only. Dovecot wants IPv6 without brackets, comma-separated. */
export function printDovecot(input: PrintInput): string {
  return `allow_nets=${all(input)
    .map((range) => range.cidr)
    .join(',')}\n`;
}

/** Connectors take single addresses and /24 to /32; wider ranges are cut, but none into more than 256 parts. */
const WIDEST_PREFIX = 24;
const WIDEST_CUT = 16;

/** An inbound connector for Exchange Online. It takes IPv4 only; what it cannot take stands in comments above it. */
export function printExchange({ v4, v6, name }: PrintInput): string {
  const usable = v4.filter((range) => range.prefix >= WIDEST_CUT);
  const leftOut = [...v4.filter((range) => range.prefix < WIDEST_CUT), ...v6];
  const addresses = usable.flatMap((range) => (range.prefix >= WIDEST_PREFIX ? [shortest(range)] : cutTo24(range)));
  const comments = leftOut.map((range) => `# Left out, a connector does not take it: ${range.cidr}`);
  if (addresses.length === 0) return lines(comments);
  return lines([
    ...comments,
    `New-InboundConnector -Name '${safeName(name, '-')}' -ConnectorType OnPremises -RequireTls $true -SenderDomains '*' \``,
    '  -SenderIPAddresses @(',
    ...addresses.map((address, index) => `    '${address}'${index < addresses.length - 1 ? ',' : ''}`),
    '  )',
  ]);
}

function cutTo24({ first, last }: Range): string[] {
  const parts: string[] = [];
  for (let network = first; network <= last; network += 256n) {
    parts.push(`${[24n, 16n, 8n, 0n].map((shift) => String((network >> shift) & 255n)).join('.')}/24`);
  }
  return parts;
}
