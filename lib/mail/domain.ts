/** Mail domains as presets keep them, and which preset's domain an address falls under. */
import { parse } from 'tldts';
import { parseHostname } from './hostname.ts';

export type DomainProblem = 'notADomain' | 'publicSuffix';
export type DomainResult = { ok: true; domain: string } | { ok: false; problem: DomainProblem };

/**
 * Reads a domain as a person types it: `Acme.EXAMPLE`, `@acme.example`, `*.acme.example`, also an address, of which the
 * domain is taken. A wildcard over a public suffix (`*.co.uk`) is refused: it would claim strangers' mail.
 */
export function parseDomain(raw: string): DomainResult {
  const name = raw.trim().replace(/^.*@/, '');
  const wildcard = name.startsWith('*.');
  const host = parseHostname(wildcard ? name.slice(2) : name);
  if (!host.ok || !host.hostname.includes('.') || /[%[\]]/.test(host.hostname) || /^[\d.]+$/.test(host.hostname)) {
    return { ok: false, problem: 'notADomain' };
  }
  if (wildcard && parse(host.hostname, { allowPrivateDomains: true }).domain === null)
    return { ok: false, problem: 'publicSuffix' };
  return { ok: true, domain: wildcard ? `*.${host.hostname}` : host.hostname };
}

/** Domain part of an address in ASCII lower case, or null. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  if (at < 1) return null;
  const result = parseDomain(address.slice(at + 1));
  return result.ok ? result.domain : null;
}

/** The keys under which a preset for `domain` may stand, the longest first: itself, then each explicit wildcard. */
export function matchingKeys(domain: string): string[] {
  const labels = domain.split('.');
  return [domain, ...labels.slice(1).map((_, index) => `*.${labels.slice(index + 1).join('.')}`)];
}

/**
 * Who holds a host: its registrable domain, where names handed out below a provider's (`home.dyndns.org`) count each for
 * itself, for another customer there is another holder of the password.
 */
export function holderDomain(hostname: string): string {
  return parse(hostname, { allowPrivateDomains: true }).domain ?? hostname;
}

/** Registrable domain (public-suffix aware) of a host name, or the name itself where there is none. */
export function baseDomain(hostname: string): string {
  return parse(hostname, { allowPrivateDomains: false }).domain ?? hostname;
}
