import { accepted, type Outcome, refused } from './fault.ts';

const LEGACY: ReadonlySet<string> = new Set([
  'iso-8859-1',
  'iso-8859-15',
  'windows-1252',
  'us-ascii',
  'latin1',
  'windows-1251',
  'koi8-r',
]);
const DECLARED = /^<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.-]{1,40})["']/;

/** UTF-8 and UTF-16 by their marks or by the pattern of their first zero bytes; null where neither shows. */
function unicodeEncoding(bytes: Uint8Array): string | null {
  const [a = -1, b = -1] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a > 0 && b === 0 && bytes.length % 2 === 0) return 'utf-16le';
  if (a === 0 && b > 0 && bytes.length % 2 === 0) return 'utf-16be';
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Bytes of a text file to text: byte order marks, UTF-16 without one, an XML declaration's own encoding, else UTF-8, else
 * Windows-1252 (what old programs mean by "text"). A NUL in the result means it is no text: refused as `binary`.
 */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  if (bytes.length === 0) return refused('empty');
  const unicode = unicodeEncoding(bytes);
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1]?.toLowerCase();
  const legacy = declared !== undefined && LEGACY.has(declared) ? declared : 'windows-1252';
  const text = unicode
    ? tryDecode(bytes, unicode)
    : ((legacy === declared ? tryDecode(bytes, legacy) : null) ??
      tryDecode(bytes, 'utf-8') ??
      tryDecode(bytes, legacy));
  if (text === null || text.includes('\0')) return refused('binary');
  return text.trim() === '' ? refused('empty') : accepted(text);
}
