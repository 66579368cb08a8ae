/** What stands beside a mail server on the same page and is none of its fields, or of another way. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { field, look, select } from './sketch.ts';

const found = (fields: FieldSnapshot[]) =>
  detect(look(fields)).flatMap((form) => form.fields.map((one) => `${one.label}: ${one.direction}.${one.property}`));
const chosen = (label: string, options: string[], index: number, containers: string[]): FieldSnapshot => ({
  ...select(label, options),
  containers,
  options: options.map((text, at) => ({ text, value: text, selected: at === index, disabled: false })),
  value: { shape: 'option', index, text: options[index] ?? '' },
});

describe("the product's own host name", () => {
  const own = [field({ label: 'Hostname' }), field({ label: 'Warn when mails are over', inputType: 'number' })];
  const smtp = ['SMTP server', 'SMTP port', 'SMTP user'].map((label) => field({ label }));
  it('is no second mail server', () => {
    expect(found([...own, ...smtp])).toEqual([
      'SMTP server: outgoing.hostname',
      'SMTP port: outgoing.port',
      'SMTP user: outgoing.username',
    ]);
  });
  it('with a login of its own it may be one', () => {
    const login = [field({ label: 'User name' }), field({ label: 'Password', inputType: 'password' })];
    expect(found([field({ label: 'Hostname' }), ...login, ...smtp])).toContain('SMTP server: outgoing.hostname');
  });
});

it('of two choices on a page the nearer one tells the way', () => {
  const [page, block] = [['page'], ['block', 'page']];
  const fields = [
    chosen('Mailing method', ['PHP', 'SMTP', 'Sendmail'], 1, page),
    field({ label: 'SMTP server', containers: page }),
    field({ label: 'Incoming mail server', containers: block }),
    field({ label: 'User name', containers: block }),
    field({ label: 'Password', inputType: 'password', containers: block }),
    chosen('Account type', ['POP3', 'IMAP'], 0, block),
  ];
  expect(found(fields)).toEqual(
    expect.arrayContaining(['User name: incoming.username', 'Account type: incoming.protocol']),
  );
});

it('a port in one row with the server that sends is its own, whatever list of ways stands above', () => {
  const [page, row, next] = [['page'], ['row', 'page'], ['next', 'page']];
  const fields = [
    chosen('Account type', ['IMAP', 'POP3'], 0, page),
    field({ label: 'Incoming mail server', containers: row }),
    field({ label: 'Port', containers: row }),
    field({ label: 'Outgoing mail server (SMTP)', containers: next }),
    field({ label: 'Port', containers: next }),
    field({ label: 'User name', containers: page }),
  ];
  expect(found(fields).slice(0, -1)).toEqual([
    'Account type: incoming.protocol',
    'Incoming mail server: incoming.hostname',
    'Port: incoming.port',
    'Outgoing mail server (SMTP): outgoing.hostname',
    'Port: outgoing.port',
  ]);
});

describe('a box with an unknown word before a port', () => {
  const port = field({ label: 'SMTP port' });
  const user = field({ label: 'SMTP user name' });
  it('takes the server where nothing else does', () =>
    expect(found([field({ label: 'SMTP service path' }), port, user])).toContain(
      'SMTP service path: outgoing.hostname',
    ));
  it('is something else beside a server', () =>
    expect(
      found([field({ label: 'SMTP server' }), field({ label: 'SMTP service path' }), port, user]).join(),
    ).not.toContain('path'));
  it('is no server where it says of another protocol', () =>
    expect(found([field({ label: 'IMAP service path' }), port, user])).toEqual([]));
});

it('a letter is no name: `a` is not Italian for whom mail goes to', () => {
  const heading = 'Incoming mail (IMAP)';
  const fields = [
    field({ label: 'Server', name: 'a', heading }),
    field({ label: 'Port', name: 'b', heading }),
    field({ label: 'User name', name: 'd', heading }),
    field({ label: 'Password', name: 'e', inputType: 'password', heading }),
  ];
  const [form] = detect(look(fields));
  expect(form?.fields.filter((one) => !one.fillable).map((one) => one.label)).toEqual([]);
});
