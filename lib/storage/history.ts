/**
 * Earlier revisions of presets, in IndexedDB: written before the change that replaces them, under a key made of preset
 * and revision, so that a write which is done twice (a killed worker) keeps one copy.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { parsePreset } from '../mail/preset-schema.ts';
import type { Preset } from '../mail/preset-types.ts';

/** Why a revision is not the current one any more. */
export type HistoryReason = 'edited' | 'deleted' | 'replacedBySync' | 'lostConflict';
export interface HistoryEntry {
  key: string;
  id: string;
  preset: Preset;
  /** ms since 1970, by this device's clock. */
  kept: number;
  reason: HistoryReason;
}

interface Schema extends DBSchema {
  revisions: { key: string; value: Omit<HistoryEntry, 'preset'> & { preset: unknown }; indexes: { id: string } };
}

/** Revisions kept of one preset, and what they may take together (characters of their JSON). */
const MOST_REVISIONS = 50;
const MOST_CHARACTERS = 256 * 1024;

/** Opens the database for one piece of work: a worker that sleeps holds nothing open. */
async function withDatabase<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>('mailfill-history', 1, {
    upgrade: (made) => {
      made.createObjectStore('revisions', { keyPath: 'key' }).createIndex('id', 'id');
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const keyOf = (preset: Preset) =>
  `${preset.id}|${JSON.stringify(Object.entries(preset.revision).sort())}|${preset.modified}`;

/** Keeps what is about to be replaced, all or none. Rejects where the browser does not take it: then nothing may change. */
export async function keepRevisions(replaced: readonly { preset: Preset; reason: HistoryReason }[]): Promise<void> {
  if (replaced.length === 0) return;
  await withDatabase(async (database) => {
    const change = database.transaction('revisions', 'readwrite');
    for (const { preset, reason } of replaced)
      await change.store.put({ key: keyOf(preset), id: preset.id, preset, kept: Date.now(), reason });
    await change.done;
    for (const id of new Set(replaced.map((one) => one.preset.id))) await forgetOldest(database, id);
  });
}

async function forgetOldest(database: IDBPDatabase<Schema>, id: string): Promise<void> {
  const all = (await database.getAllFromIndex('revisions', 'id', id)).sort((one, other) => other.kept - one.kept);
  let characters = 0;
  for (const [index, entry] of all.entries()) {
    characters += JSON.stringify(entry.preset).length;
    // The newest stays whatever its size.
    if (index > 0 && (index >= MOST_REVISIONS || characters > MOST_CHARACTERS))
      await database.delete('revisions', entry.key);
  }
}

function readEntry(raw: Schema['revisions']['value']): HistoryEntry[] {
  const parsed = parsePreset(raw.preset);
  return parsed.ok ? [{ ...raw, preset: parsed.preset }] : [];
}

/** The earlier revisions of one preset, the newest first. */
export async function historyOf(id: string): Promise<HistoryEntry[]> {
  const all = await withDatabase((database) => database.getAllFromIndex('revisions', 'id', id));
  return all.flatMap(readEntry).sort((one, other) => other.kept - one.kept);
}

/** For each of the ids the revision kept last: what a deleted preset was. */
export async function lastRevisions(ids: readonly string[]): Promise<HistoryEntry[]> {
  const found: HistoryEntry[] = [];
  for (const id of ids) {
    const [last] = await historyOf(id);
    if (last) found.push(last);
  }
  return found;
}
