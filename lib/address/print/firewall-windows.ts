/** Windows Defender Firewall: one inbound rule, as netsh and as PowerShell. */
import type { PrintInput } from './print-types.ts';
import { all, lines, MAIL_PORTS, safeName } from './words.ts';

/** cmd.exe reads at most 8,191 characters of one line, so long lists become several rules. */
const MOST_PER_RULE = 150;

export function printNetsh(input: PrintInput): string {
  return lines(
    groups(input).map(
      (group, index, { length }) =>
        `netsh advfirewall firewall add rule name="${ruleName(input.name, index, length)}" dir=in action=allow protocol=TCP ` +
        `localport=${MAIL_PORTS.join(',')} remoteip=${group.join(',')}`,
    ),
  );
}

export function printPowershell(input: PrintInput): string {
  return groups(input)
    .map((group, index, { length }) =>
      lines([
        `New-NetFirewallRule -DisplayName '${ruleName(input.name, index, length)}' -Direction Inbound -Action Allow -Protocol TCP \``,
        `  -LocalPort ${MAIL_PORTS.join(',')} -RemoteAddress @(`,
        ...group.map((cidr, row) => `    '${cidr}'${row < group.length - 1 ? ',' : ''}`),
        '  )',
      ]),
    )
    .join('');
}

function ruleName(name: string, index: number, length: number): string {
  return length > 1 ? `${safeName(name, '-')}-${index + 1}` : safeName(name, '-');
}

function groups(input: PrintInput): string[][] {
  const cidrs = all(input).map((range) => range.cidr);
  const count = Math.ceil(cidrs.length / MOST_PER_RULE);
  return Array.from({ length: count }, (_, index) => cidrs.slice(index * MOST_PER_RULE, (index + 1) * MOST_PER_RULE));
}
