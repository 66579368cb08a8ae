/** The import rows of the reliability matrix, I1 to I15, as far as they concern reading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printAutoconfig } from '../../lib/formats/autoconfig-print.ts';
import { printCsv } from '../../lib/formats/csv.ts';
import { importFile, importText } from '../../lib/formats/import-file.ts';
import type { ImportPreview } from '../../lib/formats/import-types.ts';
import { printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import { printShareLink } from '../../lib/formats/share-link.ts';
import { parseDomain } from '../../lib/mail/domain.ts';
import { parseHostname } from '../../lib/mail/hostname.ts';
import { repairHostname } from '../../lib/mail/hostname-repair.ts';
import { parsePort } from '../../lib/mail/port-text.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { isBrokenTemplate, repairTemplate } from '../../lib/mail/template-repair.ts';
import { EXCHANGE, MAIL, withImap } from '../mail/sample-presets.ts';
import { leastTime } from '../tools/least-time.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
let made = 0;
const options = (existing: readonly Preset[] = []) => ({ existing, makeId: () => `made-${++made}` });
const faultOf = (preview: ImportPreview) => (preview.kind === 'refused' ? preview.fault.code : null);
function entriesOf(preview: ImportPreview) {
  if (preview.kind === 'refused') throw new Error(preview.fault.code);
  return preview.entries;
}
const kinds = (preview: ImportPreview) => entriesOf(preview).map((entry) => entry.kind);
const numbered = (count: number): Preset[] =>
  Array.from({ length: count }, (_, index) => ({ ...MAIL, id: `p${index}`, domains: [`d${index}.example`] }));

describe('preview', () => {
  it('I1: one bad entry of 100 is named, the others stand', async () => {
    const text = printMailfillFile(numbered(100)).replace(
      '"domains": [\n        "d57.example"',
      '"domains": [\n        "d57"',
    );
    const entries = entriesOf(await importFile(bytesOf(text), 'presets.json', options()));
    expect(entries.filter((entry) => entry.kind === 'new')).toHaveLength(99);
    expect(entries.filter((entry) => entry.kind === 'invalid')).toMatchObject([
      { name: 'd57', fault: { code: 'badDomain' } },
    ]);
  });
  it('I3: the same file twice is already there', async () => {
    for (const [name, text] of [
      ['a.json', printMailfillFile([MAIL, EXCHANGE])],
      ['a.csv', printCsv([MAIL, EXCHANGE])],
      ['a.xml', printAutoconfig(MAIL)],
    ] as const) {
      const first = entriesOf(await importFile(bytesOf(text), name, options()));
      const stored = first.flatMap((entry) => (entry.kind === 'new' ? [entry.preset] : []));
      expect(stored).toHaveLength(first.length);
      const again = await importFile(bytesOf(text), name, options(stored));
      expect(kinds(again)).toEqual(first.map(() => 'same'));
    }
  });
  it('shows a change with its fields and keeps the id and revision', async () => {
    const text = printMailfillFile([withImap({ hostname: 'mail.acme.example' })]);
    const entries = entriesOf(await importFile(bytesOf(text), '', options([MAIL])));
    expect(entries).toMatchObject([
      { kind: 'changed', before: MAIL, fields: ['incomingServers'], after: { id: 'acme', revision: { here: 1 } } },
    ]);
  });
  it('leaves alone what the file says nothing about', async () => {
    const own = {
      ...MAIL,
      note: 'Ask IT',
      useStaticIps: true,
      ipRanges: [{ cidr: '192.0.2.0/24', purpose: 'IMAP', verified: '2026-11-01' }],
      allowInvalidCertificate: true,
      allowInvalidCertificateReason: 'old server',
    };
    const table = printCsv([MAIL])
      .split('\r\n')
      .map((line) => line.split(',').slice(0, 17).join())
      .join('\r\n');
    for (const text of [printAutoconfig(own), table])
      expect(kinds(await importFile(bytesOf(text), 'x.csv', options([own])))).toEqual(['same']);
    const moved = printAutoconfig(withImap({ hostname: 'mail.acme.example' }));
    expect(entriesOf(await importFile(bytesOf(moved), 'x.xml', options([own])))).toMatchObject([
      {
        kind: 'changed',
        fields: ['incomingServers'],
        after: { ...own, incomingServers: [{ hostname: 'mail.acme.example' }] },
      },
    ]);
    expect(kinds(await importFile(bytesOf(printCsv([MAIL])), 'x.csv', options([own])))).toEqual(['changed']);
  });
  it('meets an existing preset by its domain, whatever its id', async () => {
    const entries = entriesOf(
      await importFile(bytesOf(printMailfillFile([{ ...MAIL, id: 'other' }])), '', options([MAIL])),
    );
    expect(entries).toMatchObject([{ kind: 'same', existing: { id: 'acme' } }]);
  });
  it('gives a fresh id where the file has none or a taken one', async () => {
    const taken = { ...EXCHANGE, id: 'acme' };
    const [entry] = entriesOf(
      await importFile(bytesOf(printMailfillFile([{ ...MAIL, id: '1' }])), '', options([taken])),
    );
    expect(entry).toMatchObject({ kind: 'new', preset: { id: expect.stringMatching(/^made-/) } });
  });
  it('offers two presets of one domain as two', async () => {
    const both = [MAIL, { ...MAIL, id: 'acme2', note: 'second' }];
    expect(kinds(await importFile(bytesOf(printMailfillFile(both)), '', options()))).toEqual(['new', 'new']);
    expect(kinds(await importFile(bytesOf(printMailfillFile(both)), '', options(both)))).toEqual(['same', 'same']);
  });
  it('I14: export, import into an empty profile, export: the same bytes', async () => {
    const text = printMailfillFile([MAIL, EXCHANGE, ...numbered(20)]);
    const entries = entriesOf(await importFile(bytesOf(text), '', options()));
    expect(printMailfillFile(entries.flatMap((entry) => (entry.kind === 'new' ? [entry.preset] : [])))).toBe(text);
  });
});

describe('hostile files', () => {
  it('I4: a 70 MB file and 60,000 presets are refused, a large one is read at once', async () => {
    expect(faultOf(await importFile(new Uint8Array(70 * 1024 * 1024), 'big.json', options()))).toBe('tooLarge');
    const many = `{"schema":"mailfill-presets/1","presets":[${'{"domains":["a.example"]},'.repeat(60_000)}{}]}`;
    expect(faultOf(await importFile(bytesOf(many), 'many.json', options()))).toBe('tooMany');
    const large = bytesOf(`["${'x'.repeat(9 * 1024 * 1024)}"]`);
    expect(await leastTime(() => importFile(large, 'large.json', options()))).toBeLessThan(400);
  });
  it.each([
    ['depth of a million', '['.repeat(1_000_000), 'jsonDepth'],
    ['depth in objects', '{"a":'.repeat(200_000), 'jsonDepth'],
    ['700,000 keys', `{${Array.from({ length: 700_000 }, (_, i) => `"${i}":1`).join()}}`, 'tooMany'],
  ])('I5: %s', async (_, text, code) => {
    expect(faultOf(await importFile(bytesOf(text), 'x.json', options()))).toBe(code);
  });
  it('I5: a string of 5 MB is a bad value', async () => {
    const text = printMailfillFile([{ ...MAIL, note: 'x'.repeat(5 * 1024 * 1024) }]);
    expect(entriesOf(await importFile(bytesOf(text), '', options()))).toMatchObject([
      { kind: 'invalid', fault: { code: 'badValue', values: ['note'] } },
    ]);
  });
  it.each(['__proto__', 'constructor', 'prototype'])('I6: %s at each level', async (key) => {
    const whole = printMailfillFile([MAIL]);
    for (const place of ['{\n  "schema"', '{\n      "kind"', '{\n          "type"']) {
      const text = whole.replace(place, place.replace('{', `{ "${key}": { "polluted": true },`));
      expect(text).not.toBe(whole);
      expect(faultOf(await importFile(bytesOf(text), '', options()))).toBe('jsonForbiddenKey');
    }
    expect('polluted' in {}).toBe(false);
  });
  it('I7: DOCTYPE is refused in every XML format', async () => {
    for (const name of ['a.xml', 'a.mobileconfig']) {
      const text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "http://evil.example/">]><plist>&a;</plist>';
      expect(faultOf(await importFile(bytesOf(text), name, options()))).toBe('xmlDoctype');
    }
  });
  it('I8: encodings are decoded or refused', async () => {
    const text = printMailfillFile([{ ...MAIL, note: 'Grüße 🦊' }]);
    const utf16 = (little: boolean, mark: boolean) => {
      const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
      return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
    };
    const files = [
      bytesOf(`\ufeff${text}`),
      utf16(true, true),
      utf16(false, true),
      utf16(true, false),
      utf16(false, false),
    ];
    files.push(bytesOf(text.replaceAll('\n', '\r\n')));
    for (const file of files) {
      expect(entriesOf(await importFile(file, '', options()))).toMatchObject([
        { kind: 'new', preset: { note: 'Grüße 🦊' } },
      ]);
    }
    const latin = Uint8Array.from(printMailfillFile([{ ...MAIL, note: 'Grüße' }]), (letter) => letter.charCodeAt(0));
    expect(entriesOf(await importFile(latin, '', options()))).toMatchObject([{ preset: { note: 'Grüße' } }]);
    const xml = printAutoconfig(withImap({ username: 'Müller' })).replace('UTF-8', 'ISO-8859-1');
    const declared = await importFile(
      Uint8Array.from(xml, (letter) => letter.charCodeAt(0)),
      '',
      options(),
    );
    expect(entriesOf(declared)).toMatchObject([{ preset: { incomingServers: [{ username: 'Müller' }] } }]);
  });
  it('I8: NUL, half surrogates and direction marks', async () => {
    expect(faultOf(await importFile(bytesOf('{"a":"\0"}'), '', options()))).toBe('binary');
    expect(faultOf(await importFile(bytesOf('["\\ud800"]'), '', options()))).toBe('jsonString');
    const xml = printAutoconfig(MAIL).replace('imap.acme', 'imap\u202e.acme\u200f');
    expect(entriesOf(await importFile(bytesOf(xml), '', options()))).toMatchObject([
      { preset: { incomingServers: [{ hostname: 'imap.acme.example' }] } },
    ]);
    const json = printMailfillFile([withImap({ hostname: 'imap\u202e.acme.example' })]);
    expect(entriesOf(await importFile(bytesOf(json), '', options()))).toMatchObject([
      { kind: 'invalid', fault: { code: 'badHostname' } },
    ]);
  });
  it('I9: markup is text, a script is no host', async () => {
    const note = '<img src=x onerror=alert(1)>';
    const entries = entriesOf(await importFile(bytesOf(printMailfillFile([{ ...MAIL, note }])), '', options()));
    expect(entries).toMatchObject([{ kind: 'new', preset: { note } }]);
    const script = printMailfillFile([withImap({ hostname: 'javascript:alert(1)' })]);
    expect(kinds(await importFile(bytesOf(script), '', options()))).toEqual(['invalid']);
    const url = printMailfillFile([{ ...EXCHANGE, exchangeUrl: 'javascript:alert(1)' }]);
    expect(kinds(await importFile(bytesOf(url), '', options()))).toEqual(['invalid']);
  });
  it.each([
    ['imap.acme.example.', 'imap.acme.example'],
    ['IMAP.ACME.EXAMPLE', 'imap.acme.example'],
    ['ｉｍａｐ.acme.example', 'imap.acme.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['192.0.2.7', '192.0.2.7'],
    ['https://imap.acme.example', null],
    ['imap.acme.example:993', null],
    ['imap acme.example', null],
    ['0x7f.1', null],
    ['127.1', null],
    ['imap..acme.example', null],
  ])('I10: host %s → %s', async (hostname, expected) => {
    const [entry] = entriesOf(await importFile(bytesOf(printMailfillFile([withImap({ hostname })])), '', options()));
    if (expected === null) expect(entry).toMatchObject({ kind: 'invalid', fault: { code: 'badHostname' } });
    else expect(entry).toMatchObject({ kind: 'new', preset: { incomingServers: [{ hostname: expected }] } });
  });
  it.each(['0', '70000', '"993 "', '"993"', '-1', '1.5', 'null', '"٩٩٣"'])('I11: port %s is refused', async (port) => {
    const text = printMailfillFile([MAIL]).replace('"port": 993', `"port": ${port}`);
    expect(entriesOf(await importFile(bytesOf(text), '', options()))).toMatchObject([
      { kind: 'invalid', fault: { code: 'badPort' } },
    ]);
  });
  it('I12: JSON that is almost JSON is refused with line and column', async () => {
    const preview = await importFile(bytesOf('{\n  "schema": "mailfill-presets/1", // ours\n}'), '', options());
    expect(preview).toMatchObject({ kind: 'refused', fault: { code: 'jsonComment', line: 2, column: 35 } });
  });
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['blanks', bytesOf(' \n'), 'empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'binary'],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0), 'binary'],
    ['a certificate', Uint8Array.of(0x30, 0x82, 1, 2, 3, 4, 5, 6), 'cms'],
    [
      'a binary property list',
      Uint8Array.of(0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0x30, 0x30, 0xd1, 0, 1),
      'plistBinary',
    ],
    ['a letter', bytesOf('Dear all'), 'unknownFormat'],
    ['a web page', bytesOf('<!doctype html><p>Log in'), 'xmlDoctype'],
    ['no presets', bytesOf('{"schema":"mailfill-presets/1","presets":[]}'), 'noPresets'],
  ])('I13: %s', async (_, bytes, code) => {
    expect(faultOf(await importFile(bytes, 'file', options()))).toBe(code);
  });
  it('I15: a text of 1 MB meets no slow expression', async () => {
    const parts = [
      'a',
      '-',
      '.',
      '%',
      '%EMAIL',
      ' ',
      '@',
      ':',
      '1',
      '/',
      '[',
      'ü',
      '\u202e',
      'EMAILADDRESS',
      'a.',
      ':1',
      "'",
    ];
    const long = parts.map((part) => part.repeat(Math.ceil(1_000_000 / part.length)));
    const texts = [...long, `x${'.'.repeat(100_000)}x`, `x${' '.repeat(100_000)}x`];
    for (const read of [parseHostname, repairHostname, parseDomain, parsePort, isBrokenTemplate, repairTemplate])
      expect(await leastTime(...texts.map((text) => () => read(text))), read.name).toBeLessThan(60);
  });
});

describe('formats', () => {
  it('are told by what is in them', async () => {
    const profile = readFileSync(join(import.meta.dirname, 'fixtures/signed-ber.mobileconfig'));
    const link = await printShareLink([MAIL]);
    const previews = await Promise.all([
      importFile(bytesOf(printMailfillFile([MAIL])), 'x.csv', options()),
      importFile(bytesOf(printCsv([MAIL])), 'presets', options()),
      importFile(bytesOf(printAutoconfig(MAIL)), 'x.txt', options()),
      importFile(new Uint8Array(profile), 'x', options()),
      importText(`https://acme.example/help#${link.ok ? link.value : ''}`, options()),
    ]);
    expect(previews.map((one) => one.kind === 'preview' && [one.format, one.signed])).toEqual([
      ['mailfill', false],
      ['csv', false],
      ['autoconfig', false],
      ['mobileconfig', true],
      ['link', false],
    ]);
  });
});
