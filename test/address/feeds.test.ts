import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEEDS } from '../../lib/address/feeds/feed-table.ts';
import type { FeedId } from '../../lib/address/feeds/feed-types.ts';
import { fetchFeed } from '../../lib/address/feeds/fetch-feed.ts';
import { readFeed } from '../../lib/address/feeds/read-feed.ts';
import { FEED_SAMPLES } from './helpers/feed-samples.ts';

const bytes = (body: unknown) => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const IDS = Object.keys(FEEDS) as FeedId[];

describe('documented shapes', () => {
  it.each(FEED_SAMPLES)('$id', ({ id, body, cidrs, issued }) => {
    const result = readFeed(id, bytes(body));
    expect(result.ok && result.feed.entries.map((entry) => entry.range.cidr)).toEqual(cidrs);
    expect(result.ok && result.feed.issued).toBe(issued);
  });
  it('has a sample of each', () => expect(new Set(FEED_SAMPLES.map((sample) => sample.id))).toEqual(new Set(IDS)));
});

describe('hostile feeds are refused whole', () => {
  const hubspot = (cidr: string, more: object = {}) => ({
    results: [
      { cidr: '192.0.2.1/32', direction: 'EGRESS', service: 'EMAIL' },
      { cidr, direction: 'EGRESS', service: 'EMAIL', ...more },
    ],
  });
  it.each([
    ['no JSON', '<html>', 'notJson'],
    ['null', null, 'shape'],
    ['a number', 7, 'shape'],
    ['another shape', { ranges: [] }, 'shape'],
    ['nothing in it', { results: [] }, 'empty'],
    [
      'only the other direction',
      { results: [{ cidr: '192.0.2.1/32', direction: 'INGRESS', service: 'EMAIL' }] },
      'empty',
    ],
    ['everyone', hubspot('0.0.0.0/0'), 'tooWide'],
    ['half of everyone', hubspot('128.0.0.0/1'), 'tooWide'],
    ['all of IPv6', hubspot('::/0'), 'tooWide'],
    ['a command', hubspot('192.0.2.1/32; rm -rf /'), 'badRange'],
    ['a second line', hubspot('192.0.2.1/32\n0.0.0.0/0'), 'badRange'],
    ['markup', hubspot('<img src=x onerror=alert(1)>'), 'badRange'],
    [
      'an object for a string',
      { results: [{ cidr: { toString: 1 }, direction: 'EGRESS', service: 'EMAIL' }] },
      'shape',
    ],
    [
      'too many',
      {
        results: Array.from({ length: 20_001 }, () => ({
          cidr: '192.0.2.1/32',
          direction: 'EGRESS',
          service: 'EMAIL',
        })),
      },
      'tooMany',
    ],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'shape'],
  ])('%s', (_name, body, problem) => {
    expect(readFeed('hubspot', bytes(body))).toMatchObject({ ok: false, problem });
  });
  it('text that reads backwards beside a range', () => {
    const body = { ip_ranges: [{ range: '192.0.2.1/32', region: 'us\u202Egro', service: 'INTERCOM-OUTBOUND' }] };
    expect(readFeed('intercom', bytes(body))).toEqual({ ok: false, problem: 'shape' });
  });
  it('bytes that are no UTF-8', () => {
    expect(readFeed('grafana', Uint8Array.from([0x5b, 0x22, 0xff, 0x22, 0x5d]))).toEqual({
      ok: false,
      problem: 'notJson',
    });
  });
  it('names the entry, printable and cut', () => {
    const result = readFeed('grafana', bytes(['192.0.2.1', `\u0007${'x'.repeat(50)}`]));
    expect(result).toMatchObject({ ok: false, problem: 'badRange', entry: `?${'x'.repeat(50)}` });
  });
  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.json(), (id, body) => {
        readFeed(id, bytes(body));
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

describe('asking', () => {
  const URL = 'https://api.hubapi.com/meta/network-origins/2026-03/ip-ranges?direction=EGRESS&service=EMAIL';
  const sample = FEED_SAMPLES.find((one) => one.id === 'hubspot');
  const answer = (init: ResponseInit = {}) =>
    new Response(JSON.stringify(sample?.body), { headers: { 'content-type': 'application/json' }, ...init });

  it('sends nothing before the host is allowed', async () => {
    const asked: string[] = [];
    const ask = {
      isAllowed: async () => false,
      fetch: async (url: string) => {
        asked.push(url);
        return answer();
      },
    };
    expect(await fetchFeed('hubspot', URL, ask)).toEqual({ ok: false, problem: 'notAllowed', host: 'api.hubapi.com' });
    expect(asked).toEqual([]);
  });
  it('asks per host, without credentials, redirects, referrer or cache', async () => {
    const inits: RequestInit[] = [];
    const hosts: string[] = [];
    const result = await fetchFeed('hubspot', URL, {
      isAllowed: async (host) => hosts.push(host) > 0,
      fetch: async (_url, init) => {
        inits.push(init);
        return answer();
      },
    });
    expect(result).toMatchObject({ ok: true, host: 'api.hubapi.com' });
    expect(hosts).toEqual(['api.hubapi.com']);
    expect(inits).toMatchObject([
      { credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer', cache: 'no-store' },
    ]);
  });
  it.each([
    ['redirect', () => Promise.resolve(answer({ status: 307 }))],
    ['status', () => Promise.resolve(answer({ status: 503 }))],
    ['contentType', () => Promise.resolve(answer({ headers: { 'content-type': 'text/html' } }))],
    [
      'tooLarge',
      () => Promise.resolve(answer({ headers: { 'content-type': 'application/json', 'content-length': '9999999' } })),
    ],
    ['network', () => Promise.reject(new TypeError('failed'))],
  ])('says %s', async (problem, fetch) => {
    expect(await fetchFeed('hubspot', URL, { isAllowed: async () => true, fetch })).toMatchObject({
      ok: false,
      problem,
    });
  });
  it('stops reading a body that never ends', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const fetch = async () => new Response(endless, { headers: { 'content-type': 'application/json' } });
    expect(await fetchFeed('hubspot', URL, { isAllowed: async () => true, fetch })).toMatchObject({
      problem: 'tooLarge',
    });
    expect(sent).toBeLessThan(2 * 1024 * 1024);
  });
  it('gives up after the time allowed', async () => {
    const fetch = (_url: string, init: RequestInit) =>
      new Promise<Response>((_resolve, reject) =>
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      );
    expect(await fetchFeed('hubspot', URL, { isAllowed: async () => true, fetch, timeout: 20 })).toMatchObject({
      problem: 'timeout',
    });
  });
});
