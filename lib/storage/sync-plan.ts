/** What has to go where so that mirror and sync agree. Pure: two stores in, writes out. */
import type { Preset } from '../mail/preset-types.ts';
import { unpackRecord } from './compact.ts';
import { idIn, localKey, syncKey, unsyncedKey } from './keys.ts';
import { agree, type Mergeable, mergeRecords } from './merge.ts';
import type { Write } from './mirror.ts';
import { readRecord } from './record.ts';

/** Why a note is on this device only: it does not fit into an item of sync beside its preset. */
export const NOTE_TOO_LARGE = 'noteTooLarge';

type Store = Readonly<Record<string, unknown>>;

export interface SyncPlan {
  /** For the mirror, in one `set`. */
  incoming: Write[];
  /** Edits that lost against another device's: they go into the history. */
  losers: Preset[];
  outgoing: Map<string, Mergeable>;
  /** Were in sync, and are gone without a tombstone: kept here, and offered back. */
  vanished: string[];
  /** Tombstones that every device has had time to see: forgotten on both sides. */
  forgotten: string[];
  /** Ids that sync holds once the plan is carried out. */
  known: string[];
}

/** Days after which a deletion is forgotten; a device that was away longer brings the preset back, which loses nothing. */
const TOMBSTONE_DAYS = 180;
const DAY = 86_400_000;

type Side = { there: boolean; record: Mergeable | null };

function sideOf(raw: unknown, read: (raw: unknown) => ReturnType<typeof readRecord>): Side {
  if (raw === undefined) return { there: false, record: null };
  const record = read(raw);
  return { there: true, record: record.kind === 'preset' || record.kind === 'tombstone' ? record : null };
}

function isOld(record: Mergeable, now: number): boolean {
  return record.kind === 'tombstone' && now - record.tombstone.modified > TOMBSTONE_DAYS * DAY;
}

/** `synced` are the ids that sync held before; `now` in ms, for forgetting old tombstones only. */
export function planSync(local: Store, remote: Store, synced: ReadonlySet<string>, now: number): SyncPlan {
  const plan: SyncPlan = { incoming: [], losers: [], outgoing: new Map(), vanished: [], forgotten: [], known: [] };
  const ids = new Set([
    ...Object.keys(remote).flatMap((key) => idIn(key, 'sync') ?? []),
    ...Object.keys(local).flatMap((key) => idIn(key, 'local') ?? []),
  ]);
  for (const id of ids) {
    const here = sideOf(local[localKey(id)], readRecord);
    const there = sideOf(remote[syncKey(id)], (raw) => unpackRecord(id, raw));
    // What cannot be read on either side is left as it is.
    if ((here.there && !here.record) || (there.there && !there.record)) continue;
    const holdsNote = local[unsyncedKey(id)] === NOTE_TOO_LARGE;
    settle(plan, { id, here: here.record, there: there.record, wasThere: synced.has(id), holdsNote }, now);
  }
  return plan;
}

/** One preset on both sides. */
interface Pair {
  id: string;
  here: Mergeable | null;
  there: Mergeable | null;
  /** Sync held it before. */
  wasThere: boolean;
  /** Its note stayed on this device, being too large for sync. */
  holdsNote: boolean;
}

function settle(plan: SyncPlan, { id, here, there, wasThere, holdsNote }: Pair, now: number): void {
  if (here?.kind === 'preset' && !there && wasThere) {
    plan.vanished.push(id);
    return;
  }
  const merged = here && there ? mergeRecords(here, there) : { record: here ?? there, losers: [] };
  if (!merged.record) return;
  if (isOld(merged.record, now)) {
    plan.forgotten.push(id);
    return;
  }
  if (!here || !agree(merged.record, here)) {
    const record = here && holdsNote ? withNote(merged.record, here) : merged.record;
    plan.losers.push(...merged.losers);
    plan.incoming.push({ id, record, reason: 'replacedBySync' });
  }
  if (!there || !agree(merged.record, there)) plan.outgoing.set(id, merged.record);
  plan.known.push(id);
}

/** Another device edited the preset without ever having seen the note that stayed here. */
function withNote(record: Mergeable, here: Mergeable): Mergeable {
  if (record.kind !== 'preset' || here.kind !== 'preset' || record.preset.note !== '') return record;
  return { ...record, preset: { ...record.preset, note: here.preset.note } };
}
