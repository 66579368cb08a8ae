/** Faults of storage and the meeting of devices: rows S1 to S21, as far as no browser is needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { isSyncAlarm, syncNow, syncSoon } from '../../entrypoints/background/sync.ts';
import type { MailPreset, Preset } from '../../lib/mail/preset-types.ts';
import { itemBytes, SYNC_LIMITS } from '../../lib/storage/bytes.ts';
import { unpackRecord } from '../../lib/storage/compact.ts';
import { historyOf } from '../../lib/storage/history.ts';
import { MIGRATIONS, type Migration, migrate } from '../../lib/storage/migrations.ts';
import { listPresets, presetsForDomain, removePresets, savePreset, savePresets } from '../../lib/storage/presets.ts';
import { readRecord } from '../../lib/storage/record.ts';
import { changeSettings, ownSettings } from '../../lib/storage/settings.ts';
import { reconcile, syncState } from '../../lib/storage/sync.ts';
import { anyPresets } from '../tools/any-preset.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { fakeLocks } from './fake-locks.ts';
import { breakArea, devices, limitSync } from './faulty.ts';

const ID = demoPreset().id;
const DAY = 86_400_000;
const numbered = (n: number): MailPreset => ({ ...demoPreset(`d${n}.example`), id: `p${n}`, note: 'x'.repeat(60) });
const many = (count: number): MailPreset[] => Array.from({ length: count }, (_, n) => numbered(n));
function withHost(hostname: string): MailPreset {
  const preset = demoPreset();
  return { ...preset, incomingServers: preset.incomingServers.map((server) => ({ ...server, hostname })) };
}
const hostOf = (preset: Preset | undefined) =>
  preset?.kind === 'mail' ? preset.incomingServers[0]?.hostname : undefined;

async function presets(): Promise<Preset[]> {
  const list = await listPresets();
  return list.kind === 'ready' ? list.presets : [];
}

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('limits of sync', () => {
  it('S1: what no item can hold stays here, named, and is never sent', async () => {
    const sync = limitSync();
    const domains = Array.from({ length: 200 }, (_, n) => `${'d'.repeat(50)}-${n}.example`);
    await savePresets([{ ...demoPreset(), id: 'large', domains }, demoPreset()]);
    await reconcile();
    expect(await presets()).toHaveLength(2);
    expect((await syncState()).reasons).toEqual({ large: 'tooLarge' });
    expect(Object.keys(await browser.storage.sync.get(null))).toEqual([`p.${ID}`]);
    expect(sync.count()).toBe(1);
  });

  it('S2: of 600 presets all stay here, as many as fit are synced, the others are named', async () => {
    limitSync();
    await savePresets(many(600));
    await reconcile();
    expect(await presets()).toHaveLength(600);
    const there = await browser.storage.sync.get(null);
    const { reasons } = await syncState();
    expect(Object.keys(there).length + Object.values(reasons).filter((reason) => reason === 'full').length).toBe(600);
    expect(Object.keys(there).length).toBeGreaterThan(350);
    const bytes = Object.entries(there).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
    expect(bytes).toBeLessThanOrEqual(SYNC_LIMITS.total);
  });

  it('S3: 200 quick edits are few writes; refused for the rate, the last state arrives later', async () => {
    const sync = limitSync();
    browser.storage.onChanged.addListener(() => syncSoon());
    for (let n = 0; n < 200; n++) await savePreset(withHost(`imap${n}.acme.example`));
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    expect(sync.count()).toBeLessThanOrEqual(4);
    expect(sync.count()).toBeGreaterThan(0);

    sync.allow(0);
    await savePreset(withHost('last.acme.example'));
    await syncNow();
    expect((await syncState()).reasons).toEqual({ [ID]: 'limited' });
    const alarms = await browser.alarms.getAll();
    expect(alarms.filter((alarm) => isSyncAlarm(alarm.name))).toHaveLength(1);
    sync.allow(100);
    await syncNow();
    const record = unpackRecord(ID, (await browser.storage.sync.get(null))[`p.${ID}`]);
    expect(record.kind === 'preset' && hostOf(record.preset)).toBe('last.acme.example');
    expect((await syncState()).reasons).toEqual({});
  });

  it('S16: sync that is forbidden or missing is one calm word, and everything works here', async () => {
    const mend = breakArea('sync', 'get');
    await savePreset(demoPreset());
    expect(await reconcile()).toBe('unavailable');
    expect(await syncState()).toEqual({ available: false, reasons: { [ID]: 'unavailable' } });
    expect(await presetsForDomain('acme.example')).toHaveLength(1);
    mend();
    await reconcile();
    expect(await syncState()).toEqual({ available: true, reasons: {} });
    expect(Object.keys(await browser.storage.sync.get(null))).toEqual([`p.${ID}`]);
  });

  it('S21: an own change that comes back as an event starts no loop', async () => {
    const sync = limitSync();
    browser.storage.onChanged.addListener(() => syncSoon());
    for (let n = 0; n < 10; n++) await savePreset(withHost(`imap${n}.acme.example`));
    await new Promise((resolve) => setTimeout(resolve, 2_400));
    const settled = sync.count();
    await new Promise((resolve) => setTimeout(resolve, 2_400));
    expect(sync.count()).toBe(settled);
    expect(settled).toBeLessThanOrEqual(2);
  });
});

describe('a storage that fails', () => {
  it('S4: a write that is refused says so and leaves what was there; all of it can still be read', async () => {
    await savePreset(demoPreset());
    const mend = breakArea('local', 'set');
    expect(await savePreset(withHost('new.acme.example'))).toEqual({ kind: 'failed', reason: 'IO error: local set' });
    expect(hostOf((await presets())[0])).toBe('imap.acme.example');
    expect(await removePresets([ID])).toMatchObject({ kind: 'failed' });
    mend();
    expect(await presets()).toHaveLength(1);
  });

  it('S5: after a read that failed nothing is written, least of all defaults', async () => {
    await savePreset(demoPreset());
    await changeSettings(() => ({ offer: false }));
    await reconcile();
    const before = await browser.storage.local.get(null);
    const mend = breakArea('local', 'get');
    const written = [vi.spyOn(browser.storage.local, 'set'), vi.spyOn(browser.storage.sync, 'set')];
    expect(await listPresets()).toEqual({ kind: 'unreadable', reason: 'IO error: local get' });
    expect(await savePreset(withHost('new.acme.example'))).toMatchObject({ kind: 'failed' });
    expect(await removePresets([ID])).toMatchObject({ kind: 'failed' });
    await expect(changeSettings(() => ({ seen: false }))).rejects.toThrow();
    await expect(reconcile()).rejects.toThrow();
    for (const set of written) expect(set).not.toHaveBeenCalled();
    mend();
    expect(await browser.storage.local.get(null)).toEqual(before);
    expect((await ownSettings()).offer).toBe(false);
  });

  it('S6: one damaged item is set aside, shown whole, and survives everything that happens to the others', async () => {
    // Sync holds a whole one of each: it is not ours to write over what somebody may still read.
    await savePresets(many(3)).then(reconcile);
    await browser.storage.local.set({ 'preset:p1': { v: 1, preset: { id: 'p1', domains: 7 } }, 'preset:odd': 'junk' });
    await reconcile();
    await savePreset({ ...numbered(0), note: 'changed' });
    await removePresets(['p2']);
    await reconcile();
    const list = await listPresets();
    expect(list).toMatchObject({ kind: 'ready', presets: [{ id: 'p0', note: 'changed' }], deleted: [{ id: 'p2' }] });
    expect(list.kind === 'ready' && list.setAside.map((one) => one.key).sort()).toEqual(['preset:odd', 'preset:p1']);
    expect((await browser.storage.local.get('preset:p1'))['preset:p1']).toEqual({
      v: 1,
      preset: { id: 'p1', domains: 7 },
    });
  });
});

describe('schemas', () => {
  const samples: { mirror: Record<string, unknown>; sync: Record<string, unknown> } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'samples/v1.json'), 'utf8'),
  );
  const acme = {
    kind: 'preset',
    preset: { id: 'acme', domains: ['acme.example', '*.acme.example'], useStaticIps: true },
  };

  it('S7: the frozen sample of version 1 is read, here and in sync, to the same', () => {
    const mirror = readRecord(samples.mirror['preset:acme']);
    expect(mirror).toMatchObject(acme);
    expect(unpackRecord('acme', samples.sync['p.acme'])).toEqual(mirror);
    expect(readRecord(samples.mirror['preset:gone'])).toMatchObject({ kind: 'tombstone', tombstone: { id: 'gone' } });
    expect(unpackRecord('gone', samples.sync['p.gone'])).toEqual(readRecord(samples.mirror['preset:gone']));
    // A released schema without a frozen sample would be one that nobody can promise to read.
    expect(MIGRATIONS).toHaveLength(0);
  });

  it('S7: migrations run one after the other, from wherever a record stands, and once only', () => {
    const steps: Migration[] = [
      (record) => ({ ...record, v: 2, port: Number(record.port) }),
      (record) => ({ ...record, v: 3, ports: [record.port] }),
    ];
    const now = migrate({ v: 1, port: '993' }, steps);
    expect(now).toEqual({ v: 3, port: 993, ports: [993] });
    expect(migrate(now, steps)).toBe(now);
    expect(migrate({ v: 2, port: 143 }, steps)).toEqual({ v: 3, port: 143, ports: [143] });
    expect(migrate({ v: 9, port: 'x' }, steps)).toEqual({ v: 9, port: 'x' });
    expect(() => migrate({ v: 1 }, [(record) => record])).toThrow('migration 1');
  });

  it('S8: what a newer Mailfill wrote is touched on neither side, unknown fields and all', async () => {
    const newer = { v: 99, preset: { id: 'new', domains: ['x.example'] }, extra: { deep: [1] } };
    await browser.storage.local.set({ 'preset:new': newer });
    await browser.storage.sync.set({ 'p.new': { ...newer, d: 'x' }, 'p.other': newer });
    await savePreset(demoPreset());
    await reconcile();
    expect(await savePreset({ ...demoPreset(), id: 'new' })).toEqual({ kind: 'protected', id: 'new' });
    expect((await browser.storage.local.get('preset:new'))['preset:new']).toEqual(newer);
    // It is shown as what it is, not as damaged.
    expect(await listPresets()).toMatchObject({
      setAside: [{ key: 'preset:new', record: { kind: 'newer', raw: newer } }],
    });
    const there = await browser.storage.sync.get(null);
    expect([there['p.new'], there['p.other']]).toEqual([{ ...newer, d: 'x' }, newer]);
  });

  it('S10: reading an old record writes nothing, so a worker killed in a migration finds what it found', async () => {
    await browser.storage.local.set(samples.mirror);
    const set = vi.spyOn(browser.storage.local, 'set');
    expect(await presets()).toMatchObject([{ id: 'acme' }]);
    expect(await presets()).toMatchObject([{ id: 'acme' }]);
    expect(set).not.toHaveBeenCalled();
    expect((await browser.storage.local.get('preset:acme'))['preset:acme']).toEqual(samples.mirror['preset:acme']);
  });

  it('S20: what is written is what is read, halves of surrogate pairs and odd numbers included', async () => {
    await fc.assert(
      fc.asyncProperty(anyPresets, fc.constantFrom('', '\ud800', 'a\udc00b', '\u0000'), async ([preset], odd) => {
        if (!preset) return;
        fakeBrowser.reset();
        const saved = await savePreset({ ...preset, note: preset.note + odd });
        if (saved.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(saved)}`);
        const stored = await browser.storage.local.get(`preset:${preset.id}`);
        // As a browser keeps it: each text in UTF-8, which has no halves.
        const utf8 = (_: string, value: unknown) =>
          typeof value === 'string' ? new TextDecoder().decode(new TextEncoder().encode(value)) : value;
        const kept: unknown = JSON.parse(JSON.stringify(stored[`preset:${preset.id}`]), utf8);
        expect(readRecord(kept)).toEqual({ kind: 'preset', preset: saved.preset });
      }),
      { numRuns: 200 },
    );
  });
});

describe('devices that share one sync', () => {
  it('S13: two edits at once: one counts on both, the other is kept, a clock a day off changes nothing, no ping-pong', async () => {
    const as = devices();
    await as('desk', () => savePreset(demoPreset()).then(reconcile));
    await as('laptop', reconcile);
    const wrong = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - DAY);
    await as('desk', () => savePreset(withHost('desk.acme.example')));
    wrong.mockRestore();
    await as('laptop', () => savePreset(withHost('laptop.acme.example')));
    for (const name of ['desk', 'laptop', 'desk', 'laptop']) await as(name, reconcile);
    const [desk] = await as('desk', presets);
    const [laptop] = await as('laptop', presets);
    expect(hostOf(desk)).toBe(hostOf(laptop));
    const kept = (await historyOf(ID)).map((entry) => hostOf(entry.preset));
    const loser = hostOf(desk) === 'desk.acme.example' ? 'laptop.acme.example' : 'desk.acme.example';
    expect(kept).toContain(loser);
    // Also where the other one was never the current one.
    expect((await historyOf(ID)).filter((entry) => entry.reason === 'lostConflict').length).toBeGreaterThan(0);
    const written = vi.spyOn(browser.storage.sync, 'set');
    for (const name of ['desk', 'laptop', 'desk']) await as(name, reconcile);
    expect(written).not.toHaveBeenCalled();
    // The next edit knows of both, and stands alone on both.
    await as('laptop', () => savePreset(withHost('both.acme.example')).then(reconcile));
    await as('desk', reconcile);
    expect(hostOf((await as('desk', presets))[0])).toBe('both.acme.example');
  });

  it('S14: a deletion that did not know of an edit gives way; deletions are forgotten after 180 days, on both sides', async () => {
    const as = devices();
    await as('desk', () => savePreset(demoPreset()).then(reconcile));
    await as('laptop', reconcile);
    await as('desk', () => removePresets([ID]).then(reconcile));
    await as('laptop', () => savePreset(withHost('edited.acme.example')).then(reconcile));
    await as('desk', reconcile);
    expect(hostOf((await as('desk', presets))[0])).toBe('edited.acme.example');
    await as('desk', () => removePresets([ID]).then(reconcile));
    await as('laptop', reconcile);
    expect(await as('laptop', presets)).toEqual([]);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 181 * DAY);
    await as('desk', reconcile);
    expect(await browser.storage.sync.get(null)).toEqual({});
    expect(await browser.storage.local.get(`preset:${ID}`)).toEqual({});
  });

  it('a note that stayed on one device outlives an edit on another, which never saw it', async () => {
    const as = devices();
    limitSync();
    const note = '<'.repeat(1900);
    await as('desk', () => savePreset({ ...demoPreset(), note }).then(reconcile));
    await as('laptop', reconcile);
    await as('laptop', () => savePreset(withHost('laptop.acme.example')).then(reconcile));
    await as('desk', reconcile);
    const [desk] = await as('desk', presets);
    expect([hostOf(desk), desk?.note]).toEqual(['laptop.acme.example', note]);
  });

  it('S15: a new, empty device takes everything and empties nothing', async () => {
    const as = devices();
    await as('desk', () => savePresets(many(20)).then(reconcile));
    await as('new', reconcile);
    expect(await as('new', presets)).toHaveLength(20);
    await as('desk', reconcile);
    expect(await as('desk', presets)).toHaveLength(20);
  });

  it('S17: one item a preset: where one arrives late the others are whole, and it follows', async () => {
    const as = devices();
    await as('desk', () => savePresets(many(5)).then(reconcile));
    const all = await browser.storage.sync.get(null);
    expect(Object.keys(all).sort()).toEqual(['p.p0', 'p.p1', 'p.p2', 'p.p3', 'p.p4']);
    await browser.storage.sync.remove('p.p3');
    await as('new', reconcile);
    expect(await as('new', presets)).toHaveLength(4);
    await browser.storage.sync.set({ 'p.p3': all['p.p3'] });
    await as('new', reconcile);
    expect((await as('new', presets)).map((preset) => preset.id).sort()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
  });
});
