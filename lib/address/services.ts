/** Which product is on this tab, and where its list of connection IPs comes from. */
import { SERVICE_LISTS } from './service-table.ts';
import type { ServiceList } from './service-types.ts';

export interface Service {
  name: string;
  lists: ServiceList[];
}

/** The service whose web app runs on `host` (ASCII, lower case), with the lists that apply there; null if none is known. */
export function serviceAt(host: string, lists: readonly ServiceList[] = SERVICE_LISTS): Service | null {
  const matches = lists
    .map((list) => ({ list, length: Math.max(...list.webHosts.map((pattern) => matchLength(pattern, host))) }))
    .filter((match) => match.length > 0);
  const longest = Math.max(0, ...matches.map((match) => match.length));
  const best = matches.find((match) => match.length === longest);
  if (!best) return null;
  const name = best.list.service;
  return {
    name,
    lists: matches.filter(({ list, length }) => list.service === name && length === longest).map(({ list }) => list),
  };
}

/** How much of `host` a pattern names: an exact name beats every wildcard, a longer wildcard a shorter one; 0 is none. */
function matchLength(pattern: string, host: string): number {
  if (!pattern.startsWith('*.')) return pattern === host ? 1000 + host.length : 0;
  return host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1 ? pattern.length : 0;
}

/** Address of the list's feed for the account on `host`, or null where the list has none. */
export function feedUrl(list: ServiceList, host: string): string | null {
  if (!list.feed) return null;
  const label = host.split('.')[0] ?? '';
  // The account's own name stands in the host (acme.zendesk.com); anything else would ask a stranger's server.
  if (list.feed.url.includes('{subdomain}') && !/^[a-z0-9-]{1,63}$/.test(label)) return null;
  return list.feed.url.replace('{subdomain}', label);
}

export interface KnownService {
  name: string;
  /** A host of its web app, or for products with a host for each account the part that all have in common (`.zendesk.com`). */
  host: string;
}

/** Every product of the directory once, by name. */
export function knownServices(lists: readonly ServiceList[] = SERVICE_LISTS): KnownService[] {
  const byName = new Map<string, string>();
  for (const { service, webHosts } of lists)
    if (!byName.has(service)) byName.set(service, (webHosts[0] ?? '').replace(/^\*\./, '.'));
  return [...byName].map(([name, host]) => ({ name, host })).sort((one, other) => one.name.localeCompare(other.name));
}
