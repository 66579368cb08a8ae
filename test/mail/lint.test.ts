import { describe, expect, it } from 'vitest';
import {
  applyRepair,
  LINT_RULES,
  type LintCode,
  type LintContext,
  type LintField,
  lint,
  normalise,
} from '../../lib/mail/lint.ts';
import { parsePreset } from '../../lib/mail/preset-schema.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import german from '../../lib/platform/messages/lint.de.json' with { type: 'json' };
import english from '../../lib/platform/messages/lint.en.json' with { type: 'json' };
import { leastTime } from '../tools/least-time.ts';
import { EXCHANGE, IMAP, MAIL, POP3, withImap, withIps, withSmtp } from './sample-presets.ts';

type Mended = true | false;
interface Row {
  code: LintCode;
  preset: Preset;
  field: LintField;
  /** True where one click must make the finding go away. */
  mends: Mended;
  context?: LintContext;
}
const row = (code: LintCode, preset: Preset, field: LintField, mends: Mended, context?: LintContext): Row => ({
  code,
  preset,
  field,
  mends,
  ...(context && { context }),
});
const withPop = (change: object): Preset => ({ ...MAIL, incomingServers: [{ ...POP3, ...change }] });

const ROWS: Row[] = [
  row('plainText', withImap({ port: 143, socketType: 'plain' }), 'imap.socketType', true),
  row('plainText', withPop({ port: 110, socketType: 'plain' }), 'pop3.socketType', true),
  row('plainText', withSmtp({ port: 587, socketType: 'plain' }), 'smtp.socketType', true),
  row('portAgainstSecurity', withImap({ port: 993, socketType: 'STARTTLS' }), 'imap.socketType', true),
  row('portAgainstSecurity', withImap({ port: 143, socketType: 'SSL' }), 'imap.socketType', true),
  row('portAgainstSecurity', withPop({ port: 995, socketType: 'STARTTLS' }), 'pop3.socketType', true),
  row('portAgainstSecurity', withPop({ port: 110, socketType: 'SSL' }), 'pop3.socketType', true),
  row('portAgainstSecurity', withSmtp({ port: 465, socketType: 'STARTTLS' }), 'smtp.socketType', true),
  row('portAgainstSecurity', withSmtp({ port: 587, socketType: 'SSL' }), 'smtp.socketType', true),
  row('implicitTlsPreferred', withSmtp({ port: 587, socketType: 'STARTTLS' }), 'smtp.port', false),
  row('submissionPort25', withSmtp({ port: 25, socketType: 'STARTTLS' }), 'smtp.port', true),
  ...[110, 995, 465, 587].map((port) => row('portOfOtherProtocol', withImap({ port }), 'imap.port', true)),
  ...[143, 993].map((port) => row('portOfOtherProtocol', withSmtp({ port }), 'smtp.port', true)),
  row('portOfOtherProtocol', withPop({ port: 993 }), 'pop3.port', true),
  ...[0, 70_000, -1, Number.NaN, 1.5].map((port) => row('portInvalid', withImap({ port }), 'imap.port', true)),
  row('hostPrefix', withImap({ hostname: 'smtp.acme.example' }), 'imap.hostname', false),
  row('hostPrefix', withImap({ hostname: 'pop.acme.example' }), 'imap.hostname', false),
  row('hostPrefix', withSmtp({ hostname: 'imap.acme.example' }), 'smtp.hostname', false),
  row('hostPrefix', withSmtp({ hostname: 'pop3.acme.example' }), 'smtp.hostname', false),
  row('hostIpLiteral', withImap({ hostname: '203.0.113.7' }), 'imap.hostname', false),
  row('hostIpLiteral', withImap({ hostname: '[2001:db8::1]' }), 'imap.hostname', false),
  ...['mail', 'localhost', 'mail.local', '192.168.1.4', '10.0.0.1', '[fd00::1]', 'mx.home.arpa'].map((hostname) =>
    row('hostUnreachable', withImap({ hostname }), 'imap.hostname', false),
  ),
  ...[
    'https://imap.acme.example/',
    'imap.acme.example:993',
    'imap.acme.example/path',
    'imap. acme.example',
    'me@imap.acme.example',
  ].map((hostname) => row('hostMalformed', withImap({ hostname }), 'imap.hostname', true)),
  row('hostMalformed', withImap({ hostname: '0x7f.1' }), 'imap.hostname', false),
  row('hostMalformed', withImap({ hostname: '' }), 'imap.hostname', false),
  row('hostNotNormal', withImap({ hostname: 'IMAP.Acme.example.' }), 'imap.hostname', true),
  row('hostOutsideDomain', withImap({ hostname: 'imap.hoster.example' }), 'imap.hostname', false),
  row('hostIdn', withImap({ hostname: 'imap.xn--bcher-kva.example' }), 'imap.hostname', false),
  row('hostMixedScripts', withImap({ hostname: 'xn--pple-43d.com' }), 'imap.hostname', false),
  row('hostPlaceholder', withImap({ hostname: 'imap.%EMAILDOMAIN' }), 'imap.hostname', true),
  row('usernamePlaceholder', withImap({ username: '%EMAILADDRESS' }), 'imap.username', true),
  row('usernamePlaceholder', withImap({ username: 'EMAILADDRESS%' }), 'imap.username', true),
  row('usernamePlaceholder', withImap({ username: '%emaillocalpart%' }), 'imap.username', true),
  row('usernamePlaceholder', withImap({ username: '%USER%' }), 'imap.username', false),
  row('usernameEmpty', withImap({ username: ' ' }), 'imap.username', true),
  row('invalidCertificateAllowed', { ...MAIL, allowInvalidCertificate: true }, 'allowInvalidCertificate', false),
  row('invalidCertificateReason', { ...MAIL, allowInvalidCertificate: true }, 'allowInvalidCertificateReason', false),
  row('oauthNeeded', withImap({ hostname: 'outlook.office365.com' }), 'imap.authentication', true),
  row('appPasswordNeeded', withImap({ hostname: 'imap.gmail.com' }), 'imap.authentication', false),
  row('publicProviderDomain', { ...MAIL, domains: ['gmail.com'] }, 'domains', false),
  row('mailAndExchange', MAIL, 'domains', false, { others: [{ ...EXCHANGE, domains: ['acme.example'] }] }),
  row('domainsNone', { ...MAIL, domains: [] }, 'domains', false),
  row('domainInvalid', { ...MAIL, domains: ['acme'] }, 'domains', false),
  row('domainInvalid', { ...MAIL, domains: ['https://acme.example/about'] }, 'domains', true),
  row('domainPublicSuffix', { ...MAIL, domains: ['*.co.uk'] }, 'domains', false),
  row('domainNotNormal', { ...MAIL, domains: ['Acme.Example', 'acme.example'] }, 'domains', true),
  row('serversNone', { ...MAIL, incomingServers: [], outgoingServer: null }, 'servers', false),
  row('exchangeUrlInvalid', { ...EXCHANGE, exchangeUrl: 'http://mail.house.example/' }, 'exchangeUrl', false),
  row('exchangeUsernamePlaceholder', { ...EXCHANGE, username: '%EMAILADDRESS' }, 'username', true),
  row('ipMalformed', withIps('192.0.2.999/33'), 'ipRanges', false),
  row('ipHostBits', withIps('198.51.100.7/24'), 'ipRanges', true),
  row('ipHostBits', withIps('2a00:1450::5/64'), 'ipRanges', true),
  ...['0.0.0.0/0', '8.0.0.0/8', '::/0'].map((cidr) => row('ipWide', withIps(cidr), 'ipRanges', false)),
  ...['10.1.0.0/16', '127.0.0.1/32', '192.168.0.1', 'fe80::/64'].map((cidr) =>
    row('ipPrivate', withIps(cidr), 'ipRanges', false),
  ),
  row('ipOverlap', withIps('54.174.52.0/24', '54.174.52.0/24'), 'ipRanges', true),
  row('ipOverlap', withIps('54.174.52.7', '54.174.52.0/24'), 'ipRanges', true),
  row('ipStale', withIps('54.174.52.0/24'), 'ipRanges', false, { today: '2027-06-01' }),
];

