/** What grows without an end is cut where it is written; what is there already is read, however much it is. */
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { allowedHosts, allowHost, forbidHost, isHostAllowed } from '../../lib/storage/network.ts';
import { changeSettings, ownSettings } from '../../lib/storage/settings.ts';
import { fakeLocks } from './fake-locks.ts';

const names = (count: number) => Array.from({ length: count }, (_, at) => `h${at}.example`);

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
});

describe('hosts that may be asked', () => {
  it('stay allowed when one more comes than is kept: the oldest goes', async () => {
    await browser.storage.local.set({ allowedHosts: names(500) });
    await allowHost('one-more.example');
    expect(await allowedHosts()).toEqual([...names(500).slice(1), 'one-more.example']);
  });
  it('stay allowed where an earlier version kept too many, or one is damaged', async () => {
    await browser.storage.local.set({ allowedHosts: [7, 'x'.repeat(301), ...names(501)] });
    expect(await isHostAllowed('h500.example')).toBe(true);
    await browser.storage.local.set({ allowedHosts: 'h1.example' });
    expect(await allowedHosts()).toEqual([]);
  });
  it('are all kept when several are answered at once', async () => {
    await allowHost('gone.example');
    await Promise.all([...names(20).map(allowHost), forbidHost('gone.example')]);
    expect(await allowedHosts()).toEqual(names(20));
  });
});

describe('sites', () => {
  it('stay off, however many stand there already', async () => {
    await browser.storage.local.set({ settings: { offer: false, sitesOff: [null, ...names(1_001)] } });
    expect(await ownSettings()).toMatchObject({ offer: false, sitesOff: names(1_001), fillWithoutAsking: [] });
  });
  it('are at most 1,000: the oldest goes, the new one is kept', async () => {
    await changeSettings(() => ({ sitesOff: names(1_000), fillWithoutAsking: names(1_000) }));
    await changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'a.example'] }));
    expect((await ownSettings()).sitesOff).toEqual([...names(1_000).slice(1), 'a.example']);
    expect((await ownSettings()).fillWithoutAsking).toEqual(names(1_000));
  });
});
