/** The mirror's items: read by id, written together with the index by domain and the history in one act. */
import { browser } from 'wxt/browser';
import type { Preset } from '../mail/preset-types.ts';
import { type HistoryReason, keepRevisions } from './history.ts';
import { domainKey, localKey } from './keys.ts';
import { readRecord, type StoredRecord, storedForm } from './record.ts';

export type Writable = Extract<StoredRecord, { kind: 'preset' | 'tombstone' }>;
export interface Write {
  id: string;
  record: Writable;
  /** Why the revision that stands there now becomes history. */
  reason: HistoryReason;
}

/** Records by id; ids that storage does not know are missing from the answer. */
export async function readRecords(ids: readonly string[]): Promise<Map<string, StoredRecord>> {
  const stored = await browser.storage.local.get(ids.map(localKey));
  return new Map(
    ids.flatMap((id): [string, StoredRecord][] => {
      const raw = stored[localKey(id)];
      return raw === undefined ? [] : [[id, readRecord(raw)]];
    }),
  );
}

export function idsIn(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((id) => typeof id === 'string') : [];
}

const domainsOf = (record: StoredRecord | undefined) => (record?.kind === 'preset' ? record.preset.domains : []);

/** The index as it will be: which presets stand for a domain. */
async function indexAfter(writes: readonly Write[], now: ReadonlyMap<string, StoredRecord>) {
  const touched = new Set(writes.flatMap(({ id, record }) => [...domainsOf(now.get(id)), ...domainsOf(record)]));
  const keys = [...touched].map(domainKey);
  const index = await browser.storage.local.get(keys);
  const next = new Map(keys.map((key) => [key, new Set(idsIn(index[key]))]));
  for (const { id, record } of writes) {
    for (const domain of domainsOf(now.get(id))) next.get(domainKey(domain))?.delete(id);
    for (const domain of domainsOf(record)) next.get(domainKey(domain))?.add(id);
  }
  return Object.fromEntries([...next].map(([key, ids]) => [key, [...ids]]));
}

/**
 * Writes records: first the history, then everything in one `set`, so that a kill at any moment leaves the old state or
 * the new. `losers` are edits that lost against another device's. The caller holds the lock.
 */
export async function writeRecords(writes: readonly Write[], losers: readonly Preset[] = []): Promise<void> {
  if (writes.length === 0 && losers.length === 0) return;
  const now = await readRecords(writes.map((write) => write.id));
  const replaced = writes.flatMap(({ id, reason }) => {
    const current = now.get(id);
    return current?.kind === 'preset' ? [{ preset: current.preset, reason }] : [];
  });
  await keepRevisions([...replaced, ...losers.map((preset) => ({ preset, reason: 'lostConflict' as const }))]);
  const items = writes.map(({ id, record }): [string, object] => [localKey(id), storedForm(record)]);
  if (writes.length === 0) return;
  await browser.storage.local.set({ ...Object.fromEntries(items), ...(await indexAfter(writes, now)) });
}
