import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FEEDS } from '../../lib/address/feeds/feed-table.ts';
import { inspect } from '../../lib/address/inspect.ts';
import { parseRange } from '../../lib/address/range.ts';
import { SERVICE_LISTS } from '../../lib/address/service-table.ts';
import { namesImap } from '../../lib/address/service-types.ts';
import { feedUrl, serviceAt } from '../../lib/address/services.ts';

const https = z.string().check(z.refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:'));
const listSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  service: z.string().check(z.minLength(1)),
  webHosts: z.array(z.string().check(z.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/))).check(z.minLength(1)),
  covers: z.array(z.string()).check(z.minLength(1)),
  region: z.string().check(z.minLength(1)),
  source: https,
  dated: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  ranges: z.array(z.string()),
  feed: z.nullable(z.strictObject({ id: z.string(), url: https })),
  note: z.nullable(z.string()),
});

describe('the directory', () => {
  it('is well formed, and no id stands twice', () => {
    for (const list of SERVICE_LISTS) expect(z.safeParse(listSchema, list).success, list.id).toBe(true);
    expect(new Set(SERVICE_LISTS.map((list) => list.id)).size).toBe(SERVICE_LISTS.length);
  });
  it('keeps public ranges only, without host bits, none twice', () => {
    for (const list of SERVICE_LISTS) {
      expect(new Set(list.ranges).size, list.id).toBe(list.ranges.length);
      for (const text of list.ranges) {
        const result = parseRange(text);
        expect(result.ok && inspect(result.range, result.hostBits), `${list.id} ${text}`).toEqual([]);
      }
    }
  });
  it('keeps no ranges that a page gave as an example, and none where a feed is live', () => {
    const examples = ['3.127.29.218/32', '34.197.76.213/32', '52.5.142.59/32'];
    expect(SERVICE_LISTS.flatMap((list) => list.ranges).filter((text) => examples.includes(text))).toEqual([]);
    expect(SERVICE_LISTS.filter((list) => list.feed && list.ranges.length > 0)).toEqual([]);
  });
  it('names a feed parser that exists', () => {
    expect(SERVICE_LISTS.flatMap((list) => (list.feed && !(list.feed.id in FEEDS) ? [list.id] : []))).toEqual([]);
    expect(new Set(SERVICE_LISTS.flatMap((list) => list.feed?.id ?? []))).toEqual(new Set(Object.keys(FEEDS)));
  });
  it('labels lists whose vendor does not say that IMAP comes from there', () => {
    const silent = new Set(SERVICE_LISTS.filter((list) => !namesImap(list)).map((list) => list.service));
    for (const name of [
      'HubSpot',
      'Freshservice',
      'Customer.io',
      'Brevo',
      'Aha!',
      'Auth0',
      'Grafana Cloud',
      'Salesforce (Hyperforce)',
    ]) {
      expect(silent, name).toContain(name);
    }
    expect(silent).not.toContain('Nylas');
    expect(silent).not.toContain('Pipedrive');
  });
});

describe('matching', () => {
  it.each([
    ['app.hubspot.com', 'HubSpot'],
    ['hubspot.com', undefined],
    ['evilhubspot.com', undefined],
    ['app.hubspot.com.evil.example', undefined],
    ['acme.zendesk.com', 'Zendesk'],
    ['dashboard-v3.nylas.com', 'Nylas'],
    ['acme.freshservice.com', 'Freshservice'],
    ['crm.example', undefined],
    ['', undefined],
  ])('%j is %s', (host, name) => expect(serviceAt(host)?.name).toBe(name));
  it('takes the lists of the host itself: another region is another host', () => {
    expect(serviceAt('fly-eu.customer.io')?.lists.map((list) => list.region)).toEqual(['EU']);
    expect(serviceAt('app.intercom.com')?.lists.map((list) => list.region)).toEqual(['US', 'EU', 'AU']);
  });
  it('prefers the longest wildcard', () => {
    const base = SERVICE_LISTS[0];
    if (!base) throw new Error('empty');
    const lists = [
      { ...base, service: 'Wide', webHosts: ['*.acme.example'] },
      { ...base, service: 'Narrow', webHosts: ['*.eu.acme.example'] },
    ];
    expect(serviceAt('crm.eu.acme.example', lists)?.name).toBe('Narrow');
    expect(serviceAt('crm.us.acme.example', lists)?.name).toBe('Wide');
  });
  it('asks the account on the tab, never a made-up host', () => {
    const [zendesk] = serviceAt('acme.zendesk.com')?.lists ?? [];
    if (!zendesk) throw new Error('no list');
    expect(feedUrl(zendesk, 'acme.zendesk.com')).toBe('https://acme.zendesk.com/ips');
    expect(feedUrl(zendesk, 'evil.example/x#.zendesk.com')).toBe('https://evil.zendesk.com/ips');
    expect(feedUrl(zendesk, 'a b')).toBeNull();
  });
});
