/** Names that say nothing: what people read must do. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot, SourcedText } from '../../lib/detect/types.ts';
import { box, field, look, select } from './sketch.ts';

const roles = (fields: FieldSnapshot[], title = '') =>
  detect(look(fields, title)).flatMap((form) => form.fields.map((one) => `${one.direction ?? '-'}.${one.property}`));
const radios = (options: string[], texts: SourcedText[]): FieldSnapshot => ({
  ...select('', options, { control: 'choice', inputType: 'radio' }),
  texts,
});
const server = [field({ label: 'SMTP server' }), field({ label: 'Port', inputType: 'number' })];

describe('what names a field', () => {
  it('a placeholder does where nothing else does', () => {
    const bare = (placeholder: string) => field({ placeholder, heading: 'SMTP' });
    expect(roles([bare('Dirección SMTP'), bare('Puerto'), bare('Usuario SMTP')])).toEqual([
      'outgoing.hostname',
      'outgoing.port',
      'outgoing.username',
    ]);
  });

  it('the label of an option does not: the words before the radios do', () => {
    const texts: SourcedText[] = [
      { source: 'label', text: 'Yes' },
      { source: 'adjacent', text: 'Authentication?' },
    ];
    expect(roles([...server, radios(['Yes', 'No'], texts)])).toContain('outgoing.authRequired');
  });

  it.each([
    ['Encryption', 'x3fkyq', true],
    ['Encryption', 'api_token', false],
    ['Security of the domain', 'x3fkyq', false],
  ])('a box for a word is called %s, and %s by its developer: %s', (label, name, found) => {
    expect(roles([...server, field({ label, name })]).includes('outgoing.socketType')).toBe(found);
  });

  it('an example after its own word is one: "Example : ssl"', () => {
    expect(roles([...server, field({ label: 'Option', placeholder: 'Example : ssl' })])).toContain(
      'outgoing.socketType',
    );
  });
});

it('"Account name" right before the password is who logs in, where nothing else asks', () => {
  const name = field({ label: 'Account name' });
  const help: SourcedText = {
    source: 'help',
    text: "User name for authenticating on your mail server. Usually it's your email address.",
  };
  const helped = { ...name, texts: [...name.texts, help] };
  const password = field({ label: 'Password', inputType: 'password' });
  expect(roles([...server, helped, password])).toContain('outgoing.username');
  expect(roles([...server, field({ label: 'Login' }), helped, password])).toHaveLength(4);
});

it('a host as an example in the tip of a box tells of a server', () => {
  const tip: SourcedText = { source: 'title', text: 'server url of your provider, e.g. smtp.example.org' };
  const named = field({ label: 'SMTP' });
  expect(roles([{ ...named, texts: [...named.texts, tip] }, field({ label: 'Port' })])).toContain('outgoing.hostname');
});

it('a sentence behind a box says less than its label', () => {
  const check = box('Validate certificate');
  const behind: SourcedText = { source: 'adjacent', text: 'Make sure to save settings before checking connection.' };
  expect(roles([...server, { ...check, texts: [...check.texts, behind] }])).toContain(
    'outgoing.allowInvalidCertificate',
  );
});

describe('lists about signing in', () => {
  it('one way among other things makes no list of ways', () => {
    const storage = radios(['Keyring', 'Plain text'], [{ source: 'adjacent', text: 'Storage' }]);
    expect(roles([...server, storage])).toEqual(['outgoing.hostname', 'outgoing.port']);
  });

  it('APOP is a way to sign in', () => {
    const ways = select('Authentication', ['CRAM-MD5', 'LOGIN', 'PLAIN', 'APOP']);
    expect(roles([field({ label: 'IMAP server' }), field({ label: 'Port' }), ways])).toContain(
      'incoming.authentication',
    );
  });

  it('separate authentication asks for other credentials, not for any', () => {
    expect(roles([...server, box('Use Separate Authentication')])).toContain('outgoing.sameCredentials');
  });

  it.each(['Disable authentication', 'Zakázat autentizaci', '認証の無効化'])(
    '%s names what is not to be used',
    (label) => {
      expect(roles([...server, select(label, ['GSSAPI', 'NTLM', 'PLAIN'])])).toEqual([
        'outgoing.hostname',
        'outgoing.port',
      ]);
    },
  );
});

describe('who sends', () => {
  const bare = [field({ label: 'Host' }), field({ label: 'Port' }), box('Use SSL'), field({ label: 'User name' })];

  it.each(['Sender e-mail', 'From address', 'Von-Adresse', '差出人アドレス'])(
    '%s makes the server one for mail',
    (label) => {
      expect(roles([...bare, field({ label })])).toContain('outgoing.hostname');
    },
  );

  it('an address of whomever does not', () => {
    expect(roles([...bare, field({ label: 'E-mail address' })])).toEqual([]);
  });

  it('goes before another address beside a server that sends', () => {
    const addresses = [field({ label: 'E-posta Adresi' }), field({ label: 'Gönderen E-posta Adresi' })];
    const [form] = detect(look([...addresses, ...server]));
    expect(form?.fields.find((one) => one.property === 'emailAddress')?.label).toBe('Gönderen E-posta Adresi');
  });
});

it('a bare "From" is the sender beside a server that sends, and a filter beside one that takes in', () => {
  const from = field({ label: 'From' });
  expect(roles([...server, from])).toContain('-.emailAddress');
  expect(roles([field({ label: 'IMAP server' }), field({ label: 'Port' }), from])).toHaveLength(2);
});

it('a port of mail given as an example tells of mail', () => {
  const fields = [
    field({ label: 'Host' }),
    field({ label: 'Port', placeholder: '587' }),
    field({ label: 'User name' }),
  ];
  expect(roles(fields)).toContain('outgoing.hostname');
});

describe('SMTP and SMTPS', () => {
  it.each([
    ['SMTP', 'SMTPS'],
    ['SMTP', 'SECURE_SMTP'],
    ['SMTP', 'Secure SMTP', 'Sendmail'],
  ])('%s beside %s: a list of protocols', (...options) => {
    expect(roles([...server, select('Kind', options)])).toContain('outgoing.protocol');
  });
  it('a box for SMTPS asks for TLS from the first byte', () => {
    expect(roles([...server, box('Use SMTPS')])).toContain('outgoing.socketType');
  });
  it('either of them in one option says nothing of security', () => {
    const ways = select('Transport', ['No delivery', 'PHP', 'SMTP/SMTPS']);
    expect(roles([...server, ways])).toEqual(['outgoing.hostname', 'outgoing.port', 'outgoing.protocol']);
  });
});

it('security after the server that sends is not under the choice of IMAP or POP3 before the other', () => {
  const fields = [
    select('Protocol', ['IMAP', 'POP3']),
    field({ label: 'Incoming server' }),
    field({ label: 'Outgoing server' }),
    box('Use STARTTLS'),
  ];
  expect(roles(fields)).toContain('outgoing.socketType');
});

it('a bare number is a port right beside its server, and rows to a page further down', () => {
  const number = field({ inputType: 'number', value: { shape: 'port', text: '20' } });
  const login = ['User name', 'Password'].map((label) => field({ label }));
  const host = field({ label: 'SMTP server' });
  expect(roles([host, number, ...login])).toContain('outgoing.port');
  const others = ['Warning limit', 'Prefix'].map((label) => field({ label }));
  expect(roles([host, ...login, ...others, number])).not.toContain('outgoing.port');
});

it('a port goes with the server right before it, whatever the title of both says', () => {
  const side = (label: string, heading: string) => [field({ label, heading }), field({ label: 'Port', heading })];
  expect(roles([...side('IMAP server', 'Servers and sending'), ...side('SMTP server', 'Receive only')])).toEqual([
    'incoming.hostname',
    'incoming.port',
    'outgoing.hostname',
    'outgoing.port',
  ]);
});

it('"IN:" and "OUT:" tell the way', () => {
  const side = (way: string) => [field({ label: `${way}: Server name` }), field({ label: `${way}: Port` })];
  const kind = select('IN: Server type', ['POP3', 'IMAP']);
  expect(roles([kind, ...side('IN'), ...side('OUT')])).toEqual([
    'incoming.protocol',
    'incoming.hostname',
    'incoming.port',
    'outgoing.hostname',
    'outgoing.port',
  ]);
});

describe('boxes', () => {
  it('"Use mail server username and password" asks whether to log in', () =>
    expect(roles([...server, box('Use mail server username and password')])).toContain('outgoing.authRequired'));
  it.each(['Enable the SSL protocol', 'Włącz protokół SSL'])('"%s" is about security', (label) => {
    const login = [field({ label: 'User name' }), field({ label: 'Password', inputType: 'password' })];
    expect(roles([...server, ...login, box(label)])).toContain('outgoing.socketType');
  });
  it('one for unsecure versions is not', () =>
    expect(roles([...server, box('SSL'), box('Enable support for unsecure SSL versions')])).toHaveLength(3));
});

it('of two addresses the one that may stay empty is not the one that is asked for', () => {
  const help: SourcedText = { source: 'help', text: 'Empty = the address above.' };
  const spare = field({ label: 'From', inputType: 'email', heading: 'SMTP' });
  const fields = [
    field({ label: 'IMAP server' }),
    field({ label: 'Address of the help desk', inputType: 'email' }),
    ...server,
    { ...spare, texts: [...spare.texts, help] },
  ];
  const [form] = detect(look(fields));
  expect(form?.fields.find(({ property }) => property === 'emailAddress')?.label).toBe('Address of the help desk');
});

describe('host and port in one box', () => {
  const help: SourcedText = { source: 'help', text: '(Gmail="imap.gmail.com:993/SSL")' };
  const login = [field({ label: 'E-Mail' }), field({ label: 'Passwort', inputType: 'password' })];
  const helped = (label: string) => ({ ...field({ label }), texts: [...field({ label }).texts, help] });

  it('are told by an example beside a label that names the server', () => {
    expect(roles([helped('IMAP-Server'), ...login])).toContain('incoming.hostPort');
    expect(roles([helped('IMAP'), ...login])).not.toContain('incoming.hostPort');
  });

  it('also where the example is this machine', () => {
    const asked = field({ label: 'SMTP server', placeholder: 'localhost:25' });
    expect(roles([asked, field({ label: 'User name' }), ...login])).toContain('outgoing.hostPort');
  });
});

describe('two of one kind', () => {
  const address = (label: string) => field({ label, value: { shape: 'address', domain: 'other.example' } });

  it('of two addresses the one that names the mailbox is meant', () => {
    const kept = detect(
      look([
        address('My email address is:'),
        field({ label: 'My IMAP email address is:' }),
        field({ label: 'My IMAP server is:' }),
        field({ label: 'My IMAP port is:' }),
        field({ label: 'My IMAP password is:', inputType: 'password' }),
      ]),
    ).flatMap((form) => form.fields.filter(({ property }) => property === 'emailAddress').map(({ label }) => label));
    expect(kept).toEqual(['My IMAP email address is:']);
  });

  it('of two ports both stay where each names its security', () => {
    const ports = (...labels: string[]) =>
      roles([field({ label: 'SMTP server' }), ...labels.map((label) => field({ label, inputType: 'number' }))]);
    expect(ports('SSL port', 'TLS port').filter((role) => role === 'outgoing.port')).toHaveLength(2);
    expect(ports('Port', 'Other port').filter((role) => role === 'outgoing.port')).toHaveLength(1);
  });

  it('a line of a table that takes nothing does not stand for the one to fill', () => {
    const line = (readOnly: boolean, row: string) =>
      [field({ label: 'IMAP host', name: row }), field({ label: 'IMAP port', name: `imap_port_${row}` })].map(
        (one) => ({
          ...one,
          readOnly,
          containers: [row, 'table'],
        }),
      );
    const [form] = detect(look([...line(true, 'kept'), ...line(false, 'new')]));
    expect(form?.fields.map(({ name }) => name)).toEqual(['new', 'imap_port_new']);
  });
});

it('a second factor is no way to sign in at a mail server', () => {
  const asked = box('I want to use two-factor authentication to log in.');
  expect(roles([...server, field({ label: 'User name' }), asked])).not.toContain('outgoing.authRequired');
});

it('a host that holds the address of a page is none of mail', () => {
  const host = (text: string) => field({ label: 'Authority host', heading: 'IMAP', value: { shape: 'url', text } });
  const rest = [field({ label: 'User name' }), field({ label: 'Password', inputType: 'password' })];
  expect(roles([host('ssl://mail.example.org'), ...rest])).toContain('incoming.hostname');
  expect(roles([host('https://login.example.org'), ...rest])).toEqual([]);
});

describe('an address with a password of its own', () => {
  const login = (label: string, block: string): FieldSnapshot[] => [
    field({ label, containers: [block, 'page'] }),
    field({ label: 'Password', inputType: 'password', containers: [block, 'page'] }),
  ];
  const mailbox = [field({ label: 'IMAP server', containers: ['own', 'page'] }), ...login('Login', 'own')];
  const addresses = (fields: FieldSnapshot[]) =>
    detect(look(fields)).flatMap((form) =>
      form.fields.flatMap(({ property, label }) => (property === 'emailAddress' ? [label] : [])),
    );

  it('is another account, where one without stays', () =>
    expect(addresses([field({ label: 'Your e-mail' }), ...login('Email address', 'other'), ...mailbox])).toEqual([
      'Your e-mail',
    ]));

  it('is the person where it is the only one', () =>
    expect(addresses([...login('Email address', 'other'), ...mailbox])).toEqual(['Email address']));
});
