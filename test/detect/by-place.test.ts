/** What the place of a field, its example or the way its name is written tells where its words alone do not. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { field, look } from './sketch.ts';

const found = (fields: FieldSnapshot[]) =>
  detect(look(fields)).flatMap((form) =>
    form.fields.filter(({ fillable }) => fillable).map((one) => `${one.label}: ${one.direction}.${one.property}`),
  );
const server = () => ['SMTP server', 'SMTP port'].map((label) => field({ label }));
const password = () => field({ label: 'Password', inputType: 'password' });

it('each server may have an "Account" of its own before its password', () => {
  const side = (heading: string) => [
    ...['Server', 'Port', 'Account'].map((label) => field({ label, heading, containers: [heading, 'form'] })),
    field({ label: 'Password', inputType: 'password', heading, containers: [heading, 'form'] }),
  ];
  expect(found([...side('Incoming mail server'), ...side('Outgoing mail server')])).toEqual(
    expect.arrayContaining(['Account: incoming.username', 'Account: outgoing.username']),
  );
});

it('"Use secure authentication" is a way to sign in, not whether to', () => {
  const box = field({ label: 'Use secure authentication (SPA)', control: 'checkbox', inputType: 'checkbox' });
  expect(found([...server(), field({ label: 'User' }), password(), box]).join()).not.toContain('SPA');
});

it("a variable's name as a label is taken apart", () => {
  const fields = ['sSMTPHost', 'sSMTPPort', 'sSMTPUser'].map((label) => field({ label }));
  expect(found(fields)).toEqual([
    'sSMTPHost: outgoing.hostname',
    'sSMTPPort: outgoing.port',
    'sSMTPUser: outgoing.username',
  ]);
});

describe('a port of mail on the server that is shown as an example', () => {
  const fields = (label: string, example: string) => [
    field({ label, placeholder: example }),
    field({ label: 'User name' }),
    password(),
  ];
  it.each([
    ['host:25, host, [host]:25', 'outgoing'],
    ['mail.example.org:993', 'incoming'],
  ])('tells the way: %s', (example, direction) =>
    expect(found(fields('Host', example))).toContain(`Host: ${direction}.hostPort`),
  );
  it('tells nothing of the next hop of a route', () => expect(found(fields('Next hop', 'host:25, host'))).toEqual([]));
  it('asks for both in a help', () => {
    const texts = [
      { source: 'label', text: 'SMTP host' },
      { source: 'help', text: 'Server (mail.example.org:25)' },
    ] as const;
    expect(found([{ ...field(), texts: [...texts] }, field({ label: 'User name' }), password()])).toContain(
      'SMTP host: outgoing.hostPort',
    );
  });
});

it('a bare name with an example that hardly says more, right before the password, is who signs in', () => {
  const name = field({ label: 'Name', placeholder: 'If authentication required' });
  expect(found([...server(), name, password()]).join()).toContain('Name: outgoing.username');
});

it('an Arabic word is the same with its vowel signs', () => {
  const labels = ['مُضيف SMTP', 'منفذ SMTP', 'مستخدم SMTP'];
  expect(found(labels.map((label) => field({ label }))).map((one) => one.split(': ')[1])).toEqual([
    'outgoing.hostname',
    'outgoing.port',
    'outgoing.username',
  ]);
});

describe('a text box for the protocol', () => {
  const typed = (more: Partial<FieldSnapshot>) => ({
    ...field({ label: 'Protocol' }),
    value: { shape: 'protocolWord', text: 'pop3' } as const,
    ...more,
  });
  it('is told by the word in it', () =>
    expect(found([...server(), typed({})])).toContain('Protocol: outgoing.protocol'));
  it.each([{ enabled: false }, { readOnly: true }])('takes none where %o', (more) =>
    expect(found([...server(), typed(more)]).join()).not.toContain('Protocol'),
  );
});

it('two servers of one name go by their titles', () => {
  const side = (heading: string) => [
    field({ label: 'IMAP server', heading, containers: [heading, 'form'] }),
    field({ label: 'Port', heading, containers: [heading, 'form'] }),
    field({ label: 'User name', heading, containers: [heading, 'form'] }),
  ];
  expect(found([...side('Incoming server'), ...side('Outgoing server')])).toEqual(
    expect.arrayContaining(['IMAP server: incoming.hostname', 'IMAP server: outgoing.hostname']),
  );
});

it('a sentence above is no title that outweighs what a developer calls a field', () => {
  const heading = 'For accounts that sign in to IMAP by password.';
  const fields = [
    field({ label: 'IMAP server', heading }),
    field({ label: 'Port', name: 'imap_port', heading }),
    field({ label: 'SMTP server', heading }),
    field({ label: 'Port', name: 'smtp_port', heading }),
    field({ label: 'User name', heading }),
  ];
  expect(found(fields)).toContain('Port: outgoing.port');
});

it('ids that only count say nothing: `uid-12` is no user', () => {
  const labels = ['User name', 'IMAP server', 'IMAP port', 'Folder'];
  const fields = labels.map((label, index) => field({ label, htmlId: `uid-${index + 10}` }));
  expect(found(fields)).toContain('IMAP server: incoming.hostname');
});

it('the domain of a server is where it stands, and a TCP port is a port', () => {
  const fields = ['Incoming mail server domain', 'TCP port', 'User name'].map((label) => field({ label }));
  expect(found(fields)).toEqual([
    'Incoming mail server domain: incoming.hostname',
    'TCP port: incoming.port',
    'User name: incoming.username',
  ]);
});

describe('an address far from the server', () => {
  const apart = (visible: boolean) =>
    Array.from({ length: 20 }, () => field({ label: 'Colour', containers: ['other', 'form'], visible }));
  const fields = (visible: boolean) => [
    field({ label: 'E-mail address', containers: ['account', 'profile', 'form'] }),
    ...apart(visible),
    ...['IMAP server', 'IMAP port'].map((label) => field({ label, containers: ['server', 'side', 'form'] })),
    field({ label: 'Password', inputType: 'password', containers: ['server', 'side', 'form'] }),
  ];
  it('belongs to it where only hidden fields lie between', () => {
    expect(found(fields(false)).join()).toContain('emailAddress');
    expect(found(fields(true)).join()).not.toContain('emailAddress');
  });
});

it('the address that listens to everybody is nobody to connect to', () => {
  const ports = ['SMTP MTA port', 'SMTP MSA port'].map((label) => field({ label }));
  const listening = field({ label: "Server IP address (0.0.0.0 for 'any')" });
  expect(found([listening, ...ports, field({ label: 'User name' }), password()])).toEqual([]);
});

it('a server that sends has the security beside the port of another protocol on the same host', () => {
  const fields = [
    field({ label: 'SMTP server' }),
    field({ label: 'User name' }),
    password(),
    field({ label: 'SMTP port', containers: ['ports', 'form'] }),
    field({ label: 'POP port', containers: ['ports', 'form'] }),
    field({ label: 'Use TLS', control: 'checkbox', inputType: 'checkbox', containers: ['security', 'ports', 'form'] }),
  ];
  expect(found(fields)).toContain('Use TLS: outgoing.socketType');
});
