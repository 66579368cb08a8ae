import { describe, expect, it } from 'vitest';
import { markParts } from '../../lib/detect/address-part.ts';
import type { Property, ValueSnapshot } from '../../lib/detect/types.ts';
import { keepAccounts, plan } from '../../lib/fill/plan.ts';
import type { FillPlan, Want } from '../../lib/fill/types.ts';
import type { MailPreset } from '../../lib/mail/preset-types.ts';
import { ADDRESS, FILL, field, form, PRESET, type Sketch, withSecurity } from './forms.ts';

function short(want: Want): string | boolean {
  if (want.kind === 'text' || want.kind === 'option') return want.text;
  return want.kind === 'checked' ? want.checked : want.kind;
}
/** Step or refusal of the only field of a form that has these neighbours. */
function one(
  property: Property,
  sketch: Sketch,
  options: { preset?: MailPreset; address?: string | null; beside?: ReturnType<typeof field>[] } = {},
): string | boolean {
  const target = field(property, sketch);
  const address = options.address === undefined ? ADDRESS : options.address;
  const made = plan(form([target, ...(options.beside ?? [])]), options.preset ?? PRESET, address, FILL);
  const step = made.steps.find((each) => each.fieldId === target.id);
  if (step) return short(step.want);
  return `!${made.refusals.find((each) => each.fieldId === target.id)?.code ?? 'ignored'}`;
}

type Case = [what: string, property: Property, sketch: Sketch, expected: string | boolean];
const out = { direction: 'outgoing' } as const;

