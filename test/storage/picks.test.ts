import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { picked } from '../../entrypoints/background/picks.ts';
import type { FieldPick } from '../../lib/mail/field-pick.ts';
import { isPicks } from '../../lib/message/engine-guard.ts';
import { parseToWorker } from '../../lib/message/schema.ts';
import { keepPicks, pickedPlaces, picksFor } from '../../lib/storage/picks.ts';
import { fakeLocks } from './fake-locks.ts';

const PICK: FieldPick = {
  control: 'text',
  name: 'a',
  htmlId: '',
  label: 'Alpha',
  nth: 0,
  property: 'hostname',
  direction: 'incoming',
};
const FROM = {
  tabId: 1,
  frameId: 0,
  url: 'https://crm.example/accounts/1',
  tabUrl: 'https://crm.example/accounts/1',
  isForeign: false,
  isPrivate: false,
};

beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
});

describe('picks', () => {
  it('are kept by the address that the browser names, and forgotten when there are none', async () => {
    await picked(FROM, [PICK]);
    expect(await picksFor('https://crm.example/accounts/2?a=b')).toEqual([PICK]);
    expect(await picksFor('https://other.example/accounts/2')).toEqual([]);
    await picked(FROM, []);
    expect(await pickedPlaces()).toEqual([]);
  });
  it('are not kept in a private window', async () => {
    await picked({ ...FROM, isForeign: false, isPrivate: true }, [PICK]);
    expect(await pickedPlaces()).toEqual([]);
  });
  it('that storage holds damaged are passed over, the others stay', async () => {
    await keepPicks({ origin: 'https://crm.example', path: '/' }, [PICK]);
    const kept = await pickedPlaces();
    await browser.storage.local.set({
      picks: [{ origin: 1 }, ...kept, { ...kept[0], picks: [{ ...PICK, property: 'password' }] }],
    });
    expect(await pickedPlaces()).toEqual(kept);
    await browser.storage.local.set({ picks: 'x' });
    expect(await pickedPlaces()).toEqual([]);
  });
  it('are bounded: 200 pages, 40 fields each', async () => {
    for (let at = 0; at < 210; at++) await keepPicks({ origin: 'https://crm.example', path: `/p${at}x` }, [PICK]);
    expect(await pickedPlaces()).toHaveLength(200);
    const many = Array.from({ length: 41 }, () => PICK);
    expect(parseToWorker({ type: 'picked', picks: many })).toBeNull();
    expect(isPicks(many)).toBe(false);
  });
  it.each([
    ['a secret', { property: 'password' }],
    ['an unknown side', { direction: 'sideways' }],
    ['a long text', { label: 'x'.repeat(81) }],
    ['no place', { nth: 'first' }],
  ])('with %s are refused at both borders', (_, part) => {
    const picks = [{ ...PICK, ...part }];
    expect(parseToWorker({ type: 'picked', picks })).toBeNull();
    expect(isPicks(picks)).toBe(false);
  });
});
