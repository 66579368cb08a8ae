/** The places that know a domain's settings, in order of trust. Each is a row: whom it asks, and how. */
import { queryDns, type Resolver, resolverHost } from '../address/dns.ts';
import { baseDomain } from '../mail/domain.ts';
import { type Provider, presetOfProvider, providerOfDomain, providerOfMx } from '../mail/providers.ts';
import type { Ask } from './ask.ts';
import { askAutoconfig, type FileAnswer } from './ask-autoconfig.ts';
import { dnsRefusal } from './dns-refusal.ts';
import { found } from './found.ts';
import { askSrv } from './srv.ts';
import type { Refusal, SourceAnswer, SourceId, Trust } from './types.ts';

export const ISPDB_HOST = 'live.thunderbird.net';
const ispdbUrl = (domain: string) => `https://${ISPDB_HOST}/autoconfig/v1.1/${domain}`;

/** One host and the addresses tried on it, in order. */
interface Place {
  host: string;
  urls: string[];
}
/** The draft's newer address is asked without its `emailaddress` parameter: the local part stays here. */
function autoconfigPlaces(domain: string): Place[] {
  const own = `autoconfig.${domain}`;
  return [
    { host: own, urls: [`https://${own}/.well-known/mail-v1.xml`, `https://${own}/mail/config-v1.1.xml`] },
    { host: domain, urls: [`https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`] },
  ];
}
const ispdbPlace = (domain: string): Place => ({ host: ISPDB_HOST, urls: [ispdbUrl(domain)] });

export interface Source {
  id: SourceId;
  /** Hosts that are known before anything is asked, for the consent dialog. */
  hosts: (domain: string, resolver: Resolver) => string[];
  ask: (domain: string, ask: Ask) => Promise<SourceAnswer>[];
}

/** After these the other addresses of the same host need not be tried. */
const FINAL: readonly Refusal[] = ['notAllowed', 'unreachable', 'timeout'];

async function askPlace(
  place: Place,
  domain: string,
  asked: { source: SourceId; trust: Trust },
  ask: Ask,
): Promise<SourceAnswer> {
  let last: FileAnswer = { kind: 'none', reason: 'notFound', detail: '' };
  for (const url of place.urls) {
    const answer = await askAutoconfig(url, domain, ask);
    if (answer.kind === 'found') return { ...asked, host: place.host, ...answer, from: url };
    // "Not found" at the second address says less than what the first one said.
    if (answer.reason !== 'notFound' || last.reason === 'notFound') last = answer;
    if (FINAL.includes(answer.reason)) break;
  }
  return { ...asked, host: place.host, ...last };
}

function builtinAnswer(
  provider: Provider,
  domain: string,
  asked: { source: SourceId; trust: Trust; host: string | null },
): SourceAnswer {
  return {
    ...asked,
    kind: 'found',
    found: found(presetOfProvider(provider, [domain]), domain),
    from: provider.documentation,
  };
}

async function askMx(domain: string, ask: Ask): Promise<SourceAnswer> {
  const asked = { source: 'mx', trust: 'dns', host: resolverHost(ask.resolver) } as const;
  const result = await queryDns(domain, 'MX', ask);
  if (!result.ok) return { ...asked, kind: 'none', ...dnsRefusal(result.problem) };
  const hosts = result.records
    .filter((record) => record.type === 'MX')
    .sort((a, b) => a.priority - b.priority)
    .map((record) => record.target);
  const [first] = hosts.filter((host) => host !== '.');
  if (first === undefined) return { ...asked, kind: 'none', reason: 'nothingOffered', detail: '' };
  const provider = providerOfMx(first);
  if (provider) return builtinAnswer(provider, domain, asked);
  const base = baseDomain(first);
  // The domain's own servers take its mail: its own addresses have been asked already.
  if (base === domain) return { ...asked, kind: 'none', reason: 'nothingOffered', detail: base };
  return askProviderDomain(base, domain, ask);
}

/** The same places once more, for the domain of the provider; the person's domain is not in these requests. */
async function askProviderDomain(base: string, domain: string, ask: Ask): Promise<SourceAnswer> {
  const own = providerOfDomain(base);
  if (own) return builtinAnswer(own, domain, { source: 'mx', trust: 'dns', host: resolverHost(ask.resolver) });
  let last: SourceAnswer | null = null;
  for (const place of [...autoconfigPlaces(base), ispdbPlace(base)]) {
    const answer = await askPlace(place, domain, { source: 'mx', trust: 'dns' }, ask);
    if (answer.kind === 'found') return answer;
    last ??= answer;
    if (answer.kind === 'none' && last.kind === 'none' && last.reason === 'notFound') last = answer;
  }
  return last ?? { source: 'mx', trust: 'dns', host: null, kind: 'none', reason: 'nothingOffered', detail: base };
}

async function askDns(domain: string, ask: Ask): Promise<SourceAnswer> {
  const host = resolverHost(ask.resolver);
  const answer = await askSrv(domain, ask);
  const asked = { source: 'srv', trust: 'dns', host } as const;
  return answer.kind === 'found' ? { ...asked, ...answer, from: host } : { ...asked, ...answer };
}

export const SOURCES: readonly Source[] = [
  {
    id: 'builtin',
    hosts: () => [],
    ask: (domain) => {
      const provider = providerOfDomain(domain);
      const asked = { source: 'builtin', trust: 'verified', host: null } as const;
      return provider ? [Promise.resolve(builtinAnswer(provider, domain, asked))] : [];
    },
  },
  {
    id: 'autoconfig',
    hosts: (domain) => autoconfigPlaces(domain).map((place) => place.host),
    ask: (domain, ask) =>
      autoconfigPlaces(domain).map((place) =>
        askPlace(place, domain, { source: 'autoconfig', trust: 'provider' }, ask),
      ),
  },
  {
    id: 'ispdb',
    hosts: () => [ISPDB_HOST],
    ask: (domain, ask) => [askPlace(ispdbPlace(domain), domain, { source: 'ispdb', trust: 'database' }, ask)],
  },
  {
    id: 'srv',
    hosts: (_, resolver) => [resolverHost(resolver)],
    ask: (domain, ask) => [askDns(domain, ask)],
  },
  {
    id: 'mx',
    hosts: (_, resolver) => [resolverHost(resolver)],
    ask: (domain, ask) => [askMx(domain, ask)],
  },
];