const CASES: Case[] = [
  ['host', 'hostname', {}, 'imap.acme.example'],
  ['outgoing host', 'hostname', out, 'smtp.acme.example'],
  [
    'host with a scheme in its example',
    'hostname',
    { ...out, texts: { placeholder: 'tls://smtp.example.com' } },
    'tls://smtp.acme.example',
  ],
  ['port', 'port', {}, '993'],
  ['port as a list', 'port', { options: ['143', '993', 'Custom'] }, '993'],
  [
    'port as a list with words',
    'port',
    { ...out, options: ['25 (SMTP)', '465 (SMTPS)', '587 (Submission)'] },
    '587 (Submission)',
  ],
  ['port list without ours', 'port', { ...out, options: ['25', '465'] }, '!noSuchOption'],
  ['host:port', 'hostPort', out, 'smtp.acme.example:587'],
  ['[host]:port', 'hostPort', { ...out, texts: { placeholder: '[host]:25, host:25' } }, '[smtp.acme.example]:587'],
  [
    'ssl:// in the help',
    'hostPort',
    { texts: { help: 'ssl://host:993 or tls://host:143' } },
    'ssl://imap.acme.example:993',
  ],
  [
    'c-client name',
    'hostPort',
    { value: { shape: 'hostPort', text: '{imap.example.com:993/imap/ssl}' } },
    '{imap.acme.example:993/imap/ssl}',
  ],
  [
    'c-client name without its braces',
    'hostPort',
    { texts: { help: '(Gmail="imap.gmail.com:993/SSL")' } },
    'imap.acme.example:993/ssl',
  ],
  ['flags of a c-client name', 'socketType', { texts: { placeholder: '/imap/ssl' } }, '/imap/ssl'],
  ['flags without the protocol', 'socketType', { ...out, texts: { placeholder: '/ssl' } }, '/tls'],
  ['user name', 'username', {}, ADDRESS],
  ['protocol', 'protocol', { options: ['-----', 'IMAP', 'POP'] }, 'IMAP'],
  [
    'protocol with security',
    'protocol',
    { options: ['— Select —', 'IMAP + SSL', 'IMAP', 'POP + SSL', 'POP'] },
    'IMAP + SSL',
  ],
  ['imapssl', 'protocol', { options: ['POP3', 'IMAP', 'POP3SSL', 'IMAPSSL'] }, 'IMAPSSL'],
  ['imap-ssl', 'protocol', { options: ['pop3', 'imap', 'imap-ssl'] }, 'imap-ssl'],
  ['imaps', 'protocol', { options: ['imap', 'imaps', 'pop3', 'pop3s'] }, 'imaps'],
  ['brands beside', 'protocol', { options: ['None Selected', 'Gmail', 'IMAP', 'Outlook'] }, 'IMAP'],
  [
    'security word',
    'socketType',
    {
      ...out,
      label: 'Secure SMTP',
      texts: { title: '("starttls", "force_tls", "off") Enable a secure connection. Default is "starttls"' },
    },
    'starttls',
  ],
  [
    'security word for implicit TLS',
    'socketType',
    { label: 'Secure', texts: { title: '("starttls", "force_tls", "off")' } },
    'force_tls',
  ],
  ['security text without words', 'socketType', { label: 'Security' }, '!ambiguous'],
  ['security text with the wanted example', 'socketType', { texts: { placeholder: 'e.g. ssl' } }, 'ssl'],
  ['security text with another example', 'socketType', { texts: { placeholder: 'e.g. tls' } }, '!ambiguous'],
  ['protocol text with the wanted example', 'protocol', { texts: { placeholder: 'e.g. imap' } }, 'imap'],
  ['protocol text with another example', 'protocol', { texts: { placeholder: 'e.g. pop3' } }, '!ambiguous'],
  ['the same where mail goes out: what mailers take', 'socketType', { ...out, label: 'Security' }, 'tls'],
  ['custom list, closed', 'socketType', { control: 'combobox', label: 'Security' }, 'searchOption'],
  ['Always', 'socketType', { ...out, label: 'Use Encryption', options: ['Preferred', 'Always', 'Never'] }, 'Always'],
  ['unclear options', 'socketType', { options: ['Mode A', 'Mode B'] }, '!ambiguous'],
  ['authentication', 'authentication', { options: ['OAuth2', 'Password'] }, 'Password'],
  ['basic', 'authentication', { options: ['Basic', 'XOAuth2', 'None'] }, 'Basic'],
  [
    'login kept',
    'authentication',
    { ...out, options: ['plain', 'login', 'cram-md5', 'xoauth2', 'ntlm', 'gssapi'], selected: 1 },
    'login',
  ],
  ['from cram', 'authentication', { ...out, options: ['LOGIN', 'CRAM', 'PLAIN', 'None'], selected: 1 }, 'LOGIN'],
  [
    'user name and password',
    'authentication',
    { ...out, options: ['None', 'Username only', 'Username & password'] },
    'Username & password',
  ],
  [
    'Nur Benutzername',
    'authentication',
    { ...out, options: ['Keine', 'Nur Benutzername', 'Benutzername & Passwort'] },
    'Benutzername & Passwort',
  ],
  [
    'as incoming',
    'authentication',
    { ...out, options: ['As incoming mail server', 'Use separate username and password', 'None'] },
    'As incoming mail server',
  ],
  ['As IMAP', 'authentication', { ...out, options: ['As IMAP', 'None', 'Custom'], selected: 1 }, 'As IMAP'],
  ['authentication on', 'authRequired', { ...out, control: 'checkbox', label: 'Authentication required' }, true],
  [
    'authentication Yes',
    'authRequired',
    { ...out, control: 'choice', options: ['No', 'Yes'], label: 'SMTP Authentication' },
    'Yes',
  ],
  [
    'no password',
    'authRequired',
    { ...out, control: 'checkbox', label: 'No password required to send an e-mail.' },
    false,
  ],
  ['Disable authentication', 'authRequired', { ...out, control: 'checkbox', label: 'Disable authentication' }, false],
  [
    'same credentials',
    'sameCredentials',
    { ...out, control: 'checkbox', label: 'Use the current (IMAP) username and password' },
    true,
  ],
  [
    'separate credentials',
    'sameCredentials',
    { ...out, control: 'checkbox', label: 'Use Separate Authentication' },
    false,
  ],
  [
    'allow invalid',
    'allowInvalidCertificate',
    { control: 'checkbox', label: 'Allow self-signed certificates', value: { shape: 'checked', checked: true } },
    false,
  ],
  ['verify', 'allowInvalidCertificate', { control: 'checkbox', label: 'Verify SSL certificates' }, true],
  [
    'skip verification',
    'allowInvalidCertificate',
    { control: 'checkbox', label: 'TLS Verifikation überspringen' },
    false,
  ],
  [
    'ne pas vérifier',
    'allowInvalidCertificate',
    { control: 'checkbox', label: 'Ignorer la vérification des certificats' },
    false,
  ],
  [
    'certificate list',
    'allowInvalidCertificate',
    { options: ['Automatic', 'Strict', 'Accept invalid certificates'], selected: 0 },
    'Automatic',
  ],
  ['certificate list that allows', 'allowInvalidCertificate', { options: ['Accept all', 'Verify'] }, 'Verify'],
  [
    'static addresses',
    'useStaticIps',
    { direction: null, control: 'checkbox', label: 'Connect from static IPs' },
    true,
  ],
  ['own address', 'emailAddress', { direction: null }, ADDRESS],
  [
    'example address',
    'emailAddress',
    { direction: null, value: { shape: 'address', domain: 'localhost.test' } },
    ADDRESS,
  ],
  ['another address', 'emailAddress', { direction: null, value: { shape: 'address', domain: 'other.org' } }, '!inUse'],
  ['a pattern of addresses', 'emailAddress', { direction: null, label: 'Email address template*' }, '!notOurs'],
  ['password', 'password', {}, '!ignored'],
  ['display name', 'displayName', {}, '!ignored'],
  ['anything else', 'other', {}, '!ignored'],
  ['hidden', 'hostname', { visible: false }, '!hidden'],
  ['disabled', 'hostname', { enabled: false }, '!disabled'],
  ['read-only', 'hostname', { readOnly: true }, '!readOnly'],
  ['doubtful', 'hostname', { fillable: false }, '!lowConfidence'],
  ['edited', 'hostname', { edited: true, value: { shape: 'hostname', text: 'my.host' } }, '!editedByPerson'],
];

