import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { SeenList } from '../../lib/address/seen.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { createConnectionIps } from '../../lib/state/connection-ips.ts';

const MINUTE = 60_000;
const preset: Preset = {
  kind: 'mail',
  id: 'a',
  domains: ['acme.example'],
  incomingServers: [],
  outgoingServer: null,
  allowInvalidCertificate: false,
  allowInvalidCertificateReason: '',
  note: '',
  useStaticIps: false,
  ipRanges: [{ cidr: '192.0.2.5/24', purpose: 'CRM', verified: '2026-01-01' }],
  revision: {},
  modified: 0,
};

function world(host: string, given: Preset | null = null) {
  const asked: string[] = [];
  const allowed = new Set<string>();
  const kept = new Map<string, SeenList>();
  const state = { feed: ['34.1.2.0/26', '35.2.3.4'] as unknown, now: 1_800_000_000_000, mayChange: true };
  const open = () =>
    createConnectionIps(host, signal(given), {
      ask: {
        isAllowed: async (one) => allowed.has(one),
        fetch: async (url) => {
          asked.push(url);
          return new Response(JSON.stringify(state.feed), { headers: { 'content-type': 'application/json' } });
        },
      },
      allow: async (hosts) => {
        for (const one of hosts) allowed.add(one);
      },
      readSeen: async (id) => kept.get(id) ?? null,
      writeSeen: async (id, seen) => void kept.set(id, structuredClone(seen)),
      mayChange: () => state.mayChange,
      setStaticIps: async (one) => ({ ...one, useStaticIps: true }),
      now: () => state.now,
    });
  return { asked, allowed, kept, state, open };
}
const shown = (store: ReturnType<ReturnType<typeof world>['open']>) => store.rows.value.map((row) => row.range.cidr);

describe('a live list', () => {
  it('is asked for only after the person allowed the host, and kept', async () => {
    const { asked, kept, open } = world('app.pipedrive.com');
    const store = open();
    await store.open();
    expect(shown(store)).toEqual([]);
    await store.loadLive();
    expect(store.consent.value).toEqual(['raw.githubusercontent.com']);
    expect(asked).toEqual([]);
    await store.answer(false);
    expect([store.consent.value, asked]).toEqual([null, []]);
    await store.loadLive();
    await store.answer(true);
    expect(asked).toHaveLength(1);
    expect(shown(store)).toEqual(['34.1.2.0/26', '35.2.3.4/32']);
    expect(kept.get('pipedrive-all')?.entries).toHaveLength(2);
    expect(store.change.value).toBeNull();
  });
  it('is asked for again on opening where the host is allowed, but not within ten minutes', async () => {
    const { asked, allowed, state, open } = world('app.pipedrive.com');
    allowed.add('raw.githubusercontent.com');
    await open().open();
    state.now += 9 * MINUTE;
    await open().open();
    expect(asked).toHaveLength(1);
    state.now += MINUTE;
    const third = open();
    await third.open();
    await third.open();
    expect(asked).toHaveLength(2);
  });
  it('tells what changed until the person takes note, over several fetches', async () => {
    const { allowed, state, open } = world('app.pipedrive.com');
    allowed.add('raw.githubusercontent.com');
    const first = state.now;
    await open().open();
    state.now += 60 * MINUTE;
    state.feed = ['34.1.2.0/26', '36.1.1.0/24'];
    await open().open();
    state.now += 60 * MINUTE;
    state.feed = ['34.1.2.0/26', '36.1.1.0/24', '2600:1f00::/40'];
    const store = open();
    await store.open();
    expect(store.change.value).toMatchObject({
      since: first,
      added: [{ cidr: '36.1.1.0/24' }, { cidr: '2600:1f00::/40' }],
      removed: [{ cidr: '35.2.3.4/32' }],
    });
    expect(store.rows.value.filter((row) => row.isNew).map((row) => row.range.cidr)).toEqual([
      '36.1.1.0/24',
      '2600:1f00::/40',
    ]);
    await store.takeNote();
    expect(store.change.value).toBeNull();
    const later = open();
    await later.read();
    expect(later.change.value).toBeNull();
  });
  it('forgets a change that the vendor took back', async () => {
    const { allowed, state, open } = world('app.pipedrive.com');
    allowed.add('raw.githubusercontent.com');
    const before = state.feed;
    await open().open();
    for (const feed of [['36.1.1.0/24'], before]) {
      state.now += 60 * MINUTE;
      state.feed = feed;
      await open().open();
    }
    const store = open();
    await store.read();
    expect(store.change.value).toBeNull();
  });
  it('keeps what was known when the vendor answers nonsense', async () => {
    const { allowed, state, open } = world('app.pipedrive.com');
    allowed.add('raw.githubusercontent.com');
    await open().open();
    state.now += 60 * MINUTE;
    state.feed = ['0.0.0.0/0'];
    const store = open();
    await store.open();
    expect(store.lists.value[0]?.problem).toMatchObject({ problem: 'tooWide', entry: '0.0.0.0/0' });
    expect(shown(store)).toEqual(['34.1.2.0/26', '35.2.3.4/32']);
  });
});

describe('what is shown', () => {
  it('is the switch first where the preset has static addresses off', async () => {
    const store = world('crm.example', preset).open();
    await store.open();
    expect(store.needsSwitch.value).toBe(true);
    await store.turnOn();
    expect(store.needsSwitch.value).toBe(false);
    expect(shown(store)).toEqual(['192.0.2.0/24']);
    expect(store.rows.value[0]?.remarks.map((remark) => remark.kind)).toEqual(['hostBits', 'special']);
  });
  it('asks for no switch where the preset is the organisation’s: it is not changed from here', async () => {
    const { state, open } = world('crm.example', preset);
    state.mayChange = false;
    const store = open();
    await store.open();
    expect(store.needsSwitch.value).toBe(false);
    expect(shown(store)).toEqual(['192.0.2.0/24']);
  });
  it('is the shipped list, one region of it, found and copied', async () => {
    const store = world('acme.freshservice.com').open();
    await store.open();
    const all = store.rows.value.length;
    store.region.value = 'AU';
    expect(store.rows.value.length).toBeLessThan(all);
    // Four neighbours of the seven are one range once merged.
    expect(store.copyText()).toBe('3.26.254.196/30\n13.210.88.120/32\n13.211.193.68/32\n52.63.16.227/32\n');
    store.search.value = '3.26.254.197';
    expect(store.searched.value).toMatchObject({ kind: 'found', found: { kind: 'inside' } });
    store.search.value = '3.26.254.200';
    expect(store.searched.value).toMatchObject({ found: { kind: 'outside' } });
    store.search.value = 'x';
    expect(store.searched.value).toEqual({ kind: 'notARange' });
  });
  it('is nothing, said so, on a site nobody knows', async () => {
    const store = world('crm.example').open();
    await store.open();
    expect([store.service, store.ready.value, store.rows.value]).toEqual([null, true, []]);
  });
});
