/**
 * Host names as presets keep them: ASCII (IDN as punycode), lower case, no trailing dot. ISPDB placeholders such as
 * %EMAILDOMAIN% may stand for labels.
 */
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
const PLACEHOLDER = /%EMAIL(?:ADDRESS|LOCALPART|DOMAIN)%/g;
/** What the URL parser takes for an IPv4 address in disguise: 0x7f.1, 017700000001, 127.1. */
const NUMERIC_END = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
/** RFC 1035 allows 253; IDN and invisible characters may be longer before they are normalised. */
const MOST_RAW = 1000;

/** What is wrong with a host name that was typed, for a sentence beside the field. */
export type HostnameProblem = 'empty' | 'url' | 'port' | 'address' | 'blank' | 'tooLong' | 'characters';
export type HostnameResult = { ok: true; hostname: string } | { ok: false; problem: HostnameProblem };

/** Non-ASCII names to punycode by the URL parser; numbers it would read as IPv4 (0x7f.1) are left as they stand. */
function toAscii(name: string): string | null {
  if (/^[\x20-\x7e]*$/.test(name)) return name;
  if (name.includes('%')) return null;
  try {
    const ascii = new URL(`http://${name}`).hostname;
    return /^[\d.]+$/.test(ascii) && !/^[\d.]+$/.test(name) ? null : ascii;
  } catch {
    return null;
  }
}

function isLabels(name: string): boolean {
  const plain = name.replace(PLACEHOLDER, 'x');
  if (NUMERIC_END.test(plain)) return IPV4.test(plain);
  return plain.split('.').every((label) => LABEL.test(label));
}

/** Reads a host name as a person or a file gives it. IPv4 passes; IPv6 in brackets does too. */
export function parseHostname(raw: string): HostnameResult {
  if (raw.length > MOST_RAW) return { ok: false, problem: 'tooLong' };
  const trimmed = raw.trim().replace(/\.$/, '');
  if (trimmed === '') return { ok: false, problem: 'empty' };
  if (/\s/.test(trimmed)) return { ok: false, problem: 'blank' };
  if (trimmed.startsWith('[')) return parseIpv6(trimmed);
  if (/[/\\?#]/.test(trimmed)) return { ok: false, problem: 'url' };
  if (/:\d+$/.test(trimmed)) return { ok: false, problem: 'port' };
  if (trimmed.includes('@')) return { ok: false, problem: 'address' };
  const ascii = toAscii(trimmed);
  if (ascii === null) return { ok: false, problem: 'characters' };
  const cased = lowerOutsidePlaceholders(ascii);
  if (cased.length > 253) return { ok: false, problem: 'tooLong' };
  return isLabels(cased) ? { ok: true, hostname: cased } : { ok: false, problem: 'characters' };
}

function parseIpv6(literal: string): HostnameResult {
  if (!/^\[[0-9a-f:.]{2,45}\]$/i.test(literal)) return { ok: false, problem: 'characters' };
  const url = `http://${literal}/`;
  return URL.canParse(url) ? { ok: true, hostname: new URL(url).hostname } : { ok: false, problem: 'characters' };
}

function lowerOutsidePlaceholders(name: string): string {
  return name
    .split(/(%EMAIL(?:ADDRESS|LOCALPART|DOMAIN)%)/)
    .map((part, index) => (index % 2 === 1 ? part : part.toLowerCase()))
    .join('');
}
