import type { Resolver } from '../address/dns.ts';
import type { FetchAsk } from '../address/guarded-fetch.ts';
import type { DiscoveryOptions } from './types.ts';

/** What every request of a look-up shares: consent, time, the way to fetch. */
export type Ask = FetchAsk & { resolver: Resolver };

/** ms; a wizard that waits longer looks broken. */
const TIMEOUT = 8_000;
/** Bytes; the longest file of the public database has 20,000. */
const MOST_BYTES = 256 * 1024;

/** Consent that cannot be had is none; and nobody is asked for it once the look-up has ended. */
async function consents(host: string, allowed: DiscoveryOptions['allowed'], signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  try {
    return (await allowed(host)) && !signal.aborted;
  } catch {
    return false;
  }
}

export function askOf({ allowed, signal, resolver, fetch, timeout = TIMEOUT }: DiscoveryOptions): Ask {
  return {
    isAllowed: (host) => consents(host, allowed, signal),
    signal,
    resolver,
    timeout,
    maxBytes: MOST_BYTES,
    // Wrapped, since the browser's own fetch must not be called as a method of another object.
    fetch: fetch ?? ((url, init) => globalThis.fetch(url, init)),
  };
}
