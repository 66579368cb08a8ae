/** storage.sync follows the mirror and brings in other devices' changes. It may be full, slow, off or missing. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { itemBytes, SYNC_LIMITS } from './bytes.ts';
import { packRecord } from './compact.ts';
import { idIn, localKey, syncKey, unsyncedKey } from './keys.ts';
import { withLock } from './lock.ts';
import { type Mergeable, versionsOf } from './merge.ts';
import { writeRecords } from './mirror.ts';
import type { Version } from './record.ts';
import { NOTE_TOO_LARGE, planSync } from './sync-plan.ts';

/** Why a preset is on this device only, wholly or in part. */
export const UNSYNCED_REASONS = ['tooLarge', NOTE_TOO_LARGE, 'full', 'limited', 'unavailable', 'vanished'] as const;
export type UnsyncedReason = (typeof UNSYNCED_REASONS)[number];
/** `retry`: worth another try before long. */
export type SyncOutcome = 'done' | 'retry' | 'unavailable';

const SYNCED = 'synced';
const STATE = 'syncState';
const idsSchema = z.catch(z.array(z.string()), []);
const reasonSchema = z.enum(UNSYNCED_REASONS);

function reasonOf(problem: unknown): UnsyncedReason {
  const text = String(problem);
  if (/PER_?ITEM/i.test(text)) return 'tooLarge';
  if (/MAX_WRITE|PER_(MINUTE|HOUR)/i.test(text)) return 'limited';
  return /quota|MAX_?ITEMS/i.test(text) ? 'full' : 'unavailable';
}

interface Packed {
  value: object;
  mark: UnsyncedReason | null;
}

function withoutNotes(record: Mergeable): Mergeable {
  const [main, ...beside] = versionsOf(record).map(
    (version): Version =>
      version.kind === 'preset' ? { kind: 'preset', preset: { ...version.preset, note: '' } } : version,
  );
  if (!main) return record;
  return beside.length > 0 ? { ...main, beside } : main;
}

/** The item for sync; a note that does not fit stays here, and what is still too large stays whole. */
function pack(id: string, record: Mergeable): Packed | 'tooLarge' {
  const whole = packRecord(record);
  if (itemBytes(syncKey(id), whole) <= SYNC_LIMITS.item) return { value: whole, mark: null };
  const bare = packRecord(withoutNotes(record));
  return itemBytes(syncKey(id), bare) <= SYNC_LIMITS.item ? { value: bare, mark: NOTE_TOO_LARGE } : 'tooLarge';
}

interface Outgoing {
  items: Record<string, object>;
  marks: Map<string, UnsyncedReason | null>;
}

/** What fits beside what is there: counted before the write, for one item too many would refuse them all. */
function fitting(records: ReadonlyMap<string, Mergeable>, remote: Readonly<Record<string, unknown>>): Outgoing {
  const sizes = new Map(Object.entries(remote).map(([key, value]) => [key, itemBytes(key, value)]));
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const out: Outgoing = { items: {}, marks: new Map() };
  for (const [id, record] of records) {
    const key = syncKey(id);
    const packed = pack(id, record);
    if (packed === 'tooLarge') {
      out.marks.set(id, 'tooLarge');
      continue;
    }
    const size = itemBytes(key, packed.value);
    const next = total + size - (sizes.get(key) ?? 0);
    if (next > SYNC_LIMITS.total || (!sizes.has(key) && sizes.size >= SYNC_LIMITS.items)) {
      out.marks.set(id, 'full');
      continue;
    }
    total = next;
    sizes.set(key, size);
    out.items[key] = packed.value;
    out.marks.set(id, packed.mark);
  }
  return out;
}

/** Writes in one `set`; what is refused stays here, with its reason. */
async function push({ items, marks }: Outgoing): Promise<UnsyncedReason | null> {
  if (Object.keys(items).length === 0) return null;
  try {
    await browser.storage.sync.set(items);
    return null;
  } catch (problem) {
    const reason = reasonOf(problem);
    for (const key of Object.keys(items)) marks.set(idIn(key, 'sync') ?? '', reason);
    return reason;
  }
}

