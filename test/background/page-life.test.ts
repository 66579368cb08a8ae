/** What the worker keeps of what pages report, and where it acts by itself. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { demoPresetFor } from '../../entrypoints/background/first-run.ts';
import { dismissed, met, stayAway } from '../../entrypoints/background/page-life.ts';
import type { From } from '../../entrypoints/background/sender.ts';
import { unaskedOrigin } from '../../entrypoints/background/unasked.ts';
import { savePreset } from '../../lib/storage/presets.ts';
import { dismissSeen, noteSeen, seenDomains } from '../../lib/storage/seen-domains.ts';
import { changeSettings, ownSettings } from '../../lib/storage/settings.ts';
import { fakeLocks } from '../storage/fake-locks.ts';
import { demoPreset } from '../tools/demo-preset.ts';

const FROM: From = {
  tabId: 1,
  frameId: 0,
  url: 'https://crm.example/settings',
  tabUrl: 'https://crm.example/settings',
  isForeign: false,
  isPrivate: false,
};
const NOW = new Date('2026-11-27T10:00:00Z');

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
  vi.spyOn(browser.action, 'setIcon').mockResolvedValue();
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
});

describe('a domain met on a form', () => {
  it('is kept with its day', async () => {
    await met(FROM, 'globex.example');
    expect((await seenDomains()).map((one) => one.domain)).toEqual(['globex.example']);
  });
  it.each([
    ['in a private window', { isPrivate: true }, {}],
    ['where that is switched off', {}, { seen: false }],
    ['on a site that is off', {}, { sitesOff: ['crm.example'] }],
    ['in a frame of a site that is off', { url: 'https://inner.example/' }, { sitesOff: ['inner.example'] }],
  ])('is not kept %s', async (_, from, settings) => {
    await changeSettings(() => settings);
    await met({ ...FROM, ...from }, 'globex.example');
    expect((await browser.storage.local.get('seenDomains')).seenDomains).toBeUndefined();
  });
  it('is not kept where somebody has a preset, or where it is none', async () => {
    await savePreset(demoPreset());
    for (const text of ['acme.example', 'gmx.de', 'localhost', '*.acme.example', 'a b', '10.0.0.1'])
      await noteSeen(text, NOW);
    expect(await seenDomains()).toEqual([]);
  });
  it('goes from the list once it has a preset; waved away it stays away; at most 50 are kept', async () => {
    for (let at = 0; at < 60; at++) await noteSeen(`d${at}.example`, NOW);
    expect(await seenDomains()).toHaveLength(50);
    expect((await seenDomains())[0]).toEqual({ domain: 'd59.example', day: '2026-11-27', dismissed: false });
    await dismissSeen('d59.example');
    await noteSeen('d59.example', NOW);
    await savePreset({ ...demoPreset('d58.example') });
    expect((await seenDomains())[0]?.domain).toBe('d57.example');
  });
});

describe('fill without asking', () => {
  const chosen = { fillWithoutAsking: ['https://crm.example', 'http://crm.example'], sitesOff: [] };
  it('is for the exact https origin in the top frame', () => {
    expect(unaskedOrigin(chosen, FROM)).toBe('https://crm.example');
    expect(unaskedOrigin(chosen, { ...FROM, frameId: 3 })).toBeNull();
    expect(unaskedOrigin(chosen, { ...FROM, url: 'http://crm.example/' })).toBeNull();
    expect(unaskedOrigin(chosen, { ...FROM, url: 'https://crm.example:8443/' })).toBeNull();
    expect(unaskedOrigin(chosen, { ...FROM, url: 'https://crm.example.evil.example/' })).toBeNull();
    expect(unaskedOrigin({ ...chosen, sitesOff: ['crm.example'] }, FROM)).toBeNull();
  });
});

describe('the third ×', () => {
  it('asks, counted over pages of a site, and not in private windows', async () => {
    const answers = [];
    for (let at = 0; at < 3; at++) answers.push(await dismissed(FROM));
    expect(answers).toEqual([null, null, { type: 'askAway' }]);
    expect(await dismissed({ ...FROM, tabUrl: 'https://other.example/' })).toBeNull();
    expect(await dismissed({ ...FROM, isPrivate: true })).toBeNull();
  });
  it('takes the site from the browser', async () => {
    await stayAway({ ...FROM, tabUrl: 'https://desk.example:8443/a?b' });
    expect((await ownSettings()).sitesOff).toEqual(['desk.example:8443']);
  });
});

it('the preset of the first-run page is for its own form only', () => {
  expect(demoPresetFor('https://evil.example/demo.html', 'acme.example')).toBeNull();
  expect(
    demoPresetFor(browser.runtime.getURL('/options.html').replace('options', 'demo'), 'acme.example'),
  ).not.toBeNull();
  expect(
    demoPresetFor(browser.runtime.getURL('/options.html').replace('options', 'demo'), 'globex.example'),
  ).toBeNull();
});
