/** How sites are named in the person's settings, and whether one of them is left alone. Pure. */
import { parseHostname } from '../mail/hostname.ts';

/** Host as browsers write it, with a port where it is not the standard one; null for what is no web page. */
export function siteOf(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.host : null;
}

/** A site as a person types or pastes it: a host, with or without a port, or the address of any page on it. */
export function readSite(text: string): string | null {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) return siteOf(trimmed);
  const [, name, port = ''] = /^([^:/\s]+)(:\d{1,5})?(?:\/\S*)?$/.exec(trimmed) ?? [];
  const host = name ? parseHostname(name) : null;
  return host?.ok ? siteOf(`http://${host.hostname}${port}`) : null;
}

/** The exact https origin of what a person types or pastes; plain http is never one. */
export function readOrigin(text: string): string | null {
  const trimmed = text.trim();
  const url = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const parsed = /\s/.test(trimmed) || !URL.canParse(url) ? null : new URL(url);
  return parsed?.protocol === 'https:' && parsed.username === '' ? parsed.origin : null;
}

/** True where the page, or the frame in it, belongs to a site where Mailfill is off. */
export function isOff({ sitesOff }: { sitesOff: readonly string[] }, ...urls: string[]): boolean {
  return urls.some((url) => sitesOff.includes(siteOf(url) ?? ''));
}
