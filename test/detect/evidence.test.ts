import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { field, look, select } from './sketch.ts';

const roles = (fields: FieldSnapshot[], title = '') =>
  detect(look(fields, title)).flatMap((form) => form.fields.map((one) => `${one.direction ?? '-'}.${one.property}`));

const chosen = (label: string, options: string[], index: number): FieldSnapshot => ({
  ...select(label, options),
  options: options.map((text, at) => ({ text, value: String(at), selected: at === index, disabled: false })),
  value: { shape: 'option', index, text: options[index] ?? '' },
});
const bare = ['Server', 'Port', 'User'].map((label) => field({ label, heading: 'Notifications' }));

describe('a list in which a mail by SMTP is chosen', () => {
  const ways = ['- None -', 'Email (SMTP)', 'Buzzer'];
  it('says what the servers beside it are', () => {
    expect(roles([chosen('Notification', ways, 1), ...bare])).toContain('outgoing.hostname');
  });
  it('says nothing while something else is chosen', () => {
    expect(roles([chosen('Notification', ways, 2), ...bare])).toEqual([]);
  });
});

describe('"SSL certificate: yes, no" beside a server', () => {
  const imap = [field({ label: 'IMAP server' }), field({ label: 'Port' }), field({ label: 'User name' })];
  const question = chosen('SSL certificate', ['Yes', 'No'], 1);
  it('asks whether SSL is used where nothing else does', () => {
    expect(roles([...imap, question])).toContain('incoming.socketType');
  });
  it('beside a list for the security it does not', () => {
    const found = detect(look([...imap, select('Security', ['None', 'SSL/TLS', 'STARTTLS']), question]));
    expect(found[0]?.fields.filter((one) => one.property === 'socketType')).toHaveLength(1);
  });
  it('named a check it is one', () => {
    expect(roles([...imap, chosen('Verify SSL certificate', ['Yes', 'No'], 1)])).toContain(
      'incoming.allowInvalidCertificate',
    );
  });
});

describe('a bare "Address"', () => {
  const login = [field({ label: 'Login' }), field({ label: 'Password', inputType: 'password' })];
  const servers = ['Incoming', 'Outgoing'].flatMap((way) => [
    field({ label: `${way} mail server`, containers: [way, 'form'] }),
    field({ label: `${way} port`, containers: [way, 'form'] }),
  ]);
  it("above login and password is the mailbox's, where both servers are named", () => {
    expect(roles([field({ label: 'Address' }), ...login, ...servers])).toContain('-.emailAddress');
  });
  it('elsewhere is left alone', () => {
    expect(roles([...login, ...servers, field({ label: 'Address' })])).not.toContain('-.emailAddress');
  });
});

describe("a sender's address", () => {
  const server = [field({ label: 'Host' }), ...bare.slice(1), field({ label: 'Password', inputType: 'password' })];
  it('is of a mail server that nothing else names', () => {
    expect(roles([...server, field({ label: 'From address' })])).toContain('outgoing.hostname');
  });
  it("the person's own is asked for by servers of every kind", () => {
    expect(roles([...server, field({ label: 'Email address' })])).toEqual([]);
  });
});

describe('an address with an example, under a test of SMTP', () => {
  const server = [field({ label: 'SMTP host' }), field({ label: 'SMTP port' })];
  const box = (text: string) => {
    const heading = '1. Test e-mail (SMTP outbound)';
    const value = { shape: 'address', domain: 'old.example' } as const;
    const own = field({ inputType: 'email', placeholder: 'ana@example.com', heading, value });
    return { ...own, texts: [...own.texts, { source: 'adjacent', text } as const] };
  };
  it.each(['E-mail de destino', 'Destination email', 'Test email'])('"%s" is where mail goes', (text) => {
    expect(roles([...server, box(text)]).join()).not.toContain('emailAddress');
  });
  it('"E-mail" is the sender', () => {
    expect(roles([...server, box('E-mail')]).join()).toContain('emailAddress');
  });
});

it('"Same as server name" is no way to sign in', () => {
  const via = select('Mail server to contact', ['Same as server name', ''], { control: 'choice' });
  expect(roles([field({ label: 'IMAP server' }), field({ label: 'Port' }), via])).toEqual([
    'incoming.hostname',
    'incoming.port',
  ]);
});

it('the port goes into the box behind "Default" and "Other", not into the choice', () => {
  const own: FieldSnapshot = { ...chosen('Server port', ['Default', ''], 0), control: 'choice' };
  const number = field({ name: 'port', headings: [{ source: 'heading', text: 'Server port' }] });
  const [form] = detect(look([field({ label: 'IMAP server' }), own, number, field({ label: 'User name' })]));
  expect(form?.fields.filter((one) => one.property === 'port').map((one) => one.control)).toEqual(['text']);
});

it('what is called a URL and holds one is no mail server', () => {
  const site = field({ label: 'URL of the server in links', value: { shape: 'url', text: 'https://site.example' } });
  expect(roles([field({ label: 'SMTP server' }), site, field({ label: 'Port' }), field({ label: 'User' })])).toEqual([
    'outgoing.hostname',
    'outgoing.port',
    'outgoing.username',
  ]);
});

describe('a text box for the protocol', () => {
  const imap = [field({ label: 'IMAP host' }), field({ label: 'IMAP port' })];
  it('is one where its example is a protocol', () => {
    expect(roles([...imap, field({ label: 'IMAP protocol', placeholder: 'e.g. imap' })])).toContain(
      'incoming.protocol',
    );
  });
  it('is left alone without', () => {
    expect(roles([...imap, field({ label: 'IMAP protocol' })])).not.toContain('incoming.protocol');
  });
});
