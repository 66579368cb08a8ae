/**
 * Two devices' records of one preset become one, the same on all sides whoever merges first, and in whatever order.
 *
 * A record is the set of versions that no other version knew of: one as a rule, several where devices changed it at
 * the same time. Merging takes the greatest elements of both sets, by what knew of what, so it is commutative,
 * associative and idempotent. The next edit knows of them all, and stands alone again. Pure.
 */
import { presetToJson } from '../formats/preset-json.ts';
import type { Preset, VersionVector } from '../mail/preset-types.ts';
import { compareVectors, joinVectors } from '../mail/version-vector.ts';
import type { StoredRecord, Version } from './record.ts';

export type Mergeable = Extract<StoredRecord, { kind: 'preset' | 'tombstone' }>;

/** More devices than this do not change one preset at the same time; beyond it the oldest version goes to history. */
const MOST_VERSIONS = 6;

export interface Merged {
  record: Mergeable;
  /** Edits that lost against another made at the same time; they go into the history too. */
  losers: Preset[];
}

/** The version that counts, and those made beside it without knowing. */
export function versionsOf(record: Mergeable): Version[] {
  const { beside, ...main } = record;
  return [main, ...(beside ?? [])];
}

const vectorOf = (version: Version): VersionVector =>
  version.kind === 'preset' ? version.preset.revision : version.tombstone.revision;

/** What an edit must know of to stand alone: all versions of the record. */
export function revisionOf(record: Mergeable): VersionVector {
  return versionsOf(record).map(vectorOf).reduce(joinVectors);
}

/** Grows with each edit that knew of the other; equal ones are told apart by their content, alike on every device. */
const weightOf = (vector: VersionVector): number => Object.values(vector).reduce((sum, counter) => sum + counter, 0);
const contentOf = (version: Version): string =>
  version.kind === 'preset' ? JSON.stringify(presetToJson(version.preset)) : '';

/** The greater one counts: an edit before a deletion that did not know of it, the later before the earlier. */
function compareVersions(one: Version, other: Version): number {
  if (one.kind !== other.kind) return one.kind === 'preset' ? -1 : 1;
  const difference = weightOf(vectorOf(other)) - weightOf(vectorOf(one));
  if (difference !== 0) return difference;
  const [left, right] = [contentOf(one), contentOf(other)];
  if (left !== right) return left < right ? 1 : -1;
  return keyOf(one) < keyOf(other) ? 1 : -1;
}

/** Versions with the same vector are one; `modified` is for display and does not count. */
const keyOf = (version: Version): string => JSON.stringify(Object.entries(vectorOf(version)).sort());

function greatest(versions: Version[]): Version[] {
  const once = new Map<string, Version>();
  for (const version of versions) {
    const known = once.get(keyOf(version));
    if (!known || compareVersions(version, known) < 0) once.set(keyOf(version), version);
  }
  const all = [...once.values()];
  const known = (version: Version) =>
    all.some((other) => compareVectors(vectorOf(version), vectorOf(other)) === 'before');
  return all.filter((version) => !known(version)).sort(compareVersions);
}

/** True where both hold the same versions. */
export function agree(one: Mergeable, other: Mergeable): boolean {
  const keys = (record: Mergeable) =>
    versionsOf(record)
      .map((version) => version.kind + keyOf(version))
      .join();
  return keys(one) === keys(other);
}

/** Merges two records of the same preset. */
export function mergeRecords(one: Mergeable, other: Mergeable): Merged {
  const versions = greatest([...versionsOf(one), ...versionsOf(other)]);
  const [main, ...beside] = versions;
  if (!main) return { record: one, losers: [] };
  const kept = beside.slice(0, MOST_VERSIONS - 1);
  return {
    record: kept.length > 0 ? { ...main, beside: kept } : main,
    losers: beside.flatMap((version) => (version.kind === 'preset' ? [version.preset] : [])),
  };
}
