import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES, type FaultCode } from '../../lib/formats/fault.ts';
import { parseJson } from '../../lib/formats/json-text.ts';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import english from '../../lib/platform/messages/discovery.en.json' with { type: 'json' };

const FAULTS: [string, FaultCode, number, number][] = [
  ['{"a":1,"a":2}', 'jsonDuplicateKey', 1, 8],
  ['{"a":1,"\\u0061":2}', 'jsonDuplicateKey', 1, 8],
  ['{\n  // note\n}', 'jsonComment', 2, 3],
  ['[1, /* x */ 2]', 'jsonComment', 1, 5],
  ['[1,\n 2,\n]', 'jsonTrailingComma', 2, 3],
  ['{"a":1,}', 'jsonTrailingComma', 1, 7],
  ['[NaN]', 'jsonNumber', 1, 2],
  ['[-Infinity]', 'jsonNumber', 1, 2],
  ['[01]', 'jsonNumber', 1, 2],
  ['[1e999]', 'jsonNumber', 1, 2],
  ['[.5]', 'jsonNumber', 1, 2],
  ['{"__proto__":{"polluted":1}}', 'jsonForbiddenKey', 1, 2],
  ['{"a":{"constructor":1}}', 'jsonForbiddenKey', 1, 7],
  ['[{"prototype":1}]', 'jsonForbiddenKey', 1, 3],
  ['["\\ud800"]', 'jsonString', 1, 2],
  ['["a\nb"]', 'jsonString', 1, 4],
  ['["abc', 'jsonString', 1, 6],
  ['["\\x41"]', 'jsonString', 1, 2],
  ["{'a':1}", 'jsonSyntax', 1, 2],
  ['{a:1}', 'jsonSyntax', 1, 2],
  ['', 'jsonSyntax', 1, 1],
  ['1 2', 'jsonSyntax', 1, 3],
  ['[1}', 'jsonSyntax', 1, 3],
  ['{"a" 1}', 'jsonSyntax', 1, 6],
  ['undefined', 'jsonSyntax', 1, 1],
];

describe('parseJson', () => {
  it.each(FAULTS)('refuses %j as %s at %i:%i', (text, code, line, column) => {
    expect(parseJson(text)).toEqual({ ok: false, fault: { code, line, column, values: [] } });
  });
  it('leaves prototypes alone', () => {
    parseJson('{"a":{"__proto__":{"polluted":true}}}');
    expect('polluted' in {}).toBe(false);
  });
  it('refuses a depth of a million without falling over', () => {
    for (const text of ['['.repeat(1_000_000), '{"a":'.repeat(1_000_000)]) {
      const result = parseJson(text);
      expect(result.ok ? null : result.fault.code).toBe('jsonDepth');
    }
  });
  it('refuses a million keys and a million items', () => {
    const keys = `{${Array.from({ length: 1_000_000 }, (_, index) => `"${index}":0`).join()}}`;
    for (const text of [keys, `[${'0,'.repeat(1_000_000)}0]`]) {
      const result = parseJson(text);
      expect(result.ok ? null : result.fault.code).toBe('tooMany');
    }
  });
  it('agrees with the platform on whatever it accepts', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const result = parseJson(text);
        // The generator makes keys that we refuse, and half surrogates.
        if (result.ok) expect(result.value.value).toEqual(JSON.parse(text));
        else expect(['jsonForbiddenKey', 'jsonString']).toContain(result.fault.code);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
  it('accepts nothing that the platform refuses', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'a',
      '1',
      '-',
      '.',
      'e',
      ' ',
      '\\',
      'true',
      'null',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        if (parseJson(text).ok) expect(() => JSON.parse(text)).not.toThrow();
      }),
      { seed: 11, numRuns: 5000 },
    );
  });
});

describe('faults', () => {
  it('each have a sentence', () => {
    const keys = Object.keys(english).filter((key) => key.startsWith('fault_'));
    expect(keys.sort()).toEqual(FAULT_CODES.map((code): MessageKey => `fault_${code}`).sort());
  });
});
