import { describe, expect, it } from 'vitest';
import { parseListDocument, printListDocument } from '../../lib/formats/list-document.ts';
import { parseMailfillFile, printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { EXCHANGE, MAIL, withSmtp } from '../mail/sample-presets.ts';

const RICH: Preset = {
  ...withSmtp({ port: 587, socketType: 'STARTTLS', authentication: 'OAuth2', username: '%EMAILLOCALPART%' }),
  id: 'rich',
  domains: ['b.example', '*.b.example'],
  note: 'Ask "IT" – <b>x5</b> \u0085 🦊',
  useStaticIps: true,
  allowInvalidCertificate: true,
  allowInvalidCertificateReason: 'old server',
  ipRanges: [{ cidr: '54.174.52.0/24', purpose: 'IMAP', verified: '2026-11-01' }],
};
const content = (preset: Preset) => ({ ...preset, revision: {}, modified: 0 });

describe('the file', () => {
  it('comes back byte for byte', () => {
    const text = printMailfillFile([RICH, EXCHANGE, MAIL]);
    const read = parseMailfillFile(text);
    expect(read.ok && read.value).toEqual({ presets: [MAIL, RICH, EXCHANGE].map(content), rejected: [] });
    expect(read.ok && printMailfillFile([...read.value.presets].reverse())).toBe(text);
  });
  it('names the entry and the line of what does not fit', () => {
    const text = printMailfillFile([MAIL, RICH]).replace('"port": 587', '"port": 70000');
    const read = parseMailfillFile(text);
    if (!read.ok) throw new Error('refused as a whole');
    expect(read.value.presets).toEqual([content(MAIL)]);
    expect(read.value.rejected).toEqual([
      { name: 'b.example', fault: { code: 'badPort', line: 29, column: null, values: ['70000'] } },
    ]);
    expect(text.split('\n')[28]?.trim()).toBe('{');
  });
  it('refuses a misspelt key rather than losing it', () => {
    const read = parseMailfillFile(
      printMailfillFile([RICH]).replace('allowInvalidCertificate"', 'allowInvalidCertficate"'),
    );
    expect(read.ok && read.value.rejected[0]?.fault).toMatchObject({
      code: 'unknownKey',
      values: ['allowInvalidCertficate'],
    });
  });
  it('says so of a newer version and of foreign JSON', () => {
    const newer = parseMailfillFile('{"schema":"mailfill-presets/2","presets":[]}');
    expect(newer.ok ? null : newer.fault.code).toBe('newerVersion');
    const foreign = parseMailfillFile('{"name":"something else"}');
    expect(foreign.ok ? null : foreign.fault.code).toBe('unknownFormat');
  });
  it('takes one bare preset, defaults filled in', () => {
    const read = parseMailfillFile(
      '{"domains":["acme.example"],"incomingServers":[{"type":"imap","hostname":"imap.acme.example","port":993,"socketType":"SSL"}]}',
    );
    expect(read.ok && read.value.presets).toEqual([{ ...content(MAIL), id: '1', outgoingServer: null }]);
  });
  it('refuses the same id twice', () => {
    const read = parseMailfillFile(printMailfillFile([MAIL, MAIL]));
    expect(read.ok && [read.value.presets.length, read.value.rejected.length]).toEqual([1, 1]);
  });
});

describe('the list document', () => {
  const LIST = {
    id: 'acme',
    name: 'Acme IT',
    revision: 7,
    issued: '2026-11-24T12:00:00Z',
    expires: '2027-11-24T12:00:00Z',
    nextKey: null,
    presets: [content(MAIL), content(EXCHANGE)],
  };
  it('comes back byte for byte', () => {
    const text = printListDocument(LIST);
    const read = parseListDocument(text);
    expect(read.ok && read.value).toEqual({ list: LIST, rejected: [] });
    expect(read.ok && printListDocument(read.value.list)).toBe(text);
  });
  it.each([
    ['revision', '"revision": 7', '"revision": 0'],
    ['revision', '"revision": 7', '"revision": 7.5'],
    ['issued', '"issued": "2026-11-24T12:00:00Z"', '"issued": "yesterday"'],
    ['id', '"id": "acme",\n  "name"', '"id": "",\n  "name"'],
  ])('refuses a wrong %s', (field, from, to) => {
    const read = parseListDocument(printListDocument(LIST).replace(from, to));
    expect(read.ok ? null : read.fault).toMatchObject({ code: 'badValue', values: [field] });
  });
  it('reads 10,000 presets', () => {
    const presets = Array.from({ length: 10_000 }, (_, index) => ({
      ...content(MAIL),
      id: `p${index}`,
      domains: [`d${index}.example`],
    }));
    const text = printListDocument({ ...LIST, presets });
    const read = parseListDocument(text);
    expect(read.ok && read.value.list.presets.length).toBe(10_000);
  });
});
