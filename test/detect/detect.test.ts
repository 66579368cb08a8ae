import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { leastTime } from '../tools/least-time.ts';
import { box, field, look, select } from './sketch.ts';

const roles = (fields: FieldSnapshot[], title = '') =>
  detect(look(fields, title)).map((form) => form.fields.map((one) => `${one.direction ?? '-'}.${one.property}`));

const SECURITY = ['None', 'SSL/TLS', 'STARTTLS'];
const imap = (containers: string[]) => [
  field({ label: 'Server', heading: 'Incoming mail (IMAP)', containers }),
  field({ label: 'Port', heading: 'Incoming mail (IMAP)', containers, inputType: 'number' }),
  select('Security', SECURITY, { headings: [{ source: 'heading', text: 'Incoming mail (IMAP)' }], containers }),
  field({ label: 'User name', heading: 'Incoming mail (IMAP)', containers }),
];
const smtp = (containers: string[]) =>
  imap(containers).map((one) => ({ ...one, headings: [{ source: 'heading' as const, text: 'Outgoing mail (SMTP)' }] }));

describe('mailbox forms', () => {
  it('tells both directions by headings alone', () => {
    expect(roles([...imap(['a', 'f']), ...smtp(['b', 'f'])])).toEqual([
      ['hostname', 'port', 'socketType', 'username']
        .flatMap((p) => [`incoming.${p}`])
        .concat(['hostname', 'port', 'socketType', 'username'].map((p) => `outgoing.${p}`)),
    ]);
  });

  it('tells them by order where nothing else does', () => {
    const bare = (n: string) => [
      field({ label: 'Mail server', containers: [n, 'f'] }),
      field({ label: 'Port', containers: [n, 'f'] }),
    ];
    const who = field({ label: 'User name', inputType: 'password', containers: ['f'] });
    expect(roles([...bare('a'), ...bare('b'), who]).map((form) => form.slice(0, 4))).toEqual([
      ['incoming.hostname', 'incoming.port', 'outgoing.hostname', 'outgoing.port'],
    ]);
  });

  it('opens a second form where servers repeat', () => {
    expect(roles([...smtp(['a', 'f']), ...smtp(['b', 'f'])])).toHaveLength(2);
  });

  it('says when only POP can be chosen', () => {
    const [form] = detect(look([select('Type', ['POP3']), field({ label: 'Mail host' }), field({ label: 'Port' })]));
    expect(form?.incomingType).toBe('pop3');
  });

  it.each([
    ['Verify certificate', true],
    ['Allow invalid certificates', false],
    ['Zertifikat überprüfen', true],
    ['Skip TLS verification', false],
    ['自己署名証明書を許可', false],
  ])('reads the polarity of %s', (label, inverted) => {
    const [form] = detect(
      look([...imap(['f']), box(label, { headings: [{ source: 'heading', text: 'IMAP' }], containers: ['f'] })]),
    );
    const found = form?.fields.find((one) => one.property === 'allowInvalidCertificate');
    expect(found?.inverted).toBe(inverted);
  });

  it('knows the static address switch', () => {
    const [form] = detect(look([...imap(['f']), box('Use static IPs', { containers: ['f'] })]));
    expect(form?.fields.map((one) => one.property)).toContain('useStaticIps');
  });

  it('carries reasons for every claim', () => {
    for (const form of detect(look(imap(['f']))))
      for (const one of form.fields) expect(one.reasons.length).toBeGreaterThan(0);
  });
});

