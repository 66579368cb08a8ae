/** One way of writing an allow-list down. */
import type { Range } from '../range.ts';

export interface PrintInput {
  /** Merged and sorted; one of the two may be empty. */
  v4: readonly Range[];
  v6: readonly Range[];
  /** Name of the service or preset: a name for rules and sets, never free text in a command. */
  name: string;
}
export type FormatId =
  | 'lines'
  | 'comma'
  | 'json'
  | 'csv'
  | 'nftables'
  | 'iptables'
  | 'pf'
  | 'netsh'
  | 'powershell'
  | 'cisco'
  | 'aws'
  | 'postfix'
  | 'dovecot'
  | 'exchange';
export interface Format {
  id: FormatId;
  /** Text with `\n` line ends and a final one. */
  print(input: PrintInput): string;
}
