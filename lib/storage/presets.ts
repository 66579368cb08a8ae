/**
 * A person's own presets. The mirror in storage.local is the truth that the interface reads; storage.sync follows it
 * (sync.ts). Every change is one `set` under one lock, so that a killed worker leaves the old state or the new.
 */
import { browser } from 'wxt/browser';
import { matchingKeys } from '../mail/domain.ts';
import { type PresetProblem, parsePreset } from '../mail/preset-schema.ts';
import type { Preset } from '../mail/preset-types.ts';
import { bump } from '../mail/version-vector.ts';
import { deviceId } from './device.ts';
import { domainKey, idIn, localKey } from './keys.ts';
import { withLock } from './lock.ts';
import { presetRecord, readRecord, type StoredRecord, tombstoneRecord } from './record.ts';

export type PresetList =
  | {
      kind: 'ready';
      presets: Preset[];
      setAside: { key: string; record: Extract<StoredRecord, { kind: 'newer' | 'damaged' }> }[];
    }
  /** Storage did not answer: nothing is known, and nothing may be written. */
  | { kind: 'unreadable'; reason: string };
export type SaveResult =
  | { kind: 'saved'; preset: Preset }
  | { kind: 'invalid'; problems: PresetProblem[] }
  /** The stored form was written by a newer Mailfill, or cannot be read: it is not overwritten. */
  | { kind: 'protected' }
  | { kind: 'failed'; reason: string };

const reasonOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));

/** Every own preset, and what stands in storage but cannot be used. */
export async function listPresets(): Promise<PresetList> {
  try {
    const stored = await browser.storage.local.get(null);
    const records = Object.entries(stored).flatMap(([key, raw]) =>
      idIn(key, 'local') === null ? [] : [{ key, record: readRecord(raw) }],
    );
    return {
      kind: 'ready',
      presets: records.flatMap(({ record }) => (record.kind === 'preset' ? [record.preset] : [])),
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
  const stored = await browser.storage.local.get(ids.map(localKey));
  return ids.flatMap((id) => {
    const record = readRecord(stored[localKey(id)]);
    return record.kind === 'preset' ? [record.preset] : [];
  });
}

function idsIn(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((id) => typeof id === 'string') : [];
}

/** Keys to write so that the index tells `after` instead of `before`. */
async function indexChange(id: string, before: string[], after: string[]): Promise<Record<string, string[]>> {
  const touched = [...new Set([...before, ...after])];
  const index = await browser.storage.local.get(touched.map(domainKey));
  return Object.fromEntries(
    touched.map((domain) => {
      const others = idsIn(index[domainKey(domain)]).filter((one) => one !== id);
      return [domainKey(domain), after.includes(domain) ? [...others, id] : others];
    }),
  );
}

async function readOne(id: string): Promise<StoredRecord | null> {
  const stored = await browser.storage.local.get(localKey(id));
  return stored[localKey(id)] === undefined ? null : readRecord(stored[localKey(id)]);
}

/** Writes a record and the index in one `set`. The caller holds the lock. */
export async function writeRecord(
  id: string,
  record: Extract<StoredRecord, { kind: 'preset' | 'tombstone' }>,
): Promise<void> {
  const current = await readOne(id);
  const before = current?.kind === 'preset' ? current.preset.domains : [];
  const after = record.kind === 'preset' ? record.preset.domains : [];
  const value = record.kind === 'preset' ? presetRecord(record.preset) : tombstoneRecord(record.tombstone);
  await browser.storage.local.set({ [localKey(id)]: value, ...(await indexChange(id, before, after)) });
}

/** Creates or changes a preset; revision and time are set here. */
export async function savePreset(draft: Preset): Promise<SaveResult> {
  const parsed = parsePreset(draft);
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems };
  try {
    return await withLock(async () => {
      const current = await readOne(draft.id);
      if (current?.kind === 'newer' || current?.kind === 'damaged') return { kind: 'protected' };
      const known =
        current?.kind === 'preset'
          ? current.preset.revision
          : current?.kind === 'tombstone'
            ? current.tombstone.revision
            : {};
      const preset = { ...parsed.preset, revision: bump(known, await deviceId()), modified: Date.now() };
      await writeRecord(preset.id, { kind: 'preset', preset });
      return { kind: 'saved', preset };
    });
  } catch (problem) {
    return { kind: 'failed', reason: reasonOf(problem) };
  }
}

/** Deletes a preset by a tombstone, which tells other devices; answers with what it was, for undo. */
export async function removePreset(
  id: string,
): Promise<{ kind: 'removed'; preset: Preset } | { kind: 'missing' } | { kind: 'failed'; reason: string }> {
  try {
    return await withLock(async () => {
      const current = await readOne(id);
      if (current?.kind !== 'preset') return { kind: 'missing' };
      const revision = bump(current.preset.revision, await deviceId());
      await writeRecord(id, { kind: 'tombstone', tombstone: { id, revision, modified: Date.now() } });
      return { kind: 'removed', preset: current.preset };
    });
  } catch (problem) {
    return { kind: 'failed', reason: reasonOf(problem) };
  }
}

/** Calls `listener` after each change of the mirror, from whichever context or device, until `signal` aborts. */
export function onPresetsChanged(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => idIn(key, 'local') !== null)) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}
