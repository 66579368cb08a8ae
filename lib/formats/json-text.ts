/**
 * Reads JSON from outside: no duplicate keys (the last would win unseen), no comments, NaN or trailing commas, no keys
 * that reach into prototypes, bounded depth. Iterative, so that depth cannot overflow the stack.
 */
import { accepted, type FaultCode, lineFinder, type Outcome, positionAt } from './fault.ts';
import { type JsonToken, scanJson } from './json-scan.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export const MOST_DEPTH = 32;
/** Keys an object may have, more than any of our formats needs. */
const MOST_KEYS = 200;
const MOST_ITEMS = 100_000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Open {
  close: '}' | ']';
  items: JsonValue[];
  entries: [string, JsonValue][];
  seen: Set<string>;
  key: string | null;
  at: number;
}
type Expect = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'end';

export interface ParsedJson {
  value: JsonValue;
  /** Line on which an object or array of the result begins. */
  lineOf: (value: JsonValue) => number | null;
}

/** Parses a whole text. */
export function parseJson(text: string): Outcome<ParsedJson> {
  const reader = new Reader();
  let next = 0;
  for (;;) {
    const scanned = scanJson(text, next);
    next = scanned.next;
    const code = scanned.token.kind === 'fault' ? scanned.token.code : reader.take(scanned.token);
    if (code)
      return { ok: false, fault: { code, values: [], ...positionAt(text, reader.faultAt ?? scanned.token.at) } };
    if (scanned.token.kind === 'end') break;
  }
  const starts = reader.starts;
  const lineNumber = lineFinder(text);
  const lineOf = (value: JsonValue) => {
    const at = typeof value === 'object' && value !== null ? starts.get(value) : undefined;
    return at === undefined ? null : lineNumber(at);
  };
  return accepted({ value: reader.result, lineOf });
}

class Reader {
  result: JsonValue = null;
  readonly starts = new Map<object, number>();
  /** Where the fault is, if not at the token that showed it. */
  faultAt: number | null = null;
  private readonly open: Open[] = [];
  private expect: Expect = 'value';
  private commaAt = 0;

  /** Takes one token; returns the fault it makes, if any. */
  take(token: Exclude<JsonToken, { kind: 'fault' }>): FaultCode | null {
    const top = this.open.at(-1);
    switch (this.expect) {
      case 'end':
        return token.kind === 'end' ? null : 'jsonSyntax';
      case 'colon':
        this.expect = 'value';
        return token.kind === ':' ? null : 'jsonSyntax';
      case 'key':
      case 'keyOrEnd':
        return token.kind === 'string' && top ? this.takeKey(top, token.value) : this.takeClose(token, top);
      case 'commaOrEnd':
        return token.kind === ',' && top ? this.takeComma(top, token.at) : this.takeClose(token, top);
      default:
        return this.takeValue(token, top);
    }
  }

  private takeKey(top: Open, key: string): FaultCode | null {
    if (FORBIDDEN_KEYS.has(key)) return 'jsonForbiddenKey';
    if (top.seen.has(key)) return 'jsonDuplicateKey';
    if (top.seen.size >= MOST_KEYS) return 'tooMany';
    top.seen.add(key);
    top.key = key;
    this.expect = 'colon';
    return null;
  }

  private takeComma(top: Open, at: number): null {
    this.expect = top.close === '}' ? 'key' : 'value';
    this.commaAt = at;
    return null;
  }

  private takeValue(token: Exclude<JsonToken, { kind: 'fault' }>, top: Open | undefined): FaultCode | null {
    if (token.kind === 'string' || token.kind === 'scalar') return this.put(token.value);
    if (token.kind === '{' || token.kind === '[') return this.begin(token.kind, token.at);
    return this.takeClose(token, top);
  }

  private begin(sign: '{' | '[', at: number): FaultCode | null {
    if (this.open.length >= MOST_DEPTH) return 'jsonDepth';
    this.open.push({ close: sign === '{' ? '}' : ']', items: [], entries: [], seen: new Set(), key: null, at });
    this.expect = sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
    return null;
  }

  private takeClose(token: Exclude<JsonToken, { kind: 'fault' }>, top: Open | undefined): FaultCode | null {
    if (!top || token.kind !== top.close) return 'jsonSyntax';
    if (this.expect === 'key' || (this.expect === 'value' && top.close === ']')) {
      this.faultAt = this.commaAt;
      return 'jsonTrailingComma';
    }
    if (this.expect === 'value') return 'jsonSyntax';
    this.open.pop();
    const value: JsonValue = top.close === '}' ? Object.fromEntries(top.entries) : top.items;
    this.starts.set(value, top.at);
    return this.put(value);
  }

  private put(value: JsonValue): FaultCode | null {
    const top = this.open.at(-1);
    this.expect = top ? 'commaOrEnd' : 'end';
    if (!top) this.result = value;
    else if (top.key !== null) top.entries.push([top.key, value]);
    else if (top.items.length >= MOST_ITEMS) return 'tooMany';
    else top.items.push(value);
    if (top) top.key = null;
    return null;
  }
}

/** Narrows to an object with named members. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
