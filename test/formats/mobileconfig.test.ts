import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwrapCms } from '../../lib/formats/cms.ts';
import { readMobileconfig } from '../../lib/formats/mobileconfig.ts';
import { parsePlist, printPlist } from '../../lib/formats/plist.ts';
import { leastTime } from '../tools/least-time.ts';

const file = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));
const PLAIN = new TextDecoder().decode(file('profile.mobileconfig'));
const presets = (text: string) => {
  const result = readMobileconfig(text);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};

describe('a profile', () => {
  it('gives a preset for each mail and Exchange account', () => {
    const read = presets(PLAIN);
    expect(read.presets).toMatchObject([
      {
        kind: 'mail',
        domains: ['acme.example'],
        incomingServers: [
          { type: 'imap', hostname: 'imap.acme.example', port: 993, socketType: 'SSL', username: '%EMAILLOCALPART%' },
        ],
        outgoingServer: {
          port: 587,
          socketType: 'STARTTLS',
          username: '%EMAILADDRESS%',
          authentication: 'password-encrypted',
        },
      },
      { kind: 'exchange', domains: ['house.example'], exchangeUrl: 'https://mail.house.example/EWS/Exchange.asmx' },
    ]);
    expect(read.rejected).toMatchObject([{ name: 'Without an address', fault: { code: 'noDomain' } }]);
  });
  it('gives away no password and no person', () => {
    const text = JSON.stringify(presets(PLAIN));
    expect(text).not.toContain('not to be read');
    expect(text).not.toMatch(/\bana\b/);
  });
  it.each([
    ['UseSSL</key>\n\t\t\t<true/>', 'UseSSL</key>\n\t\t\t<false/>', { socketType: 'plain', port: 993 }],
    ['<key>IncomingMailServerPortNumber</key>\n\t\t\t<integer>993</integer>', '', { socketType: 'SSL', port: 993 }],
    ['<integer>993</integer>', '<integer>143</integer>', { socketType: 'STARTTLS', port: 143 }],
    ['EmailTypeIMAP', 'EmailTypePOP', { type: 'pop3' }],
    ['EmailAuthPassword', 'EmailAuthNTLM', { authentication: 'NTLM' }],
    ['EmailAuthPassword', 'constructor', { authentication: 'password-cleartext' }],
  ])('reads %j → %j', (from, to, server) => {
    expect(PLAIN).toContain(from);
    expect(presets(PLAIN.replace(from, to)).presets[0]).toMatchObject({ incomingServers: [server] });
  });
  it('names a port that cannot be', () => {
    const read = presets(PLAIN.replace('<integer>993</integer>', '<integer>70000</integer>'));
    expect(read.rejected[0]).toMatchObject({ name: 'acme.example', fault: { code: 'badPort' } });
  });
  it('says so where there is no mail account', () => {
    const read = readMobileconfig(PLAIN.replaceAll(/com\.apple\.(mail|ews)\.\w+/g, 'constructor'));
    expect(read.ok ? null : read.fault.code).toBe('noPresets');
  });
});

describe('a signed profile', () => {
  it.each(['signed-der.mobileconfig', 'signed-ber.mobileconfig'])('%s holds the same bytes', (name) => {
    const content = unwrapCms(file(name));
    expect(content.ok && new TextDecoder().decode(content.value)).toBe(PLAIN);
  });
  it('cut short or bent is refused, never thrown', () => {
    const bytes = file('signed-der.mobileconfig');
    for (let length = 1; length < bytes.length; length += 97) {
      const content = unwrapCms(bytes.slice(0, length));
      expect(content.ok ? null : content.fault.code).toBe('cms');
    }
    for (let at = 0; at < 200; at += 1) {
      const bent = bytes.slice();
      bent[at] = (bent[at] ?? 0) ^ 0xff;
      expect(() => unwrapCms(bent)).not.toThrow();
    }
  });
  it.each([
    ['definite', (depth: number) => Uint8Array.from({ length: depth * 2 }, (_, at) => (at % 2 ? 0x7f : 0x30))],
    ['indefinite', (depth: number) => Uint8Array.from({ length: depth * 2 }, (_, at) => (at % 2 ? 0x80 : 0x30))],
  ])('nested 100,000 times (%s) is refused at once', async (_, make) => {
    const content = unwrapCms(make(100_000));
    expect(content.ok ? null : content.fault.code).toBe('cms');
    expect(await leastTime(() => unwrapCms(make(100_000)))).toBeLessThan(100);
  });
});

describe('property lists', () => {
  it('come back as they were printed', () => {
    const value = new Map<string, string | boolean | number | string[]>([
      ['presets', ['{"a":"<b> & \'c\'"}', '2']],
      ['on', true],
      ['count', 3],
    ]);
    expect(parsePlist(printPlist(value))).toEqual({ ok: true, value });
  });
  it.each([
    ['bplist00', 'plistBinary'],
    ['<!DOCTYPE plist [<!ENTITY a "b">]><plist><string>&a;</string></plist>', 'xmlDoctype'],
    ['<!DOCTYPE plist SYSTEM "file:///etc/passwd"><plist><string>a</string></plist>', 'xmlDoctype'],
    ['<html/>', 'xmlRoot'],
  ])('%j is refused as %s', (text, code) => {
    const result = parsePlist(text);
    expect(result.ok ? null : result.fault.code).toBe(code);
  });
});
