import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Resolver } from '../../lib/address/dns.ts';
import {
  type DiscoveryOptions,
  disagreements,
  discover,
  domainToAsk,
  hostsToAsk,
  type SourceAnswer,
  type SourceId,
} from '../../lib/discovery/discover.ts';
import { printAutoconfig } from '../../lib/formats/autoconfig-print.ts';
import { MAIL, withImap } from '../mail/sample-presets.ts';
import { jsonResolver, wireResolver, type Zone } from './dns-server.ts';
import { openWorld, redirect, serve, type World } from './world.ts';

const ISPDB = 'live.thunderbird.net';
const NAMES = [
  'acme.example',
  'autoconfig.acme.example',
  ISPDB,
  'cloudflare-dns.com',
  'dns.google',
  'dns.house.example',
];
const PROVIDER = ['hoster.example', 'autoconfig.hoster.example', 'elsewhere.example'];
const OWN = 'autoconfig.acme.example/mail/config-v1.1.xml';
const NEWER = 'autoconfig.acme.example/.well-known/mail-v1.xml';
const WELL_KNOWN = 'acme.example/.well-known/autoconfig/mail/config-v1.1.xml';
const DATABASE = `${ISPDB}/autoconfig/v1.1/acme.example`;
const FILE = printAutoconfig(MAIL);

let world: World;
beforeAll(async () => {
  world = await openWorld([...NAMES, ...PROVIDER]);
});
afterEach(() => {
  world.routes.clear();
  world.seen.length = 0;
});
afterAll(() => world.close());

interface Setting {
  resolver?: Resolver;
  allowed?: (host: string) => boolean;
  without?: readonly SourceId[];
  timeout?: number;
  signal?: AbortSignal;
}
async function look(text: string, { resolver = { kind: 'cloudflare' }, allowed = () => true, ...rest }: Setting = {}) {
  const answers: SourceAnswer[] = [];
  const options: DiscoveryOptions = {
    allowed: async (host) => allowed(host),
    signal: new AbortController().signal,
    resolver,
    fetch: world.fetch,
    ...rest,
  };
  for await (const answer of discover(text, options)) answers.push(answer);
  return answers;
}
const from = (answers: readonly SourceAnswer[], source: string, host?: string) =>
  answers.find((one) => one.source === source && (host === undefined || one.host === host));
/** Answers come as they are ready; the one from the autoconfig host is meant where nothing else is said. */
const own = (answers: readonly SourceAnswer[]) => from(answers, 'autoconfig', 'autoconfig.acme.example');
const zone = (records: Zone) => world.routes.set('cloudflare-dns.com/dns-query', jsonResolver(records));

describe('the domain’s own file', () => {
  it.each([
    [NEWER, 'autoconfig.acme.example'],
    [OWN, 'autoconfig.acme.example'],
    [WELL_KNOWN, 'acme.example'],
  ])('is found at %s', async (route, host) => {
    world.routes.set(route, serve(FILE));
    expect(from(await look('acme.example'), 'autoconfig', host)).toMatchObject({
      kind: 'found',
      trust: 'provider',
      from: `https://${route}`,
      found: { preset: { ...MAIL, id: 'found', revision: {}, modified: 0 } },
    });
  });
  it('is the newer one where both are there', async () => {
    world.routes.set(NEWER, serve(printAutoconfig(withImap({ hostname: 'new.acme.example' }))));
    world.routes.set(OWN, serve(FILE));
    expect(own(await look('acme.example'))).toMatchObject({ from: `https://${NEWER}` });
    expect(world.seen.some(({ url }) => url.includes('/mail/config-v1.1.xml') && url.includes('autoconfig.acme'))).toBe(
      false,
    );
  });
  it.each(['text/xml', 'application/xml; charset=utf-8', 'text/plain', 'application/octet-stream', ''])(
    'may come as %j',
    async (type) => {
      world.routes.set(OWN, serve(FILE, type));
      expect(own(await look('acme.example'))?.kind).toBe('found');
    },
  );
  it('is for the domain that was asked, with its placeholder in hosts filled in', async () => {
    world.routes.set(
      OWN,
      serve(printAutoconfig({ ...withImap({ hostname: 'imap.%EMAILDOMAIN%' }), domains: ['other.example'] })),
    );
    expect(own(await look('acme.example'))).toMatchObject({
      found: {
        preset: { domains: ['acme.example'], incomingServers: [{ hostname: 'imap.acme.example' }] },
        hosts: [
          { hostname: 'imap.acme.example', base: 'acme.example' },
          { hostname: 'smtp.acme.example', base: 'acme.example' },
        ],
      },
    });
  });
});

