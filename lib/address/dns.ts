/** DNS over HTTPS with the resolver the person chose: JSON where a resolver is known to speak it, RFC 8484 elsewhere. */
import { parseJsonAnswer } from './dns/json.ts';
import type { DnsProblem, DnsResult, RecordType } from './dns/record.ts';
import { type Resolver, resolverHost, resolverUrl } from './dns/resolver.ts';
import { parseMessage } from './dns/wire.ts';
import { type FetchAsk, guardedFetch } from './guarded-fetch.ts';

export type { DnsProblem, DnsRecord, DnsResult, RecordType } from './dns/record.ts';
export type { Resolver } from './dns/resolver.ts';
export { resolverHost } from './dns/resolver.ts';

const MOST_BYTES = 64 * 1024;
const KINDS = {
  json: {
    accept: 'application/dns-json',
    contentType: /^application\/(dns-json|json|x-javascript)\b/i,
  },
  wire: { accept: 'application/dns-message', contentType: /^application\/dns-message\b/i },
} as const;

/**
 * Asks for the records of `type` at `name` (ASCII host name). An answer without such records is `ok` with an empty
 * list; a name that does not exist is `noSuchName`. Only the name asked leaves the browser, and only to the resolver.
 */
export async function queryDns(
  name: string,
  type: RecordType,
  ask: FetchAsk & { resolver: Resolver },
): Promise<DnsResult> {
  const host = resolverHost(ask.resolver);
  if (!isName(name)) return { ok: false, problem: 'badName', host };
  const kind = ask.resolver.kind === 'custom' ? 'wire' : 'json';
  const url = resolverUrl(ask.resolver, name, type);
  const answer = await guardedFetch(url, { maxBytes: MOST_BYTES, ...ask }, KINDS[kind]);
  if (!answer.ok) return { ok: false, problem: answer.problem, host };
  const parsed = kind === 'json' ? parseJsonAnswer(answer.bytes, type) : parseMessage(answer.bytes, type);
  if (!parsed) return { ok: false, problem: 'malformed', host };
  if (parsed.status === 0) return { ok: true, records: parsed.records, authenticated: parsed.authenticated, host };
  return { ok: false, problem: STATUS[parsed.status] ?? 'serverFailure', host };
}

/** RFC 1035 response codes that mean something to a person; all others are the resolver's failure. */
const STATUS: Record<number, DnsProblem> = { 3: 'noSuchName', 5: 'refused' };

function isName(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => /^[a-z0-9_-]{1,63}$/i.test(label));
}
