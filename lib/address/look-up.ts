/** "What is this?": an address or a range is judged here, a name is asked of DNS. */
import { domainOf } from '../mail/domain.ts';
import { parseHostname } from '../mail/hostname.ts';
import { type DnsProblem, type DnsRecord, queryDns, type Resolver } from './dns.ts';
import type { FetchAsk } from './guarded-fetch.ts';
import { parseRange, type Range } from './range.ts';

export type Query =
  | { kind: 'range'; range: Range; hostBits: boolean }
  | { kind: 'name'; name: string }
  | { kind: 'none' };

/** Reads what was typed or selected: address, range, host name, mail domain, e-mail address (its domain) or URL (its host). */
export function readQuery(text: string): Query {
  const typed = text.trim();
  const asRange = parseRange(typed.replace(/^\[(.*)\]$/, '$1'));
  if (asRange.ok) return { kind: 'range', range: asRange.range, hostBits: asRange.hostBits };
  const name = nameIn(typed);
  // Two labels at least: a single word is never sent to a resolver outside the house.
  return name?.includes('.') && !/^[\d.]+$/.test(name) ? { kind: 'name', name } : { kind: 'none' };
}

function nameIn(typed: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return URL.canParse(typed) ? hostOnly(new URL(typed).hostname) : null;
  if (typed.includes('@')) return domainOf(typed)?.replace(/^\*\./, '') ?? null;
  return hostOnly(typed.replace(/:\d{1,5}$/, ''));
}

function hostOnly(text: string): string | null {
  const result = parseHostname(text);
  return result.ok && !/[%[\]]/.test(result.hostname) ? result.hostname : null;
}

/** Services that tell mail clients where to connect (RFC 6186, RFC 8314 §5.1). */
const MAIL_SERVICES = ['_imaps._tcp', '_imap._tcp', '_submissions._tcp', '_submission._tcp'] as const;

type RecordOf<T extends DnsRecord['type']> = Extract<DnsRecord, { type: T }>;
export interface NameAnswer {
  name: string;
  /** The resolver that was asked. */
  host: string;
  addresses: RecordOf<'A' | 'AAAA'>[];
  mail: RecordOf<'MX'>[];
  services: { service: (typeof MAIL_SERVICES)[number]; records: RecordOf<'SRV'>[] }[];
}
export type NameResult = { ok: true; answer: NameAnswer } | { ok: false; problem: DnsProblem; host: string };

/**
 * A, AAAA, MX and the mail SRV records of `name`, asked at once. A name with none of them gives empty lists; the first
 * question that fails for another reason than "no such name" fails the whole, so that half an answer is no answer.
 */
export async function lookUpName(name: string, ask: FetchAsk & { resolver: Resolver }): Promise<NameResult> {
  const query = async <T extends 'A' | 'AAAA' | 'MX' | 'SRV'>(at: string, type: T) => {
    const result = await queryDns(at, type, ask);
    if (result.ok) {
      const records = result.records.filter((record): record is RecordOf<T> => record.type === type);
      return { problem: null, records, host: result.host };
    }
    return { problem: result.problem, records: [], host: result.host };
  };
  const [v4, v6, mail, ...services] = await Promise.all([
    query(name, 'A'),
    query(name, 'AAAA'),
    query(name, 'MX'),
    ...MAIL_SERVICES.map((service) => query(`${service}.${name}`, 'SRV')),
  ]);
  const { host } = v4;
  const failed = [v4, v6, mail, ...services].find((one) => one.problem !== null && one.problem !== 'noSuchName');
  if (failed?.problem) return { ok: false, problem: failed.problem, host };
  const answer: NameAnswer = {
    name,
    host,
    addresses: [...v4.records, ...v6.records],
    mail: [...mail.records].sort((one, other) => one.priority - other.priority),
    services: MAIL_SERVICES.flatMap((service, index) => {
      const records = services[index]?.records ?? [];
      return records.length > 0 ? [{ service, records }] : [];
    }),
  };
  const nothing = answer.addresses.length + answer.mail.length + answer.services.length === 0;
  return nothing && v4.problem === 'noSuchName' ? { ok: false, problem: 'noSuchName', host } : { ok: true, answer };
}
