/** Every format an allow-list can be copied in, in the order in which the menu shows them. */

import type { Range } from '../range.ts';
import { mergeRanges, splitByVersion } from '../range-list.ts';
import { printIptables, printNftables, printPf } from './firewall-unix.ts';
import { printNetsh, printPowershell } from './firewall-windows.ts';
import { printDovecot, printExchange, printPostfix } from './mail-server.ts';
import { printAws, printCisco } from './network.ts';
import { printComma, printCsv, printJson, printLines } from './plain.ts';
import type { Format, FormatId } from './print-types.ts';

export type { FormatId } from './print-types.ts';

export const FORMATS: readonly Format[] = [
  { id: 'lines', print: printLines },
  { id: 'comma', print: printComma },
  { id: 'json', print: printJson },
  { id: 'csv', print: printCsv },
  { id: 'nftables', print: printNftables },
  { id: 'iptables', print: printIptables },
  { id: 'pf', print: printPf },
  { id: 'netsh', print: printNetsh },
  { id: 'powershell', print: printPowershell },
  { id: 'cisco', print: printCisco },
  { id: 'aws', print: printAws },
  { id: 'postfix', print: printPostfix },
  { id: 'dovecot', print: printDovecot },
  { id: 'exchange', print: printExchange },
];

/** `ranges` merged, sorted, IPv4 and IPv6 apart, in format `id`; empty text for an empty list. */
export function printRanges(id: FormatId, ranges: readonly Range[], name: string): string {
  const format = FORMATS.find((one) => one.id === id);
  if (!format || ranges.length === 0) return '';
  return format.print({ ...splitByVersion(mergeRanges(ranges)), name });
}
