import { parseHostname } from './hostname.ts';
import { parsePort } from './port-text.ts';

/** Zero-width and direction marks (category Cf): unseen in a field, yet part of the name. */
const UNSEEN = /\p{Cf}/gu;

/** The host that was meant, and the port that stood in the same text, if one did. */
export interface RepairedHostname {
  hostname: string;
  port: number | null;
}

/**
 * Takes a host name out of what people paste into the field: a URL, `host:port`, an address, blanks around the dots,
 * characters nobody sees.
 * Null where nothing usable is left; a text that needs no repair comes back normalised.
 */
export function repairHostname(raw: string): RepairedHostname | null {
  if (raw.length > 1000) return null;
  const authority = raw
    .replace(UNSEEN, '')
    .trim()
    .replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//i, '')
    .replace(/^\/+/, '')
    .split(/[/\\?#]/, 1)[0];
  const afterAt = (authority ?? '').split('@').pop() ?? '';
  const [, host, digits] = /^(.*?)(?::\s*(\d{1,5}))?$/s.exec(afterAt.replace(/\s+/g, '').replace(/[,;]/g, '.')) ?? [];
  const result = parseHostname((host ?? '').replace(/^\.+|[.:]+$/g, '').replace(/\.{2,}/g, '.'));
  if (!result.ok) return null;
  const port = digits === undefined ? null : parsePort(digits);
  return { hostname: result.hostname, port: port?.ok ? port.port : null };
}
