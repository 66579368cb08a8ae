/** The words of a JSON text (RFC 8259), one at a time. Strict: whatever JSON lacks is a fault with its own name. */
import type { FaultCode } from './fault.ts';

export type JsonToken =
  | { kind: '{' | '}' | '[' | ']' | ':' | ',' | 'end'; at: number }
  | { kind: 'string'; value: string; at: number }
  | { kind: 'scalar'; value: number | boolean | null; at: number }
  | { kind: 'fault'; code: FaultCode; at: number };

const SCALARS: readonly [string, boolean | null][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
const PUNCTUATION = new Map<string, '{' | '}' | '[' | ']' | ':' | ','>(
  (['{', '}', '[', ']', ':', ','] as const).map((sign) => [sign, sign]),
);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const BLANK = /[ \t\n\r]*/y;
const LOOKS_NUMERIC = /[-+.\d]|NaN|Infinity/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Returns the token at or after `from` and the offset behind it. */
export function scanJson(text: string, from: number): { token: JsonToken; next: number } {
  const at = from + (matchAt(BLANK, text, from)?.length ?? 0);
  const first = text.charAt(at);
  if (first === '') return { token: { kind: 'end', at }, next: at };
  const sign = PUNCTUATION.get(first);
  if (sign) return { token: { kind: sign, at }, next: at + 1 };
  if (first === '"') return scanString(text, at);
  const number = matchAt(NUMBER, text, at);
  if (number !== null) return numberToken(number, at);
  const scalar = SCALARS.find(([word]) => text.startsWith(word, at) && !/\w/.test(text.charAt(at + word.length)));
  if (scalar) return { token: { kind: 'scalar', value: scalar[1], at }, next: at + scalar[0].length };
  return { token: { kind: 'fault', code: faultAt(text, at), at }, next: at };
}

function numberToken(digits: string, at: number): { token: JsonToken; next: number } {
  const value = Number(digits);
  const token: JsonToken = Number.isFinite(value)
    ? { kind: 'scalar', value, at }
    : { kind: 'fault', code: 'jsonNumber', at };
  return { token, next: at + digits.length };
}

function faultAt(text: string, at: number): FaultCode {
  if (text.startsWith('//', at) || text.startsWith('/*', at) || text.charAt(at) === '#') return 'jsonComment';
  return matchAt(LOOKS_NUMERIC, text, at) === null ? 'jsonSyntax' : 'jsonNumber';
}

/** Offset of the next quote, backslash or control character. */
function endOfPlain(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x5c || code < 0x20) break;
  }
  return at;
}

function scanString(text: string, at: number): { token: JsonToken; next: number } {
  let end = at + 1;
  for (;;) {
    end = endOfPlain(text, end);
    if (text.charAt(end) !== '\\') break;
    end += 2;
  }
  if (text.charAt(end) !== '"')
    return { token: { kind: 'fault', code: 'jsonString', at: Math.min(end, text.length) }, next: end };
  const value = unescaped(text.slice(at, end + 1));
  const token: JsonToken = value === null ? { kind: 'fault', code: 'jsonString', at } : { kind: 'string', value, at };
  return { token, next: end + 1 };
}

/** The platform knows the escapes; a half surrogate is refused, since storage would turn it into something else. */
function unescaped(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' && !/\p{Surrogate}/u.test(value) ? value : null;
  } catch {
    return null;
  }
}
