/**
 * A subscription as people paste it and policies carry it: the https address of a list document, with `#key=` and the
 * Ed25519 key that must sign it or `#sha256=` and the digest it must have; or an address with {domain} in it, a directory.
 */
export type Proof = { kind: 'none' } | { kind: 'key'; key: string } | { kind: 'sha256'; digest: string };
export interface Subscription {
  kind: 'list' | 'directory';
  /** Without the fragment; for a directory with {domain} in it. */
  url: string;
  proof: Proof;
}

const KEY = /^key=([A-Za-z0-9_-]{43})$/;
const DIGEST = /^sha256=([0-9a-f]{64})$/i;
const DOMAIN = '{domain}';

function readProof(fragment: string): Proof | null {
  if (fragment === '') return { kind: 'none' };
  const key = KEY.exec(fragment)?.[1];
  if (key) return { kind: 'key', key };
  const digest = DIGEST.exec(fragment)?.[1];
  return digest ? { kind: 'sha256', digest: digest.toLowerCase() } : null;
}

/** Reads one line; null where it is no https address, or its fragment says neither key nor digest. */
export function parseSubscription(text: string): Subscription | null {
  const [address = '', fragment = '', ...rest] = text.trim().split('#');
  if (rest.length > 0 || address.length > 2000) return null;
  const directory = address.includes(DOMAIN);
  const probe = address.replaceAll(DOMAIN, 'domain.example');
  const url = URL.canParse(probe) ? new URL(probe) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  const proof = readProof(fragment);
  if (!proof || (directory && proof.kind !== 'none')) return null;
  // The domain must not choose the host that is asked.
  if (directory && address.split('/')[2]?.includes(DOMAIN)) return null;
  return { kind: directory ? 'directory' : 'list', url: directory ? address : url.href, proof };
}

/** The address of a directory's answer for one domain. */
export function directoryUrl(subscription: Subscription, domain: string): string {
  return subscription.url.replaceAll(DOMAIN, encodeURIComponent(domain));
}
