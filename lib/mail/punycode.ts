/** Punycode to Unicode (RFC 3492), to show an IDN in both forms; browsers offer only the way to ASCII. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return BASE;
}

function decodeLabel(encoded: string): string | null {
  const dash = encoded.lastIndexOf('-');
  const output = [...encoded.slice(0, Math.max(dash, 0))].map((letter) => letter.charCodeAt(0));
  let n = 128;
  let i = 0;
  let bias = 72;
  for (let at = dash < 0 ? 0 : dash + 1; at < encoded.length; ) {
    const before = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = at < encoded.length ? digitOf(encoded.charCodeAt(at++)) : BASE;
      if (digit >= BASE) return null;
      i += digit * weight;
      const t = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < t) break;
      weight *= BASE - t;
    }
    bias = adapt(i - before, output.length + 1, before === 0);
    n += Math.floor(i / (output.length + 1));
    i %= output.length + 1;
    if (n > 0x10ffff) return null;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

/** `xn--bcher-kva.example` → `bücher.example`; a label that is not valid punycode stays as it is. */
export function toUnicode(hostname: string): string {
  return hostname
    .split('.')
    .map((label) => (/^xn--[a-z0-9-]{1,59}$/.test(label) ? shown(label) : label))
    .join('.');
}

/** Only what the browser itself would turn back into the same label; anything else is no name one could read. */
function shown(label: string): string {
  const decoded = decodeLabel(label.slice(4));
  if (decoded === null || !URL.canParse(`http://${decoded}/`)) return label;
  return new URL(`http://${decoded}/`).hostname === label ? decoded : label;
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Thai',
  'Georgian',
] as const;
const EAST_ASIAN =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Latin}\p{sc=Common}]+$/u;

/**
 * True where one label mixes letters of scripts that do not belong together (UTS 39): Latin "a" beside Cyrillic "а"
 * makes a name that looks like another. Japanese, Korean and Chinese mix scripts as a matter of course.
 */
export function hasMixedScripts(hostname: string): boolean {
  return toUnicode(hostname)
    .split('.')
    .filter((label) => !EAST_ASIAN.test(label))
    .some((label) => SCRIPTS.filter((script) => new RegExp(`\\p{sc=${script}}`, 'u').test(label)).length > 1);
}
