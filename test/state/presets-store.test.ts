import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { newHead } from '../../lib/lists/refresh.ts';
import { createPresetsStore } from '../../lib/state/presets-store.ts';
import { createUndo } from '../../lib/state/undo.ts';
import { eraseEverything } from '../../lib/storage/erase.ts';
import { listedForDomain } from '../../lib/storage/listed.ts';
import { keepList, subscribe } from '../../lib/storage/lists.ts';
import { savePreset } from '../../lib/storage/presets.ts';
import { parseSubscription } from '../../lib/storage/subscription.ts';
import { fakeLocks } from '../storage/fake-locks.ts';
import { demoPreset } from '../tools/demo-preset.ts';

/** More than are read in one piece, names that sort before one's own. */
const LISTED = 1_200;

async function keepLongList(): Promise<void> {
  const subscription = parseSubscription('https://it.acme.example/list.json');
  if (!subscription) throw new Error('no subscription');
  const put = Array.from({ length: LISTED }, (_, n) => demoPreset(`a${n}.example`));
  const presets = put.map((preset, n) => ({ ...preset, id: `listed-${n}` }));
  const head = newHead(subscription, 'own');
  await subscribe(head);
  await keepList({
    head,
    put: presets,
    remove: [],
    gone: [],
    forget: [],
    pending: [],
  });
}

let stop: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  fakeLocks();
  stop = new AbortController();
});
afterEach(() => stop.abort());

describe('the list of presets', () => {
  it('draws own presets before a long list is read, and the list below them', async () => {
    await keepLongList();
    await savePreset(demoPreset('own.example'));
    const store = createPresetsStore(stop.signal, createUndo());
    const drawn: number[] = [];
    const end = store.shown.subscribe((rows) => drawn.push(rows.length));
    await expect.poll(() => store.shown.value.length, { timeout: 10_000 }).toBe(LISTED + 1);
    end();
    expect(drawn).toContain(1);
    expect(store.shown.value[0]).toMatchObject({ source: { kind: 'own' }, preset: { domains: ['own.example'] } });
  });

  it('does not say that there are none while a list is still being read', async () => {
    await keepLongList();
    const store = createPresetsStore(stop.signal, createUndo());
    const seen: string[] = [];
    const end = store.shown.subscribe((rows) => seen.push(`${store.list.value.kind} ${rows.length}`));
    await expect.poll(() => store.shown.value.length, { timeout: 10_000 }).toBe(LISTED);
    end();
    expect(seen).not.toContain('ready 0');
  });

  it('does not keep "delete everything" waiting, whoever read lists before', async () => {
    await keepLongList();
    expect(await listedForDomain('a7.example')).toHaveLength(1);
    expect(await eraseEverything()).toEqual({ kind: 'erased' });
    expect(await listedForDomain('a7.example')).toEqual([]);
  });
});
