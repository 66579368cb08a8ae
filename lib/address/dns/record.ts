/** What a DNS answer holds, whichever way it came. */
import type { FetchProblem } from '../guarded-fetch.ts';

/** Record types asked for, with their numbers (RFC 1035, RFC 3596, RFC 2782). */
export const RECORD_TYPES = { A: 1, CNAME: 5, MX: 15, TXT: 16, AAAA: 28, SRV: 33 } as const;
export type RecordType = keyof typeof RECORD_TYPES;

/** Names are lower case without the trailing dot; `.` alone stays and means "not offered" (RFC 2782, RFC 7505). */
export type DnsRecord =
  | { type: 'A' | 'AAAA'; address: string; ttl: number }
  | { type: 'CNAME'; target: string; ttl: number }
  | { type: 'MX'; priority: number; target: string; ttl: number }
  | { type: 'SRV'; priority: number; weight: number; port: number; target: string; ttl: number }
  | { type: 'TXT'; text: string; ttl: number };

export type DnsProblem = FetchProblem | 'badName' | 'malformed' | 'noSuchName' | 'refused' | 'serverFailure';
export type DnsResult =
  | { ok: true; records: DnsRecord[]; authenticated: boolean; host: string }
  | { ok: false; problem: DnsProblem; host: string };

export interface DnsAnswer {
  /** RFC 1035 response code. */
  status: number;
  /** The resolver says that it checked DNSSEC. */
  authenticated: boolean;
  records: DnsRecord[];
}

/** A target as records keep it. */
export function targetName(name: string): string {
  return name === '.' || name === '' ? '.' : name.replace(/\.$/, '').toLowerCase();
}
