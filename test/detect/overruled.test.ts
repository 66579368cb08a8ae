/** What people read against what a developer wrote, and fields that another one makes clear. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { field, look, select } from './sketch.ts';

const found = (fields: FieldSnapshot[], title = '') =>
  detect(look(fields, title)).flatMap((form) =>
    form.fields.filter(({ fillable }) => fillable).map((one) => `${one.label}: ${one.direction}.${one.property}`),
  );
const server = (containers = ['form']) => [
  field({ label: 'SMTP server', containers }),
  field({ label: 'SMTP port', containers }),
];
const password = (containers = ['form']) => field({ label: 'Password', inputType: 'password', containers });

describe("a developer's name", () => {
  it('does not make a login of a box that is called From', () => {
    const from = field({ label: 'From', htmlId: 'outboundUserAddress' });
    expect(found([...server(), field({ label: 'User' }), password(), from])).toContain('From: null.emailAddress');
  });
  it('does not take a mail user name away', () => {
    const user = field({ label: 'Mail username', name: 'db_name' });
    expect(found([...server(), user, password()])).toContain('Mail username: outgoing.username');
  });
  it('does not take a user name away that a database has no use for', () => {
    const user = field({ label: 'User name', name: 'db_name' });
    expect(found([...server(), user, password()])).toContain('User name: outgoing.username');
  });
  it('does not take a host for the address where mails come back to', () => {
    const heading = 'Mailbox for bounces (IMAP)';
    const fields = ['host', 'port', 'login'].map((name) =>
      field({ label: { host: 'Hostname', port: 'Port', login: 'Login' }[name] ?? '', name: `bounce_${name}`, heading }),
    );
    expect(found([...fields, password()])).toContain('Hostname: incoming.hostname');
  });
  it('says nothing where all boxes of a page bear the same', () => {
    const same = (label: string, inputType = 'text') => field({ label, name: 'from-user', inputType, placeholder: '' });
    const fields = [same('SMTP address'), same('Port'), same('User'), same('Password', 'password')];
    expect(found(fields)).toEqual(
      expect.arrayContaining(['SMTP address: outgoing.hostname', 'Port: outgoing.port', 'User: outgoing.username']),
    );
  });
  it('does take a bare one away, which the database may ask for too', () => {
    const user = field({ label: 'Name', name: 'db_name' });
    expect(found([...server(), user, password()]).join()).not.toContain('username');
  });
});

describe('of two that could be the same', () => {
  it('the user name that names the protocol is surer than another login', () => {
    const other = field({ label: 'Login user', name: 'loginUser', htmlId: 'user-login', placeholder: 'user name' });
    const fields = [other, ...server(), field({ label: 'SMTP server user' }), password()];
    expect(found(fields).filter((one) => one.endsWith('username'))).toEqual(['SMTP server user: outgoing.username']);
  });
  it('"Address" above "Server" and "Port" is an address', () => {
    const heading = 'Outgoing mail (SMTP)';
    const fields = ['Address', 'Server', 'Port', 'User name'].map((label) => field({ label, heading }));
    expect(found(fields)).toEqual([
      'Address: null.emailAddress',
      'Server: outgoing.hostname',
      'Port: outgoing.port',
      'User name: outgoing.username',
    ]);
  });
  it('"Address" right before "Port" is the server', () => {
    const heading = 'Outgoing mail (SMTP)';
    const fields = ['Server name', 'Address', 'Port'].map((label) => field({ label, heading }));
    expect(found(fields).join()).not.toContain('Address: null.emailAddress');
  });
});

describe('which address', () => {
  const [own, block] = [
    ['general', 'page'],
    ['smtp', 'page'],
  ];
  it('the one that names the protocol, where mail goes out', () => {
    const fields = [
      field({ label: 'System email address', containers: own }),
      ...server(block),
      field({ label: 'SMTP email address', containers: block }),
    ];
    expect(found(fields)).toContain('SMTP email address: null.emailAddress');
  });
  it('who sends, before an address for something else that is surer of being one', () => {
    const fields = [
      ...server(block),
      field({ label: 'From', containers: block }),
      field({ label: "Email address for Let's Encrypt", inputType: 'email', containers: own }),
    ];
    expect(found(fields).filter((one) => one.endsWith('emailAddress'))).toEqual(['From: null.emailAddress']);
  });
  it('of a mailing list is none', () =>
    expect(found([...server(), field({ label: 'Mailing list e-mail' })]).join()).not.toContain('emailAddress'));
});

describe('a switch', () => {
  const toggle = (name: string) =>
    field({
      control: 'checkbox',
      inputType: 'switch',
      value: { shape: 'checked', checked: false },
      texts: [
        { source: 'adjacent', text: `If the port is another one, ${name} needs to be enabled` },
        { source: 'adjacent', text: name },
      ],
    });
  it.each(['SSL', 'TSL', 'STARTTLS'])('that is called %s is so, whatever sentence stands behind it', (name) =>
    expect(found([...server(), toggle(name)]).join()).toContain('outgoing.socketType'),
  );
});

it('a closed list that shows SMTP is a choice of protocol', () => {
  const list = field({
    label: 'Strategy',
    control: 'combobox',
    inputType: 'combobox',
    value: { shape: 'option', index: -1, text: 'SMTP' },
  });
  expect(found([...server(), list])).toContain('Strategy: outgoing.protocol');
});

describe('"Account"', () => {
  const account = field({ label: 'Account', htmlId: 'x' });
  it('beside the port is who signs in', () =>
    expect(found([...server(), account])).toContain('Account: outgoing.username'));
  it('is not where another box asks for the user name', () =>
    expect(found([...server(), account, field({ label: 'User name' }), password()]).join()).not.toContain('Account'));
});

describe('the way of a server without a word', () => {
  const [mail, pop] = [
    ['mail', 'page'],
    ['pop', 'page'],
  ];
  it('is told by the sender beside it, whatever another server on the page takes in', () => {
    const fields = [
      ...['Email host', 'User login', 'Email sender', 'Port'].map((label) => field({ label, containers: mail })),
      password(mail),
      field({ label: 'Host', heading: 'POP server', containers: pop }),
      select('Type', ['POP3', 'IMAP'], { containers: pop }),
      field({ label: 'Port', heading: 'POP server', containers: pop }),
    ];
    expect(found(fields)).toEqual(
      expect.arrayContaining([
        'Email host: outgoing.hostname',
        'User login: outgoing.username',
        'Host: incoming.hostname',
      ]),
    );
  });
  it('is told by a folder beside it, and not by a server in a tab that is hidden', () => {
    const [own, box, tab] = [
      ['own', 'page'],
      ['box', 'tabs', 'page'],
      ['smtp', 'tabs', 'page'],
    ];
    const heading = 'Email';
    const fields = [
      field({ label: 'Host', containers: own }),
      ...['SMTP address', 'SMTP port'].map((label) => field({ label, heading, containers: tab, visible: false })),
      ...['Server', 'Port', 'User', 'Scan folder'].map((label) => field({ label, heading, containers: box })),
      password(box),
    ];
    expect(found(fields)).toEqual(
      expect.arrayContaining(['Server: incoming.hostname', 'Port: incoming.port', 'User: incoming.username']),
    );
    expect(found(fields).join()).not.toContain('Host:');
  });
  const heading = 'New email server';
  it('is told by the port that its label names', () => {
    const labels = ['Server', 'Port (default 25)', 'User name'];
    expect(found(labels.map((label) => field({ label, heading })))).toContain('Server: outgoing.hostname');
  });
  it('is not told by what is hidden between', () => {
    const hidden = ['Incoming server', 'Incoming port'].map((label) => field({ label, heading, visible: false }));
    const seen = ['Server', 'Port (25)', 'User name'].map((label) => field({ label, heading }));
    const fields = [...seen.slice(0, 2), ...hidden, ...seen.slice(2)];
    expect(found(fields)).toContain('User name: outgoing.username');
  });
});

it("a technical key beside a label is its developer's name, and no second label", () => {
  const key = 'message_host_user';
  const user = field({
    name: `s_${key}`,
    texts: [
      { source: 'label', text: 'Username' },
      { source: 'adjacent', text: key },
    ],
  });
  expect(found([...server(), user, password()])).toContain('Username: outgoing.username');
});

it('"Mail server protocol" in a text box is no host', () => {
  const heading = 'Mailbox (IMAP)';
  const fields = ['Mail server host', 'Mail server port', 'Mail server protocol', 'Mail server user'].map((label) =>
    field({ label, heading }),
  );
  expect(found([...fields, password()])).toEqual([
    'Mail server host: incoming.hostname',
    'Mail server port: incoming.port',
    'Mail server user: incoming.username',
    'Password: incoming.password',
  ]);
});
it('a list of "ssl" and "plain" is about encryption', () =>
  expect(found([...server(), select('Mode', ['ssl', 'plain'])])).toContain('Mode: outgoing.socketType'));
it('a list of "plain" and "login" is not', () =>
  expect(found([...server(), select('Authentication', ['plain', 'login'])])).toContain(
    'Authentication: outgoing.authentication',
  ));

describe('names of a server', () => {
  const rest = [field({ label: 'Port' }), field({ label: 'User' }), password()];
  it('"Mailserver" in one word is no e-mail address', () => {
    const mailserver = field({ label: 'Mailserver', htmlId: 'inbox_server' });
    expect(found([mailserver, ...rest])).toContain('Mailserver: incoming.hostname');
  });
  it('"IMAP URL" before a port is the host', () =>
    expect(found([field({ label: 'IMAP URL' }), ...rest])).toContain('IMAP URL: incoming.hostname'));
  it('"SMTP URL" without a port is all of it, and left alone', () =>
    expect(found([field({ label: 'SMTP URL' }), field({ label: 'User' }), password()])).toEqual([]));
});

describe('boxes for one word', () => {
  it('"IMAP domain" beside a port is the server', () => {
    const fields = [field({ label: 'IMAP domain' }), field({ label: 'IMAP port' }), field({ label: 'Username' })];
    expect(found([...fields, password()])).toContain('IMAP domain: incoming.hostname');
  });
  it('"SMTP domain" is not', () =>
    expect(found([...server(), field({ label: 'SMTP domain' })]).join()).not.toContain('domain'));
  it('a protocol is typed where its name lists the words', () =>
    expect(found([...server(), field({ label: 'SMTP protocol (smtp or smtps)' })])).toContain(
      'SMTP protocol (smtp or smtps): outgoing.protocol',
    ));
  it('options to be typed are no word for the security', () => {
    const options = field({ label: 'TLS options (optional)', placeholder: 'Enter TLS options' });
    expect(found([...server(), options]).join()).not.toContain('options');
  });
});