describe('rules', () => {
  it.each(ROWS)('$code at $field', ({ code, preset, field, mends, context }) => {
    const finding = lint(preset, context).find((one) => one.code === code && one.field === field);
    expect(finding).toBeDefined();
    if (!finding) return;
    const { repair } = finding;
    expect(repair !== undefined).toBe(mends);
    if (!repair) return;
    const mended = applyRepair(preset, repair);
    expect(lint(mended, context).filter((one) => one.code === code && one.field === field)).toEqual([]);
    expect({ ...mended, ...pick(mended, preset) }).toEqual(preset);
  });
  it('each have a row here', () => {
    const untested = LINT_RULES.map((rule) => rule.code).filter((code) => !ROWS.some((one) => one.code === code));
    expect(untested).toEqual([]);
  });
  it('have a sentence in both languages, and no sentence is left over', () => {
    const keys = LINT_RULES.map((rule): MessageKey => `lint_${rule.code}`).sort();
    expect(Object.keys(english).sort()).toEqual(keys);
    expect(Object.keys(german).sort()).toEqual(keys);
  });
});

/** A repair may touch servers, domains, user name and ranges, nothing else. */
function pick(_mended: Preset, before: Preset): object {
  return before.kind === 'mail'
    ? {
        incomingServers: before.incomingServers,
        outgoingServer: before.outgoingServer,
        domains: before.domains,
        ipRanges: before.ipRanges,
      }
    : { username: before.username, domains: before.domains, ipRanges: before.ipRanges };
}