async function keepMarks(marks: ReadonlyMap<string, UnsyncedReason | null>): Promise<void> {
  const set = [...marks].flatMap(([id, reason]) => (reason === null ? [] : [[unsyncedKey(id), reason]]));
  const gone = [...marks].flatMap(([id, reason]) => (reason === null ? [unsyncedKey(id)] : []));
  if (set.length > 0) await browser.storage.local.set(Object.fromEntries(set));
  if (gone.length > 0) await browser.storage.local.remove(gone);
}

async function readSync(): Promise<Record<string, unknown> | null> {
  // Missing altogether in some builds; signed out or forbidden by policy it rejects.
  return (await browser.storage.sync?.get(null).catch(() => null)) ?? null;
}

/**
 * Brings mirror and sync together: each preset is merged, the result goes to the side that lacks it, in one `set` a side.
 * An empty side never empties the other. Own writes echo here and change nothing, so there is no loop.
 */
export async function reconcile(): Promise<SyncOutcome> {
  return withLock(async () => {
    const remote = await readSync();
    const local = await browser.storage.local.get(null);
    if (remote === null) {
      if (local[STATE] !== 'unavailable') await browser.storage.local.set({ [STATE]: 'unavailable' });
      return 'unavailable';
    }
    if (local[STATE] !== undefined) await browser.storage.local.remove(STATE);
    const before = idsSchema.parse(local[SYNCED]);
    const plan = planSync(local, remote, new Set(before), Date.now());
    await writeRecords(plan.incoming, plan.losers);
    const outgoing = fitting(plan.outgoing, remote);
    const refused = await push(outgoing);
    for (const id of plan.vanished) outgoing.marks.set(id, 'vanished');
    await keepMarks(outgoing.marks);
    const unsent = new Set(
      [...outgoing.marks].flatMap(([id, reason]) => (reason && reason !== NOTE_TOO_LARGE ? [id] : [])),
    );
    const known = [...plan.known.filter((id) => !unsent.has(id)), ...plan.vanished].sort();
    if (known.join() !== [...before].sort().join()) await browser.storage.local.set({ [SYNCED]: known });
    if (plan.forgotten.length > 0) {
      await browser.storage.sync.remove(plan.forgotten.map(syncKey)).catch(() => {});
      await browser.storage.local.remove(plan.forgotten.map(localKey));
    }
    return refused === 'limited' || refused === 'unavailable' ? 'retry' : 'done';
  });
}

/** Presets that vanished from sync go there again. */
export async function offerBack(ids: readonly string[]): Promise<void> {
  await withLock(async () => {
    const stored = await browser.storage.local.get(SYNCED);
    const rest = idsSchema.parse(stored[SYNCED]).filter((id) => !ids.includes(id));
    await browser.storage.local.set({ [SYNCED]: rest });
    await browser.storage.local.remove(ids.map(unsyncedKey));
  });
  await reconcile();
}

export interface SyncState {
  available: boolean;
  /** By preset id, for those that are on this device only. */
  reasons: Record<string, UnsyncedReason>;
}

/** What the interface says of sync. */
export async function syncState(): Promise<SyncState> {
  const stored = await browser.storage.local.get(null);
  const available = stored[STATE] !== 'unavailable';
  const reasons = Object.entries(stored).flatMap(([key, value]): [string, UnsyncedReason][] => {
    const id = idIn(key, 'local');
    if (id !== null && !available) return [[id, 'unavailable']];
    const reason = reasonSchema.safeParse(value);
    return available && key.startsWith(unsyncedKey('')) && reason.success ? [[key.slice(9), reason.data]] : [];
  });
  return { available, reasons: Object.fromEntries(reasons) };
}
