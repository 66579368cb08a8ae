import { describe, expect, it } from 'vitest';
import { printCsv, readCsv } from '../../lib/formats/csv.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { EXCHANGE, MAIL, POP3, withSmtp } from '../mail/sample-presets.ts';

const content = (preset: Preset): Preset => ({ ...preset, revision: {}, modified: 0 });
const read = (text: string) => {
  const result = readCsv(text);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};
const HEAD = 'domain,imap_host,imap_port,imap_security,smtp_host,smtp_port\n';

describe('the table', () => {
  it('comes back as it was printed', () => {
    const presets: Preset[] = [
      {
        ...withSmtp({ port: 587, socketType: 'STARTTLS', authentication: 'OAuth2' }),
        id: 'a',
        note: 'say "hi",\nthen = go',
      },
      { ...EXCHANGE, username: '%EMAILLOCALPART%' },
      {
        ...MAIL,
        id: 'c',
        domains: ['c.example', '*.c.example'],
        incomingServers: [...MAIL.incomingServers, POP3],
        allowInvalidCertificate: true,
        allowInvalidCertificateReason: "=cmd|' /C calc'!A0",
        useStaticIps: true,
        note: "'=kept",
        ipRanges: [{ cidr: '192.0.2.0/24', purpose: 'IMAP, "all"', verified: '2026-11-01' }],
      },
    ];
    expect(read(printCsv(presets))).toEqual({ presets: presets.map(content), rejected: [], silent: [] });
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1"])('no spreadsheet calculates %j', (note) => {
    const text = printCsv([{ ...MAIL, note }]);
    expect(text).toMatch(/,"?'+[=+\-@\t]/);
    expect(text).not.toMatch(/,"?[=+\-@\t]/);
  });
  it.each([',', ';', '\t'])('reads cells parted by %j', (sign) => {
    const text = `${HEAD}acme.example,imap.acme.example,993,SSL/TLS,smtp.acme.example,465\n`.replaceAll(',', sign);
    expect(read(text).presets).toMatchObject([
      { domains: ['acme.example'], outgoingServer: { port: 465, socketType: 'SSL' } },
    ]);
  });
  it('tells what is left out from what is there', () => {
    const rows = read(
      `${HEAD}a.example,imap.a.example,,,smtp.a.example,587\nb.example,imap.b.example,,STARTTLS,,\nc.example,imap.c.example,143,TLS,,\n`,
    );
    expect(rows.presets).toMatchObject([
      { incomingServers: [{ port: 993, socketType: 'SSL' }], outgoingServer: { socketType: 'STARTTLS' } },
      { incomingServers: [{ port: 143, socketType: 'STARTTLS' }], outgoingServer: null },
      { incomingServers: [{ port: 143, socketType: 'STARTTLS' }] },
    ]);
  });
  it('names the row of what does not fit, and takes the others', () => {
    const rows = read(
      `${HEAD}a.example,imap.a.example,993,SSL,,\nb.example,imap.b.example,70000,SSL,,\n,imap.c.example,993,SSL,,\n`,
    );
    expect(rows.presets).toHaveLength(1);
    expect(rows.rejected).toMatchObject([
      { name: 'b.example', fault: { code: 'badPort', line: 3 } },
      { name: '4', fault: { code: 'noDomain', line: 4 } },
    ]);
  });
  it.each(['993 x', '1e3', '-1', '0', '٩٩٣', '65536'])('refuses port %s', (port) => {
    expect(read(`${HEAD}a.example,imap.a.example,${port},SSL,,\n`).rejected).toMatchObject([
      { fault: { code: 'badPort' } },
    ]);
  });
  it.each([
    ['constructor', 'imap_security'],
    ['__proto__', 'imap_security'],
  ])('takes %s for no security', (word, field) => {
    expect(read(`${HEAD}a.example,imap.a.example,993,${word},,\n`).rejected).toMatchObject([
      { fault: { code: 'badValue', values: [field] } },
    ]);
  });
  it('refuses mail servers and Exchange in one row', () => {
    const rows = read('domains,imap_hostname,exchange_url\na.example,imap.a.example,https://x.example/\n');
    expect(rows.rejected).toMatchObject([{ fault: { code: 'badValue', values: ['exchange_url'] } }]);
  });
  it.each([
    ['name,phone\nx,1\n', 'csvHeader'],
    ['domain,imap_host,imap_hostname\na.example,x,y\n', 'csvHeader'],
    ['domain,imap_host\n"a.example,imap', 'csvQuotes'],
  ])('refuses %j as %s', (text, code) => {
    const result = readCsv(text);
    expect(result.ok ? null : result.fault.code).toBe(code);
  });
});
