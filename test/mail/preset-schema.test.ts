import { describe, expect, it } from 'vitest';
import { domainOf, matchingKeys, parseDomain } from '../../lib/mail/domain.ts';
import { parseHostname } from '../../lib/mail/hostname.ts';
import { parsePreset } from '../../lib/mail/preset-schema.ts';
import { demoPreset } from '../tools/demo-preset.ts';

const problemsOf = (raw: unknown) => {
  const result = parsePreset(raw);
  return result.ok ? [] : result.problems.map((one) => `${one.path}: ${one.message}`);
};

describe('parsePreset', () => {
  const preset = demoPreset();
  const imap = preset.incomingServers[0];
  it('takes a good preset as it is', () => expect(parsePreset(preset)).toEqual({ ok: true, preset }));
  it('normalises host and domain', () => {
    const result = parsePreset({
      ...preset,
      domains: ['Müller.Example'],
      incomingServers: [{ ...imap, hostname: 'IMAP.Müller.example.' }],
    });
    expect(result).toMatchObject({
      ok: true,
      preset: { domains: ['xn--mller-kva.example'], incomingServers: [{ hostname: 'imap.xn--mller-kva.example' }] },
    });
  });
  it.each([
    [{ ...preset, domains: [] }, ['domains: domains_empty']],
    [{ ...preset, domains: ['*.co.uk'] }, ['domains.0: domain_publicSuffix']],
    [{ ...preset, incomingServers: [{ ...imap, port: 0 }] }, ['incomingServers.0.port: port']],
    [{ ...preset, incomingServers: [{ ...imap, port: '993' }] }, ['incomingServers.0.port: port']],
    [
      { ...preset, incomingServers: [{ ...imap, hostname: 'https://imap.acme.example/' }] },
      ['incomingServers.0.hostname: hostname_url'],
    ],
    [
      { ...preset, incomingServers: [{ ...imap, hostname: 'imap.acme.example:993' }] },
      ['incomingServers.0.hostname: hostname_port'],
    ],
    [
      { ...preset, incomingServers: [{ ...imap, username: '%EMAILADDRESS' }] },
      ['incomingServers.0.username: username_placeholder'],
    ],
    [{ ...preset, incomingServers: [imap, imap] }, ['incomingServers: servers_twice']],
    [{ ...preset, incomingServers: [], outgoingServer: null }, ['incomingServers: servers_none']],
  ])('names the field that is wrong', (raw, problems) => expect(problemsOf(raw)).toEqual(problems));
  it('drops what the schema does not know, a password first of all', () => {
    const result = parsePreset({ ...preset, password: 'secret' });
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});

describe('parseHostname', () => {
  it.each([
    ['IMAP.Acme.Example.', 'imap.acme.example'],
    [' mail.acme.example ', 'mail.acme.example'],
    ['imap.%EMAILDOMAIN%', 'imap.%EMAILDOMAIN%'],
    ['Mail.%EMAILDOMAIN%', 'mail.%EMAILDOMAIN%'],
    ['аpple.com', 'xn--pple-43d.com'],
    ['10.0.0.1', '10.0.0.1'],
  ])('%s → %s', (raw, hostname) => expect(parseHostname(raw)).toEqual({ ok: true, hostname }));
  it.each([
    '',
    'a b',
    'http://x.example',
    'x.example:25',
    'a@b.example',
    '-x.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
    'x‮y.example',
  ])('refuses %j', (raw) => expect(parseHostname(raw).ok).toBe(false));
});

describe('domains', () => {
  it.each([
    ['@Acme.EXAMPLE', 'acme.example'],
    ['jane@acme.example', 'acme.example'],
    ['*.acme.example', '*.acme.example'],
  ])('%s → %s', (raw, domain) => expect(parseDomain(raw)).toEqual({ ok: true, domain }));
  it.each(['acme', '1.2.3.4', '*.com', '', '%EMAILDOMAIN%'])('refuses %j', (raw) =>
    expect(parseDomain(raw).ok).toBe(false),
  );
  it('looks for the longest match first', () =>
    expect(matchingKeys('mail.eu.acme.example')).toEqual([
      'mail.eu.acme.example',
      '*.eu.acme.example',
      '*.acme.example',
      '*.example',
    ]));
  it('takes the domain of an address only', () => expect(domainOf('jane.doe@ACME.example')).toBe('acme.example'));
});
