/** Pieces that several formats share. */
import { isSingle, networkOf, type Range } from '../range.ts';
import type { PrintInput } from './print-types.ts';

/** The ports a mail server is reached at: IMAP, SMTP submission (RFC 8314 §7, RFC 6409). */
export const MAIL_PORTS = [143, 465, 587, 993] as const;

export const all = ({ v4, v6 }: PrintInput): Range[] => [...v4, ...v6];
export const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');

/** Letters, digits and `separator` only: what no shell, rule language or set name reads as anything else. */
export function safeName(name: string, separator: '-' | '_'): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return ['mailfill', ...words].join(separator).slice(0, 24).replace(/[-_]$/, '');
}

/** One address without its prefix length, a range with it: for tools that refuse /32. */
export function shortest(range: Range): string {
  return isSingle(range) ? networkOf(range) : range.cidr;
}
