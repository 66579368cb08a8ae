import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../lib/address/dns/wire.ts';
import { base64url, queryMessage } from '../../lib/address/dns/wire-query.ts';
import { queryDns, type Resolver } from '../../lib/address/dns.ts';
import type { Fetch } from '../../lib/address/guarded-fetch.ts';

const hex = (text: string) => Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
const json = (body: unknown) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/dns-json' } });

function asking(answer: () => Response, resolver: Resolver = { kind: 'cloudflare' }, allowed = true) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push({ url, init });
    return answer();
  };
  return { asked, ask: { fetch, isAllowed: async () => allowed, resolver } };
}

describe('JSON resolvers', () => {
  it('ask Cloudflare and Google at their own addresses, without credentials or redirects', async () => {
    for (const [kind, url] of [
      ['cloudflare', 'https://cloudflare-dns.com/dns-query?name=imap.acme.example&type=A'],
      ['google', 'https://dns.google/resolve?name=imap.acme.example&type=A'],
    ] as const) {
      const { asked, ask } = asking(() => json({ Status: 0 }), { kind });
      await queryDns('imap.acme.example', 'A', ask);
      expect(asked).toMatchObject([
        { url, init: { credentials: 'omit', redirect: 'manual', headers: { accept: 'application/dns-json' } } },
      ]);
    }
  });
  it('read the records of the type asked and leave out what does not fit', async () => {
    const { ask } = asking(() =>
      json({
        Status: 0,
        AD: true,
        Answer: [
          { type: 5, TTL: 60, data: 'other.example.' },
          { type: 33, TTL: 60, data: '0 1 993 IMAP.acme.example.' },
          { type: 33, TTL: 60, data: '0 0 0 .' },
          { type: 33, TTL: 60, data: '0 1 99999 imap.acme.example.' },
          { type: 33, TTL: 60, data: '<script>' },
        ],
      }),
    );
    expect(await queryDns('_imaps._tcp.acme.example', 'SRV', ask)).toEqual({
      ok: true,
      authenticated: true,
      host: 'cloudflare-dns.com',
      records: [
        { type: 'SRV', priority: 0, weight: 1, port: 993, target: 'imap.acme.example', ttl: 60 },
        { type: 'SRV', priority: 0, weight: 0, port: 0, target: '.', ttl: 60 },
      ],
    });
  });
  it.each([
    ['no name', () => json({ Status: 3 }), 'noSuchName'],
    ['refused', () => json({ Status: 5 }), 'refused'],
    ['server failure', () => json({ Status: 2 }), 'serverFailure'],
    ['cut off', () => json({ Status: 0, TC: true }), 'malformed'],
    ['not JSON', () => new Response('<html>', { headers: { 'content-type': 'application/json' } }), 'malformed'],
    ['a web page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'contentType'],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
      'redirect',
    ],
    ['an error', () => new Response('no', { status: 500 }), 'status'],
    ['too much', () => json({ Status: 0, Comment: 'x'.repeat(70_000) }), 'tooLarge'],
  ])('say %s', async (_name, answer, problem) => {
    expect(await queryDns('acme.example', 'MX', asking(answer).ask)).toMatchObject({ ok: false, problem });
  });
  it('send nothing before the person allowed the resolver', async () => {
    const { asked, ask } = asking(() => json({ Status: 0 }), { kind: 'google' }, false);
    expect(await queryDns('acme.example', 'MX', ask)).toEqual({ ok: false, problem: 'notAllowed', host: 'dns.google' });
    expect(asked).toEqual([]);
  });
  it('refuse names that are none, and resolvers without https', async () => {
    expect(await queryDns('a b.example', 'A', asking(() => json({ Status: 0 })).ask)).toMatchObject({
      problem: 'badName',
    });
    const plain = asking(() => json({ Status: 0 }), { kind: 'custom', url: 'http://dns.example/q' });
    expect(await queryDns('a.example', 'A', plain.ask)).toMatchObject({ problem: 'notHttps' });
    expect(plain.asked).toEqual([]);
  });
});

// Header: id 0, answer, recursion, authenticated, no error; one question, one answer.
const HEADER = '0000 81a0 0001 0001 0000 0000';
const QUESTION = '04 61636d65 07 6578616d706c65 00 000f 0001';

describe('wire format', () => {
  it('asks as in the example of RFC 8484 section 4.1.1', () => {
    expect(base64url(queryMessage('www.example.com', 'A'))).toBe('AAABAAABAAAAAAAAA3d3dwdleGFtcGxlA2NvbQAAAQAB');
  });
  it('reads MX with a compressed name, through a custom resolver given as a template', async () => {
    const bytes = hex(`${HEADER} ${QUESTION} c00c 000f 0001 0000003c 0007 000a 02 6d78 c00c`);
    const { asked, ask } = asking(
      () => new Response(bytes, { headers: { 'content-type': 'application/dns-message' } }),
      { kind: 'custom', url: 'https://dns.acme.example/dns-query{?dns}' },
    );
    expect(await queryDns('acme.example', 'MX', ask)).toEqual({
      ok: true,
      authenticated: true,
      host: 'dns.acme.example',
      records: [{ type: 'MX', priority: 10, target: 'mx.acme.example', ttl: 60 }],
    });
    expect(asked[0]?.url).toMatch(/^https:\/\/dns\.acme\.example\/dns-query\?dns=AAABAAAB/);
  });
  it('refuses a name that points to itself, and an answer that ends early', () => {
    expect(parseMessage(hex(`${HEADER} c00c 000f 0001`), 'MX')).toBeNull();
    expect(parseMessage(hex(`${HEADER} ${QUESTION} c00c 000f 0001 0000003c 0007 000a`), 'MX')).toBeNull();
  });
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 120 }),
        fc.constantFrom('A', 'AAAA', 'MX', 'SRV', 'TXT', 'CNAME'),
        (bytes, type) => {
          parseMessage(Uint8Array.from([0, 0, 0x81, 0x80, 0, 1, 0, 2, 0, 0, 0, 0, ...bytes]), type);
        },
      ),
      { seed: 8484, numRuns: 5000 },
    );
  });
});