describe('faults end in a clear word', () => {
  const slow = 300;
  const CASES: [string, Parameters<World['routes']['set']>[1], object][] = [
    ['a missing file', serve('', 'text/xml', 404), { reason: 'notFound' }],
    ['a gone file', serve('', 'text/xml', 410), { reason: 'notFound' }],
    ['a server in trouble', serve('', 'text/xml', 503), { reason: 'serverError', detail: '503' }],
    ['a closed door', serve('', 'text/xml', 403), { reason: 'serverError', detail: '403' }],
    ['a redirect', redirect('https://elsewhere.example/config.xml'), { reason: 'redirects' }],
    ['a redirect to http', redirect('http://acme.example/'), { reason: 'redirects' }],
    ['a sign-in page', serve('<!doctype html><p>Log in', 'text/html; charset=utf-8'), { reason: 'loginPage' }],
    ['a sign-in page as text', serve('<html><p>Log in</html>', 'text/plain'), { reason: 'loginPage' }],
    ['a picture', serve('GIF89a', 'image/gif'), { reason: 'wrongContentType', detail: 'image/gif' }],
    ['JSON', serve('{}', 'application/json'), { reason: 'wrongContentType', detail: 'application/json' }],
    ['broken XML', serve(FILE.slice(0, 200)), { reason: 'unreadable' }],
    ['another XML', serve('<feed/>'), { reason: 'unreadable' }],
    ['entities', serve(`<!DOCTYPE x [<!ENTITY a "b">]>${FILE}`), { reason: 'unreadable' }],
    ['an impossible port', serve(FILE.replace('>993<', '>70000<')), { reason: 'unreadable' }],
    ['nothing', serve(''), { reason: 'unreadable' }],
    ['a flood', serve('x'.repeat(300 * 1024)), { reason: 'tooLarge' }],
    [
      'a lie about its length',
      (response) =>
        void response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '999999999' }).write('<a>'),
      { reason: 'tooLarge' },
    ],
    ['silence', () => {}, { reason: 'timeout' }],
    [
      'a trickle',
      (response) => void response.writeHead(200, { 'content-type': 'text/xml' }).write('<clientConfig>'),
      { reason: 'timeout' },
    ],
    ['a hang-up', (response) => void response.destroy(), { reason: 'unreachable' }],
  ];
  it.each(CASES)('%s', async (_, handler, expected) => {
    world.routes.set(WELL_KNOWN, handler);
    const answer = from(await look('acme.example', { timeout: slow }), 'autoconfig', 'acme.example');
    expect(answer).toMatchObject({ kind: 'none', host: 'acme.example', ...expected });
  });
  it('a certificate for another name', async () => {
    const answers = await look('stranger.example');
    expect(from(answers, 'autoconfig', 'stranger.example')).toMatchObject({ kind: 'none', reason: 'unreachable' });
    expect(world.seen.filter(({ url }) => url.includes('stranger.example/'))).toEqual([]);
  });
  it('is not hidden behind a plain "not found" of the second address', async () => {
    world.routes.set(NEWER, redirect('https://elsewhere.example/'));
    expect(from(await look('acme.example'), 'autoconfig', 'autoconfig.acme.example')).toMatchObject({
      reason: 'redirects',
    });
  });
});

