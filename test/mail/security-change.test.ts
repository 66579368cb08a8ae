import { describe, expect, it } from 'vitest';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { securityLosses } from '../../lib/mail/security-change.ts';
import { EXCHANGE, MAIL, POP3, withImap, withSmtp } from './sample-presets.ts';

const kinds = (before: Preset, after: Preset) => securityLosses(before, after).map((loss) => loss.kind);

describe('a change that lowers security', () => {
  it.each<[string, Preset, Preset, string[]]>([
    ['TLS to none', MAIL, withImap({ socketType: 'plain', port: 143 }), ['weakerTls']],
    ['TLS to STARTTLS', MAIL, withSmtp({ socketType: 'STARTTLS', port: 587 }), ['weakerTls']],
    ['an unchecked certificate', MAIL, { ...MAIL, allowInvalidCertificate: true }, ['certificateUnchecked']],
    ['another base domain', MAIL, withImap({ hostname: 'imap.acme.example.evil.example' }), ['otherBaseDomain']],
    ['a look-alike', MAIL, withSmtp({ hostname: 'smtp.acrne.example' }), ['otherBaseDomain']],
    ['a password for a token', withImap({ authentication: 'OAuth2' }), MAIL, ['passwordInsteadOfToken']],
    [
      'another server elsewhere',
      MAIL,
      { ...MAIL, incomingServers: [...MAIL.incomingServers, { ...POP3, hostname: 'pop.evil.example' }] },
      ['otherBaseDomain'],
    ],
    [
      'another server without TLS',
      MAIL,
      { ...MAIL, incomingServers: [...MAIL.incomingServers, { ...POP3, socketType: 'plain' }] },
      ['weakerTls'],
    ],
    [
      'Exchange elsewhere',
      EXCHANGE,
      { ...EXCHANGE, exchangeUrl: 'https://evil.example/EWS/Exchange.asmx' },
      ['otherBaseDomain'],
    ],
    ['mail to Exchange elsewhere', MAIL, EXCHANGE, ['otherBaseDomain']],
  ])('%s', (_, before, after, expected) => expect(kinds(before, after)).toEqual(expected));
});

describe('a change that does not', () => {
  it.each<[string, Preset, Preset]>([
    ['nothing', MAIL, MAIL],
    ['another host of the same house', MAIL, withImap({ hostname: 'mail.acme.example' })],
    ['more TLS', withImap({ socketType: 'STARTTLS', port: 143 }), MAIL],
    ['a checked certificate again', { ...MAIL, allowInvalidCertificate: true }, MAIL],
    ['a server less', MAIL, { ...MAIL, outgoingServer: null }],
    ['a note', MAIL, { ...MAIL, note: 'x' }],
  ])('%s', (_, before, after) => expect(kinds(before, after)).toEqual([]));
});