describe('what goes into a field', () => {
  it.each(CASES)('%s', (_what, property, sketch, expected) => {
    expect(one(property, sketch)).toBe(expected);
  });

  it('needs the address for a user name made of it', () => {
    expect(one('username', {}, { address: null })).toBe('!needsAddress');
    expect(one('emailAddress', { direction: null }, { address: null })).toBe('!needsAddress');
  });

  it('writes over an edit where the person chose to replace', () => {
    const edited = field('hostname', { edited: true, value: { shape: 'hostname', text: 'my.host' } });
    const made = plan(form([edited]), PRESET, ADDRESS, { overwrite: 'replace', confirmed: true });
    expect(made.steps).toHaveLength(1);
  });
});

describe('a group whose options are its nearest words', () => {
  it('is named by the words around', () => {
    const group = field('authRequired', {
      ...out,
      control: 'choice',
      label: 'No',
      options: ['No', 'Yes'],
      texts: { adjacent: 'SMTP Authentication' },
    });
    const made = plan(form([group]), PRESET, ADDRESS, FILL);
    expect(made.steps.map((step) => short(step.want))).toEqual(['Yes']);
  });
  it('finds the verifying words behind a vague name', () => {
    const box = field('allowInvalidCertificate', {
      ...out,
      control: 'checkbox',
      label: 'TLS option',
      texts: { adjacent: 'Check server certificate is valid' },
    });
    expect(plan(form([box]), PRESET, ADDRESS, FILL).steps.map((step) => short(step.want))).toEqual([true]);
  });
});

describe('hidden twins', () => {
  it('are neither written nor told of', () => {
    const made = plan(form([field('hostname'), field('hostname', { visible: false })]), PRESET, ADDRESS, FILL);
    expect([made.steps.length, made.refusals.length]).toEqual([1, 0]);
  });
});

