/** Formats for people, spreadsheets and programs. */
import type { PrintInput } from './print-types.ts';
import { all, lines } from './words.ts';

export function printLines(input: PrintInput): string {
  return lines(all(input).map((range) => range.cidr));
}

export function printComma(input: PrintInput): string {
  return `${all(input)
    .map((range) => range.cidr)
    .join(',')}\n`;
}

export function printJson({ v4, v6 }: PrintInput): string {
  return `${JSON.stringify({ ipv4: v4.map((range) => range.cidr), ipv6: v6.map((range) => range.cidr) }, null, 2)}\n`;
}

/** RFC 4180, with a header row. */
export function printCsv(input: PrintInput): string {
  return ['cidr,version', ...all(input).map((range) => `${range.cidr},${range.version}`)]
    .map((row) => `${row}\r\n`)
    .join('');
}