describe('consent and privacy', () => {
  it('asks nobody without consent', async () => {
    const answers = await look('acme.example', { allowed: () => false });
    expect(world.seen).toEqual([]);
    expect(answers.map((one) => one.kind === 'none' && one.reason)).toEqual(answers.map(() => 'notAllowed'));
  });
  it('asks only the hosts that are allowed', async () => {
    world.routes.set(DATABASE, serve(FILE));
    const answers = await look('acme.example', { allowed: (host) => host === ISPDB });
    expect(new Set(world.seen.map(({ url }) => new URL(url).host))).toEqual(new Set([ISPDB]));
    expect(from(answers, 'ispdb')?.kind).toBe('found');
  });
  it('names every host before it is asked', async () => {
    await look('acme.example');
    const named = hostsToAsk('acme.example', { resolver: { kind: 'cloudflare' } });
    expect(named).toEqual(['autoconfig.acme.example', 'acme.example', ISPDB, 'cloudflare-dns.com']);
    expect(new Set(world.seen.map(({ url }) => new URL(url).host))).toEqual(new Set(named));
  });
  it('sends the domain only, without cookies, referrer or person', async () => {
    await look('ana.secret@acme.example');
    expect(world.seen.length).toBeGreaterThan(5);
    for (const { url, headers } of world.seen) {
      expect(`${url} ${JSON.stringify(headers)}`).not.toMatch(/ana|secret|%40|emailaddress/i);
      expect(headers.cookie ?? headers.authorization ?? headers.referer).toBeUndefined();
    }
  });
  it('does not follow where a redirect leads', async () => {
    world.routes.set(OWN, redirect('https://elsewhere.example/config.xml'));
    world.routes.set('elsewhere.example/config.xml', serve(FILE));
    await look('acme.example');
    expect(world.seen.some(({ url }) => url.includes('elsewhere'))).toBe(false);
  });
  it('leaves out what policy leaves out', async () => {
    const without = ['ispdb', 'srv', 'mx'] as const;
    const answers = await look('acme.example', { without });
    expect(new Set(answers.map((one) => one.source))).toEqual(new Set(['autoconfig']));
    expect(hostsToAsk('acme.example', { resolver: { kind: 'google' }, without })).toEqual([
      'autoconfig.acme.example',
      'acme.example',
    ]);
  });
  it.each(['', 'acme', 'http://', '@', 'a b.example', '192.0.2.1', '%EMAILDOMAIN%'])(
    'asks nobody for %j',
    async (text) => {
      expect(await look(text)).toEqual([]);
      expect(domainToAsk(text)).toBeNull();
      expect(hostsToAsk(text, { resolver: { kind: 'google' } })).toEqual([]);
      expect(world.seen).toEqual([]);
    },
  );
  it('takes consent that fails for none', async () => {
    const answers = await look('acme.example', {
      allowed: () => {
        throw new Error('dialog closed');
      },
    });
    expect(answers.every((one) => one.kind === 'none' && one.reason === 'notAllowed')).toBe(true);
  });
  it('stops asking when nobody listens any more', async () => {
    world.routes.set(NEWER, (response) => void setTimeout(() => response.writeHead(404).end(), 200));
    const options: DiscoveryOptions = {
      allowed: async () => true,
      signal: new AbortController().signal,
      resolver: { kind: 'cloudflare' },
      fetch: world.fetch,
    };
    for await (const answer of discover('acme.example', options)) if (answer) break;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(world.seen.some(({ url }) => url.includes('autoconfig.acme.example/mail/'))).toBe(false);
  });
  it('stops when the person stops it', async () => {
    world.routes.set(WELL_KNOWN, () => {});
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const start = performance.now();
    await look('acme.example', { signal: stop.signal });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the built-in table and the public database', () => {
  it('knows the large providers without asking', async () => {
    const answers = await look('gmail.com', { allowed: () => false });
    expect(from(answers, 'builtin')).toMatchObject({
      kind: 'found',
      trust: 'verified',
      host: null,
      found: {
        preset: { domains: ['gmail.com'], incomingServers: [{ hostname: 'imap.gmail.com' }, { type: 'pop3' }] },
      },
    });
  });
  it('asks the database for the domain', async () => {
    world.routes.set(DATABASE, serve(FILE));
    expect(from(await look('acme.example'), 'ispdb')).toMatchObject({
      kind: 'found',
      trust: 'database',
      from: `https://${DATABASE}`,
    });
  });
});

const SRV: Zone = {
  '_imaps._tcp.acme.example SRV': [
    '10 1 993 second.acme.example',
    '0 1 993 light.acme.example',
    '0 9 1993 Mail.Acme.example',
  ],
  '_submissions._tcp.acme.example SRV': ['0 0 0 .'],
  '_submission._tcp.acme.example SRV': ['0 1 587 smtp.acme.example'],
};

describe('service records', () => {
  it.each<[string, Resolver, string, (zone: Zone) => Parameters<World['routes']['set']>[1]]>([
    ['Cloudflare', { kind: 'cloudflare' }, 'cloudflare-dns.com/dns-query', jsonResolver],
    ['Google', { kind: 'google' }, 'dns.google/resolve', jsonResolver],
    [
      'any resolver',
      { kind: 'custom', url: 'https://dns.house.example/dns-query{?dns}' },
      'dns.house.example/dns-query',
      wireResolver,
    ],
  ])('by %s: best priority and weight, TLS before STARTTLS, "." is none', async (_, resolver, route, handler) => {
    world.routes.set(route, handler(SRV));
    expect(from(await look('acme.example', { resolver }), 'srv')).toMatchObject({
      kind: 'found',
      trust: 'dns',
      host: route.split('/')[0],
      found: {
        preset: {
          incomingServers: [{ type: 'imap', hostname: 'mail.acme.example', port: 1993, socketType: 'SSL' }],
          outgoingServer: {
            hostname: 'smtp.acme.example',
            port: 587,
            socketType: 'STARTTLS',
            username: '%EMAILADDRESS%',
          },
        },
      },
    });
  });
  it('that offer nothing say so', async () => {
    zone({ '_imaps._tcp.acme.example SRV': ['0 0 0 .'], '_imap._tcp.acme.example SRV': ['0 0 0 .'] });
    expect(from(await look('acme.example'), 'srv')).toMatchObject({ kind: 'none', reason: 'nothingOffered' });
  });
  it.each([
    ['a dead resolver', serve('', '', 500), { reason: 'serverError' }],
    ['a sign-in page', serve('<html>', 'text/html'), { reason: 'wrongContentType' }],
    ['junk', serve('[1', 'application/dns-json'), { reason: 'unreadable' }],
    ['a redirect', redirect('https://elsewhere.example/'), { reason: 'redirects' }],
  ])('from %s are none', async (_, handler, expected) => {
    world.routes.set('cloudflare-dns.com/dns-query', handler);
    expect(from(await look('acme.example'), 'srv')).toMatchObject({ kind: 'none', ...expected });
    expect(from(await look('acme.example'), 'mx')).toMatchObject({ kind: 'none', ...expected });
  });
});

describe('mail records', () => {
  it('lead to a provider of the table without another request', async () => {
    zone({ 'acme.example MX': ['20 alt.aspmx.l.google.com', '10 aspmx.l.google.com'] });
    const allowed = (host: string) => host === 'cloudflare-dns.com';
    expect(from(await look('acme.example', { allowed }), 'mx')).toMatchObject({
      kind: 'found',
      trust: 'dns',
      found: { preset: { domains: ['acme.example'], outgoingServer: { hostname: 'smtp.gmail.com' } } },
    });
  });
  it.each(['autoconfig.hoster.example/mail/config-v1.1.xml', `${ISPDB}/autoconfig/v1.1/hoster.example`])(
    'lead to %s',
    async (route) => {
      zone({ 'acme.example MX': ['10 mx1.eu.hoster.example'] });
      world.routes.set(route, serve(printAutoconfig(withImap({ hostname: 'imap.hoster.example' }))));
      expect(from(await look('acme.example'), 'mx')).toMatchObject({
        kind: 'found',
        trust: 'dns',
        from: `https://${route}`,
        found: {
          preset: { domains: ['acme.example'] },
          hosts: [{ hostname: 'imap.hoster.example', base: 'hoster.example' }, {}],
        },
      });
      expect(world.seen.filter(({ url }) => url.includes('hoster') && url.includes('acme'))).toEqual([]);
    },
  );
  it('need consent for the provider’s own hosts', async () => {
    zone({ 'acme.example MX': ['10 mx.hoster.example'] });
    await look('acme.example', { allowed: (host) => !host.includes('hoster') });
    expect(world.seen.filter(({ url }) => new URL(url).host.includes('hoster'))).toEqual([]);
  });
  it.each([
    ['its own servers', ['10 mail.acme.example']],
    ['no mail at all (RFC 7505)', ['0 .']],
  ])('of %s add nothing', async (_, records) => {
    zone({ 'acme.example MX': records });
    expect(from(await look('acme.example'), 'mx')).toMatchObject({ kind: 'none', reason: 'nothingOffered' });
  });
});

describe('together', () => {
  it('answers that differ are set side by side', async () => {
    world.routes.set(OWN, serve(FILE));
    world.routes.set(
      DATABASE,
      serve(printAutoconfig(withImap({ hostname: 'old.acme.example', port: 143, socketType: 'STARTTLS' }))),
    );
    const found = await look('acme.example', { without: ['srv', 'mx'] });
    const sorted = disagreements(found).map(({ field, values }) => ({
      field,
      values: values.map((one) => one.value).sort(),
    }));
    expect(sorted).toEqual([
      { field: 'imap.hostname', values: ['imap.acme.example', 'old.acme.example'] },
      { field: 'imap.port', values: ['143', '993'] },
      { field: 'imap.socketType', values: ['SSL', 'STARTTLS'] },
    ]);
  });
  it('a slow source does not hold up the others', async () => {
    world.routes.set(WELL_KNOWN, () => {});
    world.routes.set(DATABASE, serve(FILE));
    const answers = await look('acme.example', { timeout: 500 });
    expect(answers.at(-1)).toMatchObject({ host: 'acme.example', reason: 'timeout' });
    expect(from(answers, 'ispdb')?.kind).toBe('found');
  });
});