describe('lint', () => {
  it('has nothing to say of sound presets', () => {
    expect(lint(MAIL, { today: '2026-11-20', others: [MAIL, EXCHANGE] })).toEqual([]);
    expect(lint(EXCHANGE, { others: [MAIL, EXCHANGE] })).toEqual([]);
  });
  it('takes port and host out of one pasted text', () => {
    const [finding] = lint(withImap({ hostname: 'imaps://imap.acme.example:1993/INBOX' }));
    expect(finding?.repair).toEqual({ servers: { imap: { hostname: 'imap.acme.example', port: 1993 } } });
  });
  it('puts the gravest first', () => {
    const levels = lint(withImap({ hostname: 'pop.other.example', port: 143, socketType: 'plain' })).map(
      (one) => one.level,
    );
    expect(levels).toEqual(['error', 'warning', 'info']);
  });
  it('is quiet about hosts of the MX provider', () => {
    const preset = withImap({ hostname: 'imap.hoster.example' });
    expect(lint(preset, { mxBaseDomains: ['hoster.example'] })).toEqual([]);
  });
  it('accepts private use of the standard port of another security only where it is unusual', () => {
    expect(lint(withImap({ port: 2993, socketType: 'STARTTLS' }))).toEqual([]);
  });
  it('normalises what needs no word, and the schema agrees', () => {
    const messy: Preset = {
      ...MAIL,
      domains: ['ACME.example'],
      incomingServers: [{ ...IMAP, hostname: 'IMAP.acme.example.' }],
    };
    expect(normalise(messy)).toEqual(MAIL);
    expect(parsePreset(messy)).toEqual({ ok: true, preset: MAIL });
  });
  it('judges 500 ranges within half a second', async () => {
    const preset = withIps(...Array.from({ length: 500 }, (_, index) => `54.${index >> 8}.${index & 255}.0/24`));
    expect(lint(preset)).toEqual([]);
    expect(await leastTime(() => lint(preset))).toBeLessThan(500);
  });
});
