/** storage.sync follows the mirror and brings in other devices' changes. It may be full, slow, off or missing. */
import { browser } from 'wxt/browser';
import { itemBytes, SYNC_LIMITS } from './bytes.ts';
import { packPreset, packTombstone, unpackRecord } from './compact.ts';
import { idIn, localKey, syncKey, unsyncedKey } from './keys.ts';
import { withLock } from './lock.ts';
import { type Mergeable, mergeRecords } from './merge.ts';
import { writeRecord } from './presets.ts';
import { readRecord } from './record.ts';

/** Why a preset is on this device only. */
export type UnsyncedReason = 'tooLarge' | 'full' | 'limited' | 'unavailable';

function reasonOf(problem: unknown): UnsyncedReason {
  const text = String(problem);
  if (/PER_?ITEM/i.test(text)) return 'tooLarge';
  if (/MAX_WRITE|PER_(MINUTE|HOUR)/i.test(text)) return 'limited';
  return /quota|MAX_?ITEMS/i.test(text) ? 'full' : 'unavailable';
}

function pack(record: Mergeable): object {
  return record.kind === 'preset' ? packPreset(record.preset) : packTombstone(record.tombstone);
}

/** Writes records to sync in one `set`; what is too large or refused stays local, with its reason. */
async function push(records: Map<string, Mergeable>): Promise<void> {
  const fitting: Record<string, object> = {};
  const marks: Record<string, UnsyncedReason> = {};
  for (const [id, record] of records) {
    const value = pack(record);
    if (itemBytes(syncKey(id), value) > SYNC_LIMITS.item) marks[unsyncedKey(id)] = 'tooLarge';
    else fitting[syncKey(id)] = value;
  }
  try {
    if (Object.keys(fitting).length > 0) await browser.storage.sync.set(fitting);
    await browser.storage.local.remove(Object.keys(fitting).map((key) => unsyncedKey(idIn(key, 'sync') ?? '')));
  } catch (problem) {
    for (const key of Object.keys(fitting)) marks[unsyncedKey(idIn(key, 'sync') ?? '')] = reasonOf(problem);
  }
  if (Object.keys(marks).length > 0) await browser.storage.local.set(marks);
}

function usable(record: ReturnType<typeof readRecord>): Mergeable | null {
  return record.kind === 'preset' || record.kind === 'tombstone' ? record : null;
}

const same = (one: Mergeable | null, other: Mergeable | null) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Brings mirror and sync together: each preset is merged, the result goes to the side that lacks it. An empty side never
 * empties the other, and what cannot be read on either side is left as it is. Answers false where sync did not answer.
 */
export async function reconcile(): Promise<boolean> {
  return withLock(async () => {
    const remote = await browser.storage.sync.get(null).catch(() => null);
    if (remote === null) return false;
    const local = await browser.storage.local.get(null);
    const ids = new Set([
      ...Object.keys(remote).flatMap((key) => idIn(key, 'sync') ?? []),
      ...Object.keys(local).flatMap((key) => idIn(key, 'local') ?? []),
    ]);
    const outgoing = new Map<string, Mergeable>();
    for (const id of ids) {
      const hereRaw = local[localKey(id)];
      const thereRaw = remote[syncKey(id)];
      const here = hereRaw === undefined ? null : usable(readRecord(hereRaw));
      const there = thereRaw === undefined ? null : usable(unpackRecord(id, thereRaw));
      if ((hereRaw !== undefined && !here) || (thereRaw !== undefined && !there)) continue;
      const merged = here && there ? mergeRecords(here, there).record : (here ?? there);
      if (!merged) continue;
      if (!same(merged, here)) await writeRecord(id, merged);
      if (!same(merged, there)) outgoing.set(id, merged);
    }
    if (outgoing.size > 0) await push(outgoing);
    return true;
  });
}

/** Reasons by preset id for those that are on this device only. */
export async function unsyncedPresets(): Promise<Record<string, string>> {
  const stored = await browser.storage.local.get(null);
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, value]) =>
      key.startsWith('unsynced:') && typeof value === 'string' ? [[key.slice(9), value]] : [],
    ),
  );
}
