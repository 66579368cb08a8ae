/**
 * What others publish, in IndexedDB: subscriptions, the presets accepted from each list, and changes that wait for
 * consent. Never mixed with the person's own presets.
 */
import type { Preset } from '../mail/preset-types.ts';
import { isSubscribed, type ListHead, type PendingChange, readHead, readPreset, withLists } from './lists-database.ts';

export type { ListHead, PendingChange } from './lists-database.ts';

/** Every subscription, the person's own and the policy's. */
export async function listHeads(): Promise<ListHead[]> {
  return (await withLists((database) => database.getAll('heads'))).flatMap(readHead);
}

/** Begins a subscription, or changes what is subscribed to: the one write that needs no subscription before it. */
export async function subscribe(head: ListHead): Promise<void> {
  await withLists((database) => database.put('heads', head));
}

/** Keeps what the last try told; nothing where the subscription ended, or became another one, meanwhile. */
export async function keepHead(head: ListHead): Promise<void> {
  await withLists(async (database) => {
    const change = database.transaction('heads', 'readwrite');
    if (isSubscribed(await change.store.get(head.url), head)) await change.store.put(head);
    await change.done;
  });
}

/** Ends a subscription and forgets everything that came from it. */
export async function dropList(url: string): Promise<void> {
  await withLists(async (database) => {
    const change = database.transaction(['heads', 'presets', 'pending', 'gone', 'answers'], 'readwrite');
    await change.objectStore('heads').delete(url);
    for (const name of ['presets', 'pending', 'gone'] as const) {
      const store = change.objectStore(name);
      for (const key of await store.index('url').getAllKeys(url)) await store.delete(key);
    }
    await change.objectStore('answers').delete(IDBKeyRange.bound([url], [url, '\uffff']));
    await change.done;
  });
}

/** What one list had once and took away. */
export async function gonePresetsOf(url: string): Promise<Preset[]> {
  const stored = await withLists((database) => database.getAllFromIndex('gone', 'url', url));
  return stored.flatMap((one) => readPreset(one.preset));
}

export interface ListUpdate {
  head: ListHead;
  put: readonly Preset[];
  remove: readonly string[];
  /** Of those removed, what is remembered as once in force; and ids of it that are in force again. */
  gone: readonly Preset[];
  forget: readonly string[];
  /** All that waits from now on: an older revision's waiting changes are gone. */
  pending: readonly PendingChange[];
}

/** Takes a new revision over, all or nothing; nothing where the subscription ended, or became another one, meanwhile. */
export async function keepList({ head, put, remove, gone, forget, pending }: ListUpdate): Promise<void> {
  const { url } = head;
  await withLists(async (database) => {
    const change = database.transaction(['heads', 'presets', 'pending', 'gone'], 'readwrite');
    const presets = change.objectStore('presets');
    if (!isSubscribed(await change.objectStore('heads').get(url), head)) return;
    await change.objectStore('heads').put(head);
    for (const id of remove) await presets.delete([url, id]);
    for (const preset of put) await presets.put({ url, id: preset.id, domains: preset.domains, preset });
    for (const id of forget) await change.objectStore('gone').delete([url, id]);
    for (const preset of gone) await change.objectStore('gone').put({ url, id: preset.id, preset });
    const waiting = change.objectStore('pending');
    for (const key of await waiting.index('url').getAllKeys(url)) await waiting.delete(key);
    for (const one of pending) await waiting.put({ ...one, id: one.after.id });
    await change.done;
  });
}

/** Changes that wait for the person, of all lists. */
export async function pendingChanges(): Promise<PendingChange[]> {
  const all = await withLists((database) => database.getAll('pending'));
  return all.flatMap((one) => {
    const [before] = readPreset(one.before);
    const [after] = readPreset(one.after);
    return before && after ? [{ ...one, before, after }] : [];
  });
}

/**
 * The person's answer to a waiting change: taken over, or kept as it was until the list changes again. One that waits no
 * more, for the subscription ended elsewhere, is left.
 */
export async function settlePending({ url, after }: PendingChange, accept: boolean): Promise<void> {
  await withLists(async (database) => {
    const change = database.transaction(['presets', 'pending'], 'readwrite');
    const waits = (await change.objectStore('pending').getKey([url, after.id])) !== undefined;
    if (accept && waits)
      await change.objectStore('presets').put({ url, id: after.id, domains: after.domains, preset: after });
    await change.objectStore('pending').delete([url, after.id]);
    await change.done;
  });
}
