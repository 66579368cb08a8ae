/** What stands beside a server: another one to spare, a box that opens its fields, what others are told of it. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { box, field, look, select } from './sketch.ts';

const found = (fields: FieldSnapshot[], title = '') =>
  detect(look(fields, title)).flatMap((form) =>
    form.fields.filter(({ fillable }) => fillable).map((one) => `${one.label}: ${one.direction}.${one.property}`),
  );
const password = () => field({ label: 'Password', inputType: 'password' });
const off = (label: string) => field({ label, enabled: false });

it('a spare server is not filled, and what follows belongs to the first', () => {
  const labels = ['SMTP server', 'Alternate server name', 'Port', 'User name'];
  expect(found([...labels.map((label) => field({ label })), password()]).slice(0, 3)).toEqual([
    'SMTP server: outgoing.hostname',
    'Port: outgoing.port',
    'User name: outgoing.username',
  ]);
});

describe('a box that opens the fields of the server', () => {
  const fields = (label: string, ...between: string[]) => [
    box(label),
    ...[...between, 'SMTP server', 'Port', 'User name'].map(off),
    password(),
  ];
  it.each([
    ['Enable e-mail service', ['Use SSL']],
    ['Enable', []],
  ])('%s', (label, between) => expect(found(fields(label, ...between))).toContain(`${label}: outgoing.protocol`));
  it('not a bare "Enable" further off', () =>
    expect(found(fields('Enable', 'Use SSL')).join()).not.toContain('protocol'));
  it('not where they are open already', () =>
    expect(found([box('Enable e-mail service'), field({ label: 'SMTP server' }), field({ label: 'Port' })])).toEqual([
      'SMTP server: outgoing.hostname',
      'Port: outgoing.port',
    ]));
});

it('a label of server and port over two boxes names the first by the server', () => {
  const pair = [field({ label: 'SMTP server address, port' }), field({ name: 'smtp_port' })];
  expect(found([...pair, field({ label: 'User name' }), password()]).slice(0, 1)).toEqual([
    'SMTP server address, port: outgoing.hostname',
  ]);
});

it('"IMAP email" right before the password is who logs in', () =>
  expect(
    found([
      ...['IMAP host', 'IMAP port', 'IMAP email'].map((label) => field({ label })),
      field({ label: 'IMAP email password' }),
    ]),
  ).toContain('IMAP email: incoming.username'));

describe('both servers, and nobody logs in', () => {
  const side = (way: string, more: Partial<FieldSnapshot> = {}) => [
    field({ label: 'Server', heading: `${way} server`, ...more }),
    field({ label: 'Port', heading: `${way} server` }),
    select('Security', ['None', 'SSL/TLS', 'STARTTLS'], { headings: [{ source: 'heading', text: `${way} server` }] }),
  ];
  it('are a connection where they are still to be named', () =>
    expect(found([...side('Incoming'), ...side('Outgoing')])).toHaveLength(6));
  it('are told to others where they stand there', () =>
    expect(
      found([...side('Incoming', { value: { shape: 'hostname', text: 'imap.other.example' } }), ...side('Outgoing')]),
    ).toEqual([]));
  it('are a guide where all ports of mail can be ticked', () => {
    const ports = ['110', '995', '143', '993', '587'].map((label) => box(label));
    expect(
      found([field({ label: 'IMAP server' }), field({ label: 'SMTP server' }), ...ports, field({ label: 'Email' })]),
    ).toEqual([]);
  });
});

it('a server that only proves who somebody is speaks other languages as well', () => {
  const server = (...more: string[]) => [
    field({ label: 'Address' }),
    select('Protocol', ['POP3', 'IMAP', ...more]),
    field({ label: 'Port' }),
  ];
  expect(found(server())).not.toEqual([]);
  expect(found(server('RADIUS'))).toEqual([]);
});

it('of two addresses the one in the dialog of the server is meant', () => {
  const within = (label: string, place: string) =>
    field({ label, containers: place === 'list' ? ['l', 'page'] : ['r', 'd', 'o', 'page'] });
  const [form] = detect(
    look([
      within('Email', 'list'),
      ...['Email', 'User name', 'SMTP server', 'Port'].map((label) => within(label, 'dialog')),
    ]),
  );
  expect(form?.fields.find(({ property }) => property === 'emailAddress')?.order).toBe(1);
});

it('"On" beside a switch is what it stands at, and not its name', () => {
  const texts = ['Yes', 'Start TLS'].map((text) => ({ source: 'adjacent' as const, text }));
  const [form] = detect(look([field({ label: 'SMTP server' }), field({ label: 'Port' }), { ...box(''), texts }]));
  expect(form?.fields.find(({ property }) => property === 'socketType')?.label).toBe('Start TLS');
});

it('a server without a name of its own goes by the box to tick before it', () => {
  const way = select('Mail receiving', ['IMAP', 'POP3']);
  const all = (label: string) =>
    found([way, box(label), field({ name: 'fetch_server' }), field({ label: 'User name' }), password()]);
  expect(all('IMAP server').join()).toContain('incoming.hostname');
  expect(all('Check often').join()).not.toContain('hostname');
});
