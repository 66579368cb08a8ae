/**
 * A person's own presets. The mirror in storage.local is the truth that the interface reads; storage.sync follows it
 * (sync.ts). Every change is one `set` under one lock, so that a killed worker leaves the old state or the new.
 */
import { browser } from 'wxt/browser';
import { matchingKeys } from '../mail/domain.ts';
import { type PresetProblem, parsePreset } from '../mail/preset-schema.ts';
import type { Preset, VersionVector } from '../mail/preset-types.ts';
import { bump } from '../mail/version-vector.ts';
import { onStored } from './changes.ts';
import { deviceId } from './device.ts';
import { domainKey, idIn, localKey } from './keys.ts';
import { withLock } from './lock.ts';
import { revisionOf } from './merge.ts';
import { idsIn, readRecords, type Write, writeRecords } from './mirror.ts';
import { readRecord, type StoredRecord, type Tombstone } from './record.ts';

export interface SetAside {
  key: string;
  record: Extract<StoredRecord, { kind: 'newer' | 'damaged' }>;
}
export type PresetList =
  | { kind: 'ready'; presets: Preset[]; deleted: Tombstone[]; setAside: SetAside[] }
  /** Storage did not answer: nothing is known, and nothing may be written. */
  | { kind: 'unreadable'; reason: string };
export type SaveResult =
  | { kind: 'saved'; preset: Preset }
  | { kind: 'invalid'; problems: PresetProblem[] }
  /** The stored form was written by a newer Mailfill, or cannot be read: it is not overwritten. */
  | { kind: 'protected'; id: string }
  | { kind: 'failed'; reason: string };

const reasonOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));

/** Every own preset, what was deleted, and what stands in storage but cannot be used. */
export async function listPresets(): Promise<PresetList> {
  try {
    const stored = await browser.storage.local.get(null);
    const records = Object.entries(stored).flatMap(([key, raw]) =>
      idIn(key, 'local') === null ? [] : [{ key, record: readRecord(raw) }],
    );
    return {
      kind: 'ready',
      presets: records.flatMap(({ record }) => (record.kind === 'preset' ? [record.preset] : [])),
      deleted: records.flatMap(({ record }) => (record.kind === 'tombstone' ? [record.tombstone] : [])),
      setAside: records.flatMap(({ key, record }) =>
        record.kind === 'newer' || record.kind === 'damaged' ? [{ key, record }] : [],
      ),
    };
  } catch (problem) {
    return { kind: 'unreadable', reason: reasonOf(problem) };
  }
}

/** Own presets for a mail domain, the longest match first: two keyed reads, so that a sleeping worker answers at once. */
export async function presetsForDomain(domain: string): Promise<Preset[]> {
  const keys = matchingKeys(domain).map(domainKey);
  const index = await browser.storage.local.get(keys);
  const ids = keys.flatMap((key) => idsIn(index[key]));
  if (ids.length === 0) return [];
  const stored = await browser.storage.local.get(ids.map(localKey));
  return ids.flatMap((id) => {
    const record = readRecord(stored[localKey(id)]);
    return record.kind === 'preset' ? [record.preset] : [];
  });
}

/** What an edit of the record as it stands knows of. */
function knownBy(record: StoredRecord | undefined): VersionVector {
  return record?.kind === 'preset' || record?.kind === 'tombstone' ? revisionOf(record) : {};
}

export type SaveManyResult =
  | { kind: 'saved'; presets: Preset[] }
  | { kind: 'invalid'; id: string; problems: PresetProblem[] }
  | { kind: 'protected'; id: string }
  | { kind: 'failed'; reason: string };

function deletion(id: string, record: StoredRecord | undefined, device: string): Write {
  const tombstone = { id, revision: bump(knownBy(record), device), modified: Date.now() };
  return { id, record: { kind: 'tombstone', tombstone }, reason: 'deleted' };
}

/**
 * Creates or changes presets as one operation, all or none, and deletes those of the ids `gone` in the same; revisions
 * and times are set here.
 */
export async function savePresets(drafts: readonly Preset[], gone: readonly string[] = []): Promise<SaveManyResult> {
  const read: Preset[] = [];
  for (const draft of drafts) {
    const parsed = parsePreset(draft);
    if (!parsed.ok) return { kind: 'invalid', id: draft.id, problems: parsed.problems };
    read.push(parsed.preset);
  }
  try {
    return await withLock(async () => {
      const now = await readRecords([...read.map((preset) => preset.id), ...gone]);
      const closed = [...now].find(([, record]) => record.kind === 'newer' || record.kind === 'damaged');
      if (closed) return { kind: 'protected', id: closed[0] };
      const device = await deviceId();
      const presets = read.map((preset) => ({
        ...preset,
        revision: bump(knownBy(now.get(preset.id)), device),
        modified: Date.now(),
      }));
      const deleted = gone.filter((id) => now.get(id)?.kind === 'preset');
      await writeRecords([
        ...presets.map((preset): Write => ({ id: preset.id, record: { kind: 'preset', preset }, reason: 'edited' })),
        ...deleted.map((id) => deletion(id, now.get(id), device)),
      ]);
      return { kind: 'saved', presets };
    });
  } catch (problem) {
    return { kind: 'failed', reason: reasonOf(problem) };
  }
}

/** Creates or changes one preset. */
export async function savePreset(draft: Preset): Promise<SaveResult> {
  const result = await savePresets([draft]);
  if (result.kind !== 'saved') return result;
  const [preset] = result.presets;
  return preset ? { kind: 'saved', preset } : { kind: 'failed', reason: 'nothing to save' };
}

/** Deletes presets by tombstones, which tell other devices; answers with what they were, for undo. */
export async function removePresets(
  ids: readonly string[],
): Promise<{ kind: 'removed'; presets: Preset[] } | { kind: 'failed'; reason: string }> {
  try {
    return await withLock(async () => {
      const now = await readRecords(ids);
      const presets = [...now.values()].flatMap((record) => (record.kind === 'preset' ? [record.preset] : []));
      const device = await deviceId();
      const writes = presets.map(({ id }) => deletion(id, now.get(id), device));
      await writeRecords(writes);
      return { kind: 'removed', presets };
    });
  } catch (problem) {
    return { kind: 'failed', reason: reasonOf(problem) };
  }
}

/** Calls `listener` after each change of the mirror, from whichever context or device, until `signal` aborts. */
export function onPresetsChanged(listener: () => void, signal: AbortSignal): void {
  onStored((keys, area) => area === 'local' && keys.some((key) => idIn(key, 'local') !== null), listener, signal);
}
