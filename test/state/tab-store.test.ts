/** What the popup knows of its tab, with frames that answer as told. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import type { FillReport } from '../../lib/fill/types.ts';
import type { FrameForms, FromEngine, ToEngine } from '../../lib/message/types.ts';
import { createTabStore } from '../../lib/state/tab-store.ts';
import { choosePreset } from '../../lib/storage/choose.ts';
import { forgetAddress, keepAddress, ownAddresses } from '../../lib/storage/own-addresses.ts';
import { savePreset, savePresets } from '../../lib/storage/presets.ts';
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

/** One frame with these forms; what it answers to a fill or an undo is said later. */
function showForms(...forms: Form[]): { fill: FromEngine | null } {
  const frame: FrameForms = { origin: 'https://crm.example', path: '/settings', picks: 0, forms };
  const answers: { fill: FromEngine | null } = { fill: null };
  Object.assign(browser.scripting, { executeScript: async () => [{ frameId: 0 }] });
  Object.assign(browser.tabs, {
    sendMessage: async (_: number, { type }: ToEngine) =>
      type === 'describe' ? { type: 'forms', frame } : answers.fill,
  });
  return answers;
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

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  fakeLocks();
  for (const address of await ownAddresses()) await forgetAddress(address);
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

describe('of two forms', () => {
  const report = (formId: string): FillReport => ({ formId, fields: [], duration: 0 });
  const one = formFor('acme.example', { id: 'one' });
  const two = formFor('globex.example', { id: 'two' });
  beforeEach(async () => {
    await savePresets([
      { ...demoPreset(), id: 'one', domains: ['acme.example'] },
      { ...demoPreset(), id: 'two', domains: ['globex.example'] },
    ]);
    await keepAddress('joe@globex.example');
  });

  it('the one in view has its own preset, address and report', async () => {
    showForms(one, { ...two, report: report('two') });
    const store = await opened();
    await vi.waitFor(() => expect(store.preset.value?.id).toBe('one'));
    expect([store.address.value, store.fillState.value]).toEqual([null, { kind: 'idle' }]);
    await store.choose(1);
    expect([store.current.value?.form.id, store.preset.value?.id]).toEqual(['two', 'two']);
    expect(store.address.value).toBe('joe@globex.example');
    expect(store.fillState.value).toEqual({ kind: 'done', report: report('two') });
    await store.choose(0);
    expect([store.preset.value?.id, store.address.value]).toEqual(['one', null]);
    expect(store.fillState.value).toEqual({ kind: 'idle' });
  });
  it('the last one asked for comes into view, and what became of the other stays with that', async () => {
    const answers = showForms(one, two);
    const store = await opened();
    await vi.waitFor(() => expect(store.preset.value?.id).toBe('one'));
    answers.fill = { type: 'report', report: report('one') };
    const filling = store.fill();
    await Promise.all([store.choose(0), store.choose(1)]);
    await filling;
    expect([store.chosen.value, store.preset.value?.id]).toEqual([1, 'two']);
    expect(store.fillState.value).toEqual({ kind: 'idle' });
    await store.choose(0);
    expect(store.fillState.value).toEqual({ kind: 'done', report: report('one') });
    await store.undo();
    expect(store.fillState.value).toEqual({ kind: 'undone' });
    await store.choose(1);
    await store.choose(0);
    expect(store.fillState.value).toEqual({ kind: 'idle' });
  });
  it('where only one is left, that one is in view', async () => {
    showForms(one, two);
    const store = await opened();
    await store.choose(1);
    showForms(one);
    await store.again();
    expect([store.current.value?.form.id, store.preset.value?.id]).toEqual(['one', 'one']);
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