describe('two ways to say it', () => {
  it('a scheme before the host, where only the help asks for it', () => {
    const texts = { help: 'Use ssl://host.example for a connection by SSL' };
    const host = field('hostname', { label: 'IMAP host', texts });
    expect(plan(form([host]), PRESET, ADDRESS, FILL).steps.map((step) => short(step.want))).toEqual([
      'ssl://imap.acme.example',
    ]);
  });
  it('"Do not use authentication" and "Use authentication"', () => {
    const options = ['Do not use SMTP authentication', 'Use SMTP authentication'];
    const list = field('authentication', { ...out, control: 'choice', label: 'Authentication', options });
    expect(plan(form([list]), PRESET, ADDRESS, FILL).steps.map((step) => short(step.want))).toEqual([options[1]]);
  });
  it.each([
    ['STARTTLS', 'smtp'],
    ['SSL', 'smtps'],
  ] as const)('%s in a box for the protocol: %s', (socketType, word) => {
    const typed = field('protocol', { ...out, control: 'text', label: 'SMTP protocol (smtp or smtps)' });
    const made = plan(form([typed]), withSecurity('outgoing', socketType, 587), ADDRESS, FILL);
    expect(made.steps.map((step) => short(step.want))).toEqual([word]);
  });
  it('a box that holds "pop3" takes "imap"', () => {
    const value = { shape: 'protocolWord', text: 'pop3' } as const;
    const typed = field('protocol', { direction: 'incoming', control: 'text', label: 'Protocol', value });
    const made = plan(form([typed]), PRESET, ADDRESS, FILL);
    expect(made.steps.map((step) => short(step.want))).toEqual(['imap']);
  });
  it.each([
    ['SMTP', false],
    ['SMTP_TLS', true],
  ])('a closed list that shows %s may hold another: right already %s', (shown, right) => {
    const value = { shape: 'option', index: -1, text: shown } as const;
    const list = field('protocol', { ...out, control: 'combobox', label: 'Strategy', value });
    const [step] = plan(form([list]), PRESET, ADDRESS, FILL).steps;
    expect(step?.alreadyRight).toBe(right);
  });
  it.each([
    ['STARTTLS', 'tls'],
    ['SSL', 'ssl'],
  ] as const)('%s as one of a row with slashes: %s', (socketType, word) => {
    const texts = { help: 'tcp/udp/unix/udg/ssl/tls/tlsv1.0/tlsv1.1' };
    const typed = field('socketType', { ...out, control: 'text', label: 'SMTP encryption', texts });
    const made = plan(form([typed]), withSecurity('outgoing', socketType, 587), ADDRESS, FILL);
    expect(made.steps.map((step) => short(step.want))).toEqual([word]);
  });
});

describe('two controls for one security', () => {
  const boxes = () => [
    field('socketType', { ...out, control: 'checkbox', label: 'Use TLS' }),
    field('socketType', { ...out, control: 'checkbox', label: 'Use SSL' }),
  ];
  it.each([
    ['SSL', [false, true]],
    ['STARTTLS', [true, false]],
    ['plain', [false, false]],
  ] as const)('%s', (socketType, expected) => {
    const made = plan(form(boxes()), withSecurity('outgoing', socketType, 587), ADDRESS, FILL);
    expect(made.steps.map((step) => short(step.want))).toEqual(expected);
  });

  it('as a box and a list', () => {
    const ssl = field('socketType', { control: 'checkbox', label: 'Use SSL?' });
    const start = field('socketType', { label: 'Start TLS?', options: ['never', 'if required', 'always'] });
    const wanted = (type: 'SSL' | 'STARTTLS') =>
      plan(form([ssl, start]), withSecurity('incoming', type, 143), ADDRESS, FILL).steps.map((step) =>
        short(step.want),
      );
    expect(wanted('SSL')).toEqual([true, 'never']);
    expect(wanted('STARTTLS')).toEqual([false, 'always']);
  });

  it('as two lists that carry one word each', () => {
    const ssl = field('socketType', { label: 'Connection options', options: ['-----', 'SSL'] });
    const tls = field('socketType', { label: 'Connection options', options: ['-----', 'TLS', 'NO-TLS'] });
    const made = plan(form([ssl, tls]), PRESET, ADDRESS, FILL);
    expect(made.steps.map((step) => short(step.want))).toEqual(['SSL', 'NO-TLS']);
  });
});

describe('a third control that says SECURE', () => {
  it('does not part the pair beside it', () => {
    const ssl = field('socketType', { label: 'Connection options', options: ['-----', 'SSL'] });
    const tls = field('socketType', { label: 'Connection options', options: ['-----', 'TLS', 'NO-TLS'] });
    const third = field('socketType', { label: 'Connection options', options: ['-----', 'SECURE'], fillable: false });
    const made = plan(form([ssl, tls, third]), PRESET, ADDRESS, FILL);
    expect(made.steps.map((step) => short(step.want))).toEqual(['SSL', 'NO-TLS']);
  });
});

