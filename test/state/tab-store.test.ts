/** What the popup knows of its tab, with frames that answer as told. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import type { FrameForms } from '../../lib/message/types.ts';
import { createTabStore } from '../../lib/state/tab-store.ts';
import { choosePreset } from '../../lib/storage/choose.ts';
import { keepAddress, ownAddresses } from '../../lib/storage/own-addresses.ts';
import { savePreset } from '../../lib/storage/presets.ts';
import { field, form } from '../fill/forms.ts';
import { fakeLocks } from '../storage/fake-locks.ts';
import { breakArea } from '../storage/faulty.ts';
import { demoPreset } from '../tools/demo-preset.ts';

const TAB = { id: 1, url: 'https://crm.example/settings' };
type Form = FrameForms['forms'][number];

const formFor = (emailDomain: string | null, part: Partial<Form> = {}): Form => ({
  ...form([field('hostname'), field('port')]),
  emailDomain,
  report: null,
  ...part,
});

function showForms(...forms: Form[]): void {
  const frame: FrameForms = { origin: 'https://crm.example', path: '/settings', picks: 0, forms };
  Object.assign(browser.scripting, { executeScript: async () => [{ frameId: 0 }] });
  Object.assign(browser.tabs, { sendMessage: async () => ({ type: 'forms', frame }) });
}
async function opened(keep = true) {
  const store = createTabStore(TAB, keep);
  await vi.waitFor(() => expect(store.tab.value.kind).not.toBe('loading'));
  return store;
}
/** No database opens, as with a damaged profile. */
const breakDatabases = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('IO error');
  });

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  fakeLocks();
  indexedDB.deleteDatabase('mailfill-own');
});

describe('where the browser reads nothing', () => {
  it('a database that does not open keeps no preset from its form, neither in the popup nor beside the form', async () => {
    await savePreset(demoPreset());
    breakDatabases();
    showForms(formFor('acme.example'));
    const store = await opened();
    await vi.waitFor(() => expect(store.preset.value?.domains).toEqual(['acme.example']));
    expect(await choosePreset('acme.example')).toMatchObject({ sourced: { source: { kind: 'own' } }, address: null });
  });
  it('an address that cannot be kept is used all the same', async () => {
    await savePreset(demoPreset());
    breakDatabases();
    showForms(formFor(null));
    const store = await opened();
    await store.useAddress(' jane@acme.example ');
    expect([store.address.value, store.preset.value?.domains]).toEqual(['jane@acme.example', ['acme.example']]);
  });
  it('it says so, and looks anew when asked', async () => {
    showForms(formFor('acme.example'));
    const mend = breakArea('local', 'get');
    const store = await opened();
    expect(store.tab.value).toEqual({ kind: 'failed', host: 'crm.example' });
    mend();
    await store.again();
    expect(store.tab.value.kind).toBe('found');
  });
});

it('an own address that is stored damaged is passed over, the others stay', async () => {
  await keepAddress('jane@acme.example');
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('mailfill-own', 1);
    request.onsuccess = () => resolve(request.result);
  });
  const change = database.transaction('addresses', 'readwrite');
  for (const bad of [{ address: 'no address', used: 1 }, { address: 'joe@acme.example' }])
    change.objectStore('addresses').put(bad);
  await new Promise((resolve) => change.addEventListener('complete', resolve));
  database.close();
  expect(await ownAddresses()).toEqual(['jane@acme.example']);
});
