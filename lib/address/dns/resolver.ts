/** The resolvers one can choose, and the address at which each is asked. */

import type { RecordType } from './record.ts';
import { base64url, queryMessage } from './wire-query.ts';

export type Resolver = { kind: 'cloudflare' } | { kind: 'google' } | { kind: 'custom'; url: string };

const JSON_API = {
  cloudflare: 'https://cloudflare-dns.com/dns-query',
  google: 'https://dns.google/resolve',
} as const;

function baseUrl(resolver: Resolver): string {
  // RFC 8484 writes templates as https://dns.example/dns-query{?dns}
  return resolver.kind === 'custom' ? resolver.url.replace(/\{\?dns\}$/, '') : JSON_API[resolver.kind];
}

/** Host that is asked, for the consent dialog and for naming it beside an answer; empty if the setting is no address. */
export function resolverHost(resolver: Resolver): string {
  const url = baseUrl(resolver);
  return URL.canParse(url) ? new URL(url).host : '';
}

/** The whole address for one question; what is not an address is returned as it stands, and refused by the fetch. */
export function resolverUrl(resolver: Resolver, name: string, type: RecordType): string {
  const base = baseUrl(resolver);
  if (!URL.canParse(base)) return base;
  const url = new URL(base);
  if (resolver.kind === 'custom') {
    url.searchParams.set('dns', base64url(queryMessage(name, type)));
  } else {
    url.searchParams.set('name', name);
    url.searchParams.set('type', type);
  }
  return url.href;
}
