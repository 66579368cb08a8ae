/** Two devices' records of one preset become one, the same on both sides whoever merges first. Pure. */
import type { Preset } from '../mail/preset-types.ts';
import { compareVectors, joinVectors } from '../mail/version-vector.ts';
import type { StoredRecord, Tombstone } from './record.ts';

export type Mergeable = Extract<StoredRecord, { kind: 'preset' | 'tombstone' }>;

export interface Merged {
  record: Mergeable;
  /** The edit that lost against another made at the same time; it goes into the history. */
  loser: Preset | null;
}

export const revisionOf = (record: Mergeable) =>
  record.kind === 'preset' ? record.preset.revision : record.tombstone.revision;

/** Content without what differs between equal edits, so that both devices choose the same winner. */
function contentOf(preset: Preset): string {
  const { revision: _revision, modified: _modified, ...content } = preset;
  return JSON.stringify(content, Object.keys(content).sort());
}

function weightOf(preset: Preset): number {
  return Object.values(preset.revision).reduce((sum, counter) => sum + counter, 0);
}

function firstOf(one: Preset, other: Preset): boolean {
  const difference = weightOf(one) - weightOf(other);
  return difference !== 0 ? difference > 0 : contentOf(one) >= contentOf(other);
}

function mergeConcurrent(one: Mergeable, other: Mergeable): Merged {
  const revision = joinVectors(revisionOf(one), revisionOf(other));
  if (one.kind === 'tombstone' && other.kind === 'tombstone') {
    const tombstone: Tombstone = {
      ...one.tombstone,
      revision,
      modified: Math.max(one.tombstone.modified, other.tombstone.modified),
    };
    return { record: { kind: 'tombstone', tombstone }, loser: null };
  }
  // An edit made without knowing of the deletion wins: a preset lost is worse than one to delete again.
  if (one.kind === 'tombstone') return mergeConcurrent(other, one);
  if (other.kind === 'tombstone')
    return { record: { kind: 'preset', preset: { ...one.preset, revision } }, loser: null };
  const [winner, loser] = firstOf(one.preset, other.preset) ? [one.preset, other.preset] : [other.preset, one.preset];
  const modified = Math.max(winner.modified, loser.modified);
  const same = contentOf(winner) === contentOf(loser);
  return { record: { kind: 'preset', preset: { ...winner, revision, modified } }, loser: same ? null : loser };
}

/** Merges two records of the same preset. Commutative, associative and idempotent in the record it gives. */
export function mergeRecords(one: Mergeable, other: Mergeable): Merged {
  switch (compareVectors(revisionOf(one), revisionOf(other))) {
    case 'same':
      return { record: one, loser: null };
    case 'after':
      return { record: one, loser: null };
    case 'before':
      return { record: other, loser: null };
    case 'concurrent':
      return mergeConcurrent(one, other);
  }
}
