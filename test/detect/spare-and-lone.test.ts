/** Fields that only look like the ones of the server: spare ones, those of the product's own, and who a mail is from. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { box, field, look, select } from './sketch.ts';

const found = (fields: FieldSnapshot[], title = '') =>
  detect(look(fields, title)).flatMap((form) =>
    form.fields.filter(({ fillable }) => fillable).map((one) => `${one.label}: ${one.direction}.${one.property}`),
  );
const boxes = (...labels: string[]) => labels.map((label) => field({ label }));
const password = () => field({ label: 'Password', inputType: 'password' });

it.each(['SMTP backup server', 'SMTP authentication host'])('%s beside the SMTP server is left alone', (spare) => {
  const all = found([...boxes('SMTP server', spare, 'SMTP port', 'User name'), password()]);
  expect(all).toContain('SMTP server: outgoing.hostname');
  expect(all).toContain('SMTP port: outgoing.port');
  expect(all.join()).not.toContain(spare);
});

it('a port of the other way stands beside one host for both', () =>
  expect(found([...boxes('IMAP host', 'IMAP port', 'SMTP port', 'User name'), password()])).toContain(
    'SMTP port: outgoing.port',
  ));

it.each(['HTTP port', 'HTTP порт'])('%s is the product’s own', (label) => {
  const all = found([...boxes(label, 'SMTP host', 'SMTP port', 'User name'), password()]);
  expect(all.join()).not.toContain(label);
  expect(all).toContain('SMTP port: outgoing.port');
});

it('of "From" and "Sender" the one whose example is an address asks for one', () => {
  const asked = (label: string, placeholder: string) => {
    const one = field({ label, placeholder });
    return { ...one, texts: [...one.texts, { source: 'help' as const, text: `The email ${label} header` }] };
  };
  const from = asked('From', 'Example, Jane Doe');
  const sender = asked('Sender', 'team@example.com');
  const rest = [...boxes('SMTP host', 'SMTP port', 'User name'), password()];
  for (const pair of [
    [from, sender],
    [sender, from],
  ])
    expect(found([...rest, ...pair]).filter((one) => one.includes('emailAddress'))).toEqual([
      expect.stringContaining('Sender: '),
    ]);
});

describe('whose mails a server takes in', () => {
  const server = [...boxes('IMAP host', 'IMAP port', 'User name'), password()];
  it('is no address to fill', () =>
    expect(found([...server, ...boxes('Sender (e-mail or name)')]).join()).not.toContain('Sender'));
  it('an address to send from is', () =>
    expect(found([...server, ...boxes('Sender address')]).join()).toContain('Sender address'));
});

it('where two folders are asked for, mail is read, whoever the answers are from', () => {
  const named = boxes('From address', 'User name', 'Mail server', 'Port');
  expect(found([...named, password(), ...boxes('Watched folder', 'Trash folder')])).toContain(
    'Mail server: incoming.hostname',
  );
  expect(found([...named, password(), ...boxes('Watched folder')])).toContain('Mail server: outgoing.hostname');
});

it('what a mail driver drives goes out', () => {
  const named = boxes('Mail host', 'Mail port', 'Mail username');
  expect(found([...boxes('Mail driver'), ...named, password()])).toContain('Mail host: outgoing.hostname');
  expect(found([...named, password()])).toEqual([]);
});

it('"Match IMAP server credentials" above a box speaks of the other side', () => {
  const titles = ['Match IMAP server credentials', 'SMTP server'].map((text) => ({ source: 'heading' as const, text }));
  const incoming = boxes('Host', 'Port', 'User name').map((one) => ({
    ...one,
    headings: [{ source: 'heading' as const, text: 'IMAP server' }],
  }));
  const outgoing = [...boxes('Host', 'Port'), box('Use SSL', { name: 'smtpSsl' })].map((one) => ({
    ...one,
    headings: titles,
  }));
  expect(found([...incoming, ...outgoing])).toContain('Use SSL: outgoing.socketType');
});

it('"Plain" is no kind of its own, whatever its developer calls it', () => {
  const list = select('SSL', ['Plain', 'SSL/TLS'], {
    options: [
      { text: 'Plain', value: 'tcp', selected: true, disabled: false },
      { text: 'SSL/TLS', value: 'ssl', selected: false, disabled: false },
    ],
  });
  expect(found([...boxes('IMAP host', 'IMAP port'), list])).toContain('SSL: incoming.socketType');
});

it.each(['Tomt = samme som brukernavn.', 'If empty, the user name is taken.'])(
  'who signs in is asked once: %s',
  (text) => {
    const login = field({ label: 'Brukernavn', containers: ['row', 'form'] });
    const sender = field({ texts: ['Avsender', text].map((one) => ({ source: 'label' as const, text: one })) });
    const all = found([...boxes('SMTP-server', 'Port'), login, password(), sender]);
    expect(all).toContain('Brukernavn: outgoing.username');
  },
);

it('an address right before the password signs in, whatever account is hidden further down', () => {
  const hidden = field({ label: 'User name', visible: false });
  const all = found([...boxes('SMTP host', 'From', 'Email'), password(), hidden]);
  expect(all).toContain('Email: outgoing.username');
});

it('a box named "tls" by its developer and "Secure transport layer" by the page takes the word', () =>
  expect(found([...boxes('SMTP server', 'Port'), field({ label: 'Secure Transport Layer', name: 'tls' })])).toContain(
    'Secure Transport Layer: outgoing.socketType',
  ));