describe('protocols', () => {
  const pop: MailPreset = {
    ...PRESET,
    incomingServers: [
      ...PRESET.incomingServers,
      {
        type: 'pop3',
        hostname: 'pop.acme.example',
        port: 995,
        socketType: 'SSL',
        authentication: 'password-cleartext',
        username: '%EMAILLOCALPART%',
      },
    ],
  };
  it('fills a POP3 form from the POP3 server alone', () => {
    const page = form([field('hostname'), field('port'), field('username')], { incomingType: 'pop3' });
    expect(plan(page, pop, ADDRESS, FILL).steps.map((step) => short(step.want))).toEqual([
      '995',
      'pop.acme.example',
      'jane.doe',
    ]);
    expect(plan(page, PRESET, ADDRESS, FILL).refusals.map((one) => one.code)).toEqual(
      Array(3).fill('protocolMismatch'),
    );
  });
  it('takes a list that offers POP3 alone for a POP3 form', () => {
    const page = form([field('protocol', { options: ['POP3', 'POP3 + SSL'] }), field('hostname')]);
    expect(plan(page, pop, ADDRESS, FILL).steps.map((step) => short(step.want))).toEqual([
      'POP3 + SSL',
      'pop.acme.example',
    ]);
  });
  it('leaves a side alone whose list offers other protocols only', () => {
    const page = form([field('protocol', { ...out, options: ['POP'] }), field('hostname', out), field('port', out)]);
    expect(plan(page, PRESET, ADDRESS, FILL).refusals.map((one) => one.code)).toEqual(
      Array(3).fill('protocolMismatch'),
    );
  });
  it('writes nothing at all where the preset has none of the servers, not even the address', () => {
    const beside = [field('emailAddress', { direction: null }), field('useStaticIps', { control: 'checkbox' })];
    const page = form([field('hostname'), ...beside], { incomingType: 'pop3' });
    const made = plan(page, PRESET, ADDRESS, FILL);
    expect([made.steps, made.refusals.map((one) => one.code)]).toEqual([[], Array(3).fill('protocolMismatch')]);
    // One of two servers is enough.
    const both = plan(form([...page.fields, field('hostname', out)], { incomingType: 'pop3' }), PRESET, ADDRESS, FILL);
    expect(both.steps.map((step) => step.property)).toContain('emailAddress');
  });
  it('is chosen by its own name where another option tries several', () => {
    expect(one('protocol', { options: ['Auto (tries IMAP and POP3)', 'POP3', 'IMAP'] })).toBe('IMAP');
    expect(one('protocol', { options: ['None', 'IMAP/POP3'] })).toBe('IMAP/POP3');
  });
  it('in a list that tells IMAPS from IMAP says TLS from the first byte, and the box below it is the upgrade', () => {
    const side = (options: string[], label: string, more: Sketch) => [
      field('protocol', { options, ...more }),
      field('socketType', { control: 'checkbox', label, ...more }),
    ];
    const wants = (label: string) => {
      const page = form([
        ...side(['POP3', 'POP3S', 'IMAP', 'IMAPS'], label, {}),
        ...side(['SMTP', 'SMTPS'], label, out),
      ]);
      return plan(page, PRESET, ADDRESS, FILL).steps.map((step) => short(step.want));
    };
    for (const label of ['Use TLS', 'Use STARTTLS']) {
      expect(wants(label)).toEqual(expect.arrayContaining(['IMAPS', false, 'SMTP', true]));
      expect(wants(label)).toHaveLength(4);
    }
    // Where the list tells it of another protocol only, the box is all there is.
    const other = form(side(['IMAP', 'POP3', 'POP3S'], 'Use TLS', {}));
    expect(plan(other, PRESET, ADDRESS, FILL).steps.map((step) => short(step.want))).toContain(true);
    // "SSL" is the list's own matter once more: the box carries it.
    expect(wants('Use SSL')).toEqual(expect.arrayContaining(['IMAP', true, 'SMTP', false]));
  });
  it('has nothing for outgoing mail without an outgoing server', () => {
    const made = plan(form([field('hostname', out)]), { ...PRESET, outgoingServer: null }, ADDRESS, FILL);
    expect(made.refusals[0]?.code).toBe('notInPreset');
  });
});

describe('an address in two boxes', () => {
  it('is split at the @', () => {
    const local = field('emailAddress', { direction: null, label: 'From address', texts: { placeholder: 'Email' } });
    const domain = field('emailAddress', { direction: null, label: '@', texts: { placeholder: 'example.com' } });
    markParts([local, domain]);
    const made = plan(form([local, domain]), PRESET, ADDRESS, FILL);
    expect(made.steps.map((step) => short(step.want))).toEqual(['jane.doe', 'acme.example']);
  });
});

