import { describe, expect, it } from 'vitest';
import { lint } from '../../lib/mail/lint.ts';
import { parsePreset } from '../../lib/mail/preset-schema.ts';
import {
  isPublicDomain,
  PROVIDERS,
  presetOfProvider,
  providerOfDomain,
  providerOfMx,
  signInAt,
} from '../../lib/mail/providers.ts';

const twice = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the table', () => {
  it('has at least 40 providers, each domain and mail host once', () => {
    expect(PROVIDERS.length).toBeGreaterThanOrEqual(40);
    expect(twice(PROVIDERS.map((one) => one.id))).toEqual([]);
    expect(twice(PROVIDERS.flatMap((one) => one.domains))).toEqual([]);
    expect(twice(PROVIDERS.flatMap((one) => one.mx))).toEqual([]);
  });
  it.each(PROVIDERS.map((provider) => [provider.name, provider] as const))('%s is a sound preset', (_, provider) => {
    const preset = presetOfProvider(provider, [...provider.domains, 'acme.example']);
    expect(parsePreset(preset)).toEqual({ ok: true, preset });
    const grave = lint(preset).filter(
      ({ level, code }) => level === 'error' || (level === 'warning' && !/Needed$/.test(code)),
    );
    expect(grave).toEqual([]);
    expect(provider.documentation).toMatch(/^https:\/\/[\w.-]+\//);
    expect(provider.checked).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(provider.domains.length + provider.mx.length).toBeGreaterThan(0);
  });
  it.each([
    ['gmail.com', 'imap.gmail.com', 'smtp.gmail.com', 465],
    ['hotmail.com', 'outlook.office365.com', 'smtp-mail.outlook.com', 587],
    ['yahoo.de', 'imap.mail.yahoo.com', 'smtp.mail.yahoo.com', 465],
    ['icloud.com', 'imap.mail.me.com', 'smtp.mail.me.com', 587],
    ['gmx.de', 'imap.gmx.net', 'mail.gmx.net', 465],
    ['t-online.de', 'secureimap.t-online.de', 'securesmtp.t-online.de', 465],
    ['libero.it', 'imapmail.libero.it', 'smtp.libero.it', 465],
  ])('knows %s', (domain, imap, smtp, port) => {
    const provider = providerOfDomain(domain);
    expect(provider?.imap).toEqual([imap, 993, 'SSL']);
    expect(provider?.smtp.slice(0, 2)).toEqual([smtp, port]);
    expect(isPublicDomain(domain)).toBe(true);
  });
  it.each([
    ['aspmx.l.google.com', 'google-workspace'],
    ['acme-example.mail.protection.outlook.com', 'microsoft365'],
    ['acme-example.p-v1.mx.microsoft', 'microsoft365'],
    ['mx00.kundenserver.de', 'ionos-de'],
    ['in1-smtp.messagingengine.com', 'fastmail'],
    ['mx.zoho.eu', 'zoho-eu'],
    ['mxbiz1.qq.com', 'exmail'],
    ['mx1.acme.example', undefined],
  ])('knows whose %s is', (host, id) => expect(providerOfMx(host)?.id).toBe(id));
  it('says where a password is refused', () => {
    expect([signInAt('outlook.office365.com'), signInAt('IMAP.gmail.com'), signInAt('imap.acme.example')]).toEqual([
      'oauth',
      'appPassword',
      null,
    ]);
    expect(isPublicDomain('acme.example')).toBe(false);
  });
});
