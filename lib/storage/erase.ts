/**
 * "Delete everything": the one place that empties storage. What stays are the marks of the deletions, which hold an id
 * and a revision and tell the other devices; without them those would bring every preset back.
 */
import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { unpackRecord } from './compact.ts';
import { DEVICE } from './device.ts';
import { idIn } from './keys.ts';
import { withLock } from './lock.ts';
import { listPresets, removePresets } from './presets.ts';
import { readRecord } from './record.ts';
import { reconcile } from './sync.ts';

/** History, lists, own addresses. */
const DATABASES = ['mailfill-history', 'mailfill-lists', 'mailfill-own'];

export type EraseResult = { kind: 'erased' } | { kind: 'failed'; reason: string };

const isLocalMark = (key: string, raw: unknown) => idIn(key, 'local') !== null && readRecord(raw).kind === 'tombstone';
function isSyncMark(key: string, raw: unknown): boolean {
  const id = idIn(key, 'sync');
  return id !== null && unpackRecord(id, raw).kind === 'tombstone';
}

async function emptyArea(
  area: { get(keys: null): Promise<Record<string, unknown>>; remove(keys: string[]): Promise<void> },
  stays: (key: string, raw: unknown) => boolean,
): Promise<void> {
  const all = await area.get(null);
  await area.remove(Object.keys(all).filter((key) => !stays(key, all[key])));
}

/** Presets, history, lists, addresses, settings, here and in sync. What an organisation hands out is not ours to delete. */
export async function eraseEverything(): Promise<EraseResult> {
  try {
    const list = await listPresets();
    if (list.kind === 'unreadable') return { kind: 'failed', reason: list.reason };
    const removed = await removePresets(list.presets.map((preset) => preset.id));
    if (removed.kind === 'failed') return removed;
    await reconcile();
    await withLock(async () => {
      await emptyArea(browser.storage.local, (key, raw) => key === DEVICE || isLocalMark(key, raw));
      await emptyArea(browser.storage.session, () => false);
      // Where sync does not answer there is nothing of it to empty.
      await emptyArea(browser.storage.sync, isSyncMark).catch(() => {});
    });
    for (const name of DATABASES) await deleteDB(name);
    return { kind: 'erased' };
  } catch (problem) {
    return { kind: 'failed', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}