describe('another account in use', () => {
  const host = (text: string) => field('hostname', { value: { shape: 'hostname', text } });
  const confirm = (made: FillPlan) => made.confirm.map(({ before, after }) => [before, after]);
  it('is confirmed first', () => {
    const made = plan(form([host('mail.other.org')]), PRESET, ADDRESS, { overwrite: 'ask', confirmed: false });
    expect(confirm(made)).toEqual([['mail.other.org', 'imap.acme.example']]);
  });
  it('is a host of which only that it is there is known', () => {
    const relay = field('hostname', { value: { shape: 'other' } });
    const made = plan(form([relay]), PRESET, ADDRESS, { overwrite: 'ask', confirmed: false });
    expect(made.confirm).toHaveLength(1);
  });
  it('is kept where the person keeps', () => {
    const made = plan(form([host('mail.other.org')]), PRESET, ADDRESS, { overwrite: 'keep', confirmed: false });
    expect(made.refusals[0]?.code).toBe('inUse');
  });
  it('is left and named where nobody could be asked any more', () => {
    const asked = plan(form([host('mail.other.org'), field('port')]), PRESET, ADDRESS, {
      overwrite: 'ask',
      confirmed: false,
    });
    const made = keepAccounts(asked);
    expect(made.refusals).toMatchObject([{ property: 'hostname', code: 'inUse', byHand: 'imap.acme.example' }]);
    expect([made.steps.map((step) => step.property), made.confirm]).toEqual([['port'], []]);
  });
  it.each(['localhost', '127.0.0.1', 'mail.example.com', 'smtp.yourdomain.com', 'localhost:587', ''])(
    '%j is none',
    (text) => {
      const made = plan(form([host(text)]), PRESET, ADDRESS, { overwrite: 'ask', confirmed: false });
      expect(confirm(made)).toEqual([]);
    },
  );
  it.each([
    [{ shape: 'port', text: '12345' }, true],
    [{ shape: 'hostname', text: 'john.doe' }, true],
    [{ shape: 'securityWord', text: 'plain' }, true],
    [{ shape: 'other' }, true],
    [{ shape: 'address', domain: 'other.org' }, true],
    [{ shape: 'address', domain: 'acme.example' }, false],
    [{ shape: 'hostname', text: 'user.example.com' }, false],
    [{ shape: 'empty' }, false],
    [{ shape: 'unread' }, false],
  ] satisfies [ValueSnapshot, boolean][])('is a user name that reads %j: %j', (value, asks) => {
    const made = plan(form([field('username', { value })]), PRESET, ADDRESS, { overwrite: 'ask', confirmed: false });
    expect(made.confirm).toHaveLength(asks ? 1 : 0);
    expect(JSON.stringify(made.confirm)).not.toMatch(/12345|john|plain/);
  });
  it('counts a port that no mail server has by default', () => {
    const port = (text: string) => form([field('port', { value: { shape: 'port', text } })]);
    expect(confirm(plan(port('1143'), PRESET, ADDRESS, { overwrite: 'ask', confirmed: false }))).toEqual([
      ['1143', '993'],
    ]);
    expect(confirm(plan(port('143'), PRESET, ADDRESS, { overwrite: 'ask', confirmed: false }))).toEqual([]);
  });
});

describe('a box about the certificate', () => {
  const box = field('allowInvalidCertificate', { control: 'checkbox', label: 'Skip verification' });
  const loose: MailPreset = { ...PRESET, allowInvalidCertificate: true };
  const steps = (more: Parameters<typeof form>[1]) =>
    plan(form([field('hostname'), box], more), loose, ADDRESS, FILL).steps.map((step) => step.property);

  it('is not ticked beside a server of a protocol that the preset has none for', () => {
    expect(steps({ incomingType: 'pop3' })).toEqual([]);
    expect(steps({ incomingType: 'imap' })).toContain('allowInvalidCertificate');
  });
  it('asked once for both sides counts where the preset has one of them', () => {
    const shared = { ...box, id: 'shared', direction: null };
    const both = form([field('hostname'), field('hostname', { direction: 'outgoing' }), shared]);
    expect(plan(both, { ...loose, incomingServers: [] }, ADDRESS, FILL).steps.map((step) => step.property)).toContain(
      'allowInvalidCertificate',
    );
  });
});

describe('values that are right already', () => {
  it('are steps that need no write', () => {
    const made = plan(form([field('port', { value: { shape: 'port', text: '993' } })]), PRESET, ADDRESS, FILL);
    expect(made.steps[0]?.alreadyRight).toBe(true);
  });
});
