import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { effectiveForDomain } from '../../lib/storage/effective.ts';
import { savePreset } from '../../lib/storage/presets.ts';
import { changeSettings, DEFAULT_SETTINGS, ownSettings } from '../../lib/storage/settings.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { fakeLocks } from './fake-locks.ts';

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
});

describe('which preset applies', () => {
  it('is the own one before the built-in provider', async () => {
    expect(await effectiveForDomain('gmx.de')).toMatchObject([{ source: { kind: 'builtin' } }]);
    await savePreset({ ...demoPreset(), domains: ['gmx.de'] });
    expect((await effectiveForDomain('gmx.de')).map((one) => one.source.kind)).toEqual(['own', 'builtin']);
    expect(await effectiveForDomain('nobody.example')).toEqual([]);
  });
});

describe('settings', () => {
  it('are the defaults where nothing is stored, and nothing is written by reading', async () => {
    expect(await ownSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await browser.storage.local.get(null)).toEqual({});
  });
  it('keep the good fields where one is damaged', async () => {
    await browser.storage.local.set({ settings: { offer: 'yes', sitesOff: ['crm.example'] } });
    expect(await ownSettings()).toEqual({ ...DEFAULT_SETTINGS, sitesOff: ['crm.example'] });
    await changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'desk.example'] }));
    expect((await ownSettings()).sitesOff).toEqual(['crm.example', 'desk.example']);
  });
});