describe('who is who among several', () => {
  it('takes a mailbox by name for an address where an address is its example', () => {
    const name = (placeholder: string) => roles([...imap(['f']), field({ label: 'Mailbox', placeholder })]).flat();
    expect(name('jane@example.com')).toContain('-.emailAddress');
    expect(name('INBOX')).not.toContain('-.emailAddress');
  });

  it('opens no second mailbox for a host that it is not sure of', () => {
    const texts = [{ source: 'title' as const, text: 'SMTP server' }];
    const from = field({ label: 'From address', containers: ['b', 'f'] });
    const [form, ...others] = roles([...smtp(['a', 'f']), field({ texts, containers: ['b', 'f'] }), from]);
    expect([form, others]).toEqual([expect.arrayContaining(['outgoing.username', '-.emailAddress']), []]);
  });

  it('logs in with the address between a server and its password, where a sender has one of his own', () => {
    const login = (heading: string, containers: string[]) => [
      field({ label: 'Address', inputType: 'email', heading, containers }),
      field({ label: 'Password', inputType: 'password', heading, containers }),
    ];
    const from = field({ label: 'From address', containers: ['c', 'f'] });
    const [server, mine] = [imap(['a', 'f']).slice(0, 3), login('IMAP', ['a', 'f'])];
    const names = (fields: FieldSnapshot[]) =>
      roles(fields).flatMap((form) => form.filter((one) => /user|ema/.test(one)));
    expect(names([from, ...server, ...mine])).toEqual(['incoming.username']);
    expect(names([from, ...server, ...mine.slice(0, 1)])).toEqual(['-.emailAddress']);
    // Alone it is the mailbox's address.
    expect(names([...server, ...mine])).toEqual(['-.emailAddress']);
    const other = [...smtp(['b', 'f']).slice(0, 3), ...login('SMTP', ['b', 'f'])];
    expect(names([...server, ...mine, ...other])).toEqual(['incoming.username', 'outgoing.username']);
  });

  it('leaves an address with a button of its own below the server to whom the trial goes', () => {
    const address = field({ label: 'E-mail', ownButton: true, containers: ['f'] });
    expect(roles([...smtp(['f']), address]).flat()).not.toContain('-.emailAddress');
    // Above the servers it looks them up.
    expect(roles([address, ...smtp(['f'])]).flat()).toContain('-.emailAddress');
  });

  it('reads no way from a title that names both', () => {
    const under = (label: string) => field({ label, heading: 'Your inbox (IMAP/SMTP)', containers: ['b', 'f'] });
    const server = field({ label: 'Outgoing server (SMTP)', containers: ['b', 'f'] });
    expect(roles([...imap(['a', 'f']), server, under('Port')]).flat()).toContain('outgoing.port');
  });
});

describe('what is not a mailbox', () => {
  const server = (heading: string) => [
    field({ label: 'Host', heading }),
    field({ label: 'Port', heading }),
    box('Use SSL', { headings: [{ source: 'heading', text: heading }] }),
    field({ label: 'Username', heading }),
  ];
  it.each([
    '',
    'Database',
    'SSH tunnel',
    'CalDAV',
    'Sieve',
    'LDAP directory',
    'Remote backup',
    'SOCKS proxy',
    'Calendrier',
  ])('claims nothing under "%s"', (heading) => {
    expect(detect(look(server(heading)))).toEqual([]);
  });

  it('claims nothing without a server box', () => {
    expect(
      detect(
        look([field({ label: 'Email', inputType: 'email' }), field({ label: 'IMAP password', inputType: 'password' })]),
      ),
    ).toEqual([]);
  });

  it('leaves HELO, bind address and reply address alone', () => {
    const more = ['HELO hostname', 'Bind address', 'Reply-To', 'Proxy host', 'Sieve port'].map((label) =>
      field({ label, containers: ['f'] }),
    );
    const [form] = detect(look([...imap(['f']), ...more]));
    expect(form?.fields).toHaveLength(4);
  });
});

describe('a box that holds the address of every interface', () => {
  const beside = field({ label: 'Listen port', heading: 'SMTP', inputType: 'number' });
  const nameless = (text: string) => field({ heading: 'SMTP', value: { shape: 'hostname', text } });
  const user = field({ label: 'User name', heading: 'SMTP' });
  it.each(['0.0.0.0', '::', '[::]'])('%s listens, and is no server to connect to', (text) => {
    expect(roles([nameless(text), beside, user])).toEqual([]);
  });
  it('another host beside a port is one', () => {
    expect(roles([nameless('mail.acme.example'), beside, user]).flat()).toContain('outgoing.hostname');
  });
});

describe('hostile and large pages', () => {
  it('stays quick with huge labels and many fields', async () => {
    const huge = Array.from({ length: 400 }, () =>
      field({ label: 'imap host '.repeat(20), heading: 'smtp port '.repeat(12) }),
    );
    expect(await leastTime(() => detect(look(huge)))).toBeLessThan(1500);
  });
});
