import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { itemBytes } from '../../lib/storage/bytes.ts';
import { packPreset, packTombstone, unpackRecord } from '../../lib/storage/compact.ts';
import { listPresets, presetsForDomain, removePresets, savePreset } from '../../lib/storage/presets.ts';
import { offerBack, reconcile, syncState } from '../../lib/storage/sync.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { fakeLocks } from './fake-locks.ts';

const presets = async () => {
  const list = await listPresets();
  return list.kind === 'ready' ? list.presets : [];
};

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
});

describe('own presets', () => {
  it('are kept, found by domain, changed and deleted', async () => {
    expect(await savePreset(demoPreset())).toMatchObject({ kind: 'saved' });
    expect(await presetsForDomain('acme.example')).toHaveLength(1);
    await savePreset({ ...demoPreset(), domains: ['acme.de', '*.acme.example'] });
    expect(await presetsForDomain('acme.example')).toEqual([]);
    expect(await presetsForDomain('eu.acme.example')).toHaveLength(1);
    expect(await removePresets(['demo-acme-example'])).toMatchObject({ kind: 'removed' });
    expect(await presets()).toEqual([]);
    expect(await presetsForDomain('acme.de')).toEqual([]);
  });

  it('refuse what the schema refuses and keep what was there', async () => {
    await savePreset(demoPreset());
    const bad = await savePreset({ ...demoPreset(), domains: [] });
    expect(bad).toMatchObject({ kind: 'invalid', problems: [{ path: 'domains', message: 'domains_empty' }] });
    expect(await presets()).toHaveLength(1);
  });

  it('leave a newer version and a damaged item untouched, and show them', async () => {
    const newer = { v: 99, preset: { anything: true }, extra: 1 };
    await browser.storage.local.set({
      'preset:a': newer,
      'preset:b': 'junk',
      'preset:c': { v: 1, preset: { id: 'c' } },
    });
    const list = await listPresets();
    expect(list).toMatchObject({
      kind: 'ready',
      presets: [],
      setAside: [{ record: { kind: 'newer' } }, { record: { kind: 'damaged' } }, { record: { kind: 'damaged' } }],
    });
    expect(await savePreset({ ...demoPreset(), id: 'a' })).toEqual({ kind: 'protected', id: 'a' });
    expect((await browser.storage.local.get('preset:a'))['preset:a']).toEqual(newer);
  });

  it('lose none of 50 written at once', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        savePreset({ ...demoPreset(`d${n}.example`), domains: [`d${n}.example`, 'all.example'] }),
      ),
    );
    expect(await presets()).toHaveLength(50);
    expect(await presetsForDomain('all.example')).toHaveLength(50);
  });
});

describe('sync', () => {
  it('takes a new preset there and brings another device’s here', async () => {
    await savePreset(demoPreset());
    expect(await reconcile()).toBe('done');
    const there = await browser.storage.sync.get(null);
    expect(Object.keys(there)).toEqual(['p.demo-acme-example']);
    await browser.storage.local.clear();
    await reconcile();
    expect(await presetsForDomain('acme.example')).toHaveLength(1);
  });

  it('an empty device empties nothing', async () => {
    await savePreset(demoPreset());
    await reconcile();
    await browser.storage.sync.clear();
    await reconcile();
    expect(await presets()).toHaveLength(1);
    // Gone without a tombstone: kept here, not silently put back, and offered.
    expect(await browser.storage.sync.get(null)).toEqual({});
    expect((await syncState()).reasons).toEqual({ 'demo-acme-example': 'vanished' });
    await offerBack(['demo-acme-example']);
    expect(Object.keys(await browser.storage.sync.get(null))).toHaveLength(1);
    expect((await syncState()).reasons).toEqual({});
  });

  it('a preset too large for sync stays here and says so', async () => {
    const many = Array.from({ length: 200 }, (_, n) => `${'d'.repeat(50)}-${n}.example`);
    await savePreset({ ...demoPreset(), domains: many });
    await reconcile();
    expect((await syncState()).reasons).toEqual({ 'demo-acme-example': 'tooLarge' });
    expect(await presets()).toHaveLength(1);
  });

  it('leaves a note behind that does not fit, says so, and does not write again', async () => {
    await savePreset({ ...demoPreset(), note: '<'.repeat(1900) });
    await reconcile();
    expect((await syncState()).reasons).toEqual({ 'demo-acme-example': 'noteTooLarge' });
    const set = vi.spyOn(browser.storage.sync, 'set');
    await reconcile();
    expect(set).not.toHaveBeenCalled();
    expect((await presets())[0]?.note).toHaveLength(1900);
  });

  it('reads back what it packs, in about 120 bytes', () => {
    const preset = demoPreset();
    expect(unpackRecord(preset.id, packPreset(preset))).toEqual({ kind: 'preset', preset });
    expect(itemBytes('p.demo', packPreset({ ...preset, modified: 1_790_000_000_000 }))).toBeLessThan(200);
    const tombstone = { id: 'x', revision: { a: 2 }, modified: 5 };
    expect(unpackRecord('x', packTombstone(tombstone))).toEqual({ kind: 'tombstone', tombstone });
  });
});
