/**
 * The merge over random histories: devices edit, delete and meet in any order. Whoever merges first and in whatever
 * order, all come to the same, and no edit is lost that nobody knowingly replaced.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MailPreset, VersionVector } from '../../lib/mail/preset-types.ts';
import { bump, compareVectors } from '../../lib/mail/version-vector.ts';
import { packRecord, unpackRecord } from '../../lib/storage/compact.ts';
import { agree, type Mergeable, mergeRecords, revisionOf, versionsOf } from '../../lib/storage/merge.ts';
import { readRecord, type StoredRecord, storedForm, type Version } from '../../lib/storage/record.ts';
import { demoPreset } from '../tools/demo-preset.ts';

const HISTORIES = 10_000;
const DEVICES = ['ana', 'ben', 'eva', 'tom'] as const;

type Step =
  | { do: 'edit'; at: number; host: number }
  | { do: 'delete'; at: number }
  /** `at` takes over what `from` holds. */
  | { do: 'meet'; at: number; from: number };
const device = fc.nat({ max: DEVICES.length - 1 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), at: device, host: fc.nat({ max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), at: device }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('meet' as const), at: device, from: device }) },
  ),
  { minLength: 3, maxLength: 14 },
);

/** Presets that differ deep inside only, as an edit of one host does. */
function presetWith(host: number, revision: VersionVector): MailPreset {
  const preset = demoPreset();
  const [imap] = preset.incomingServers;
  if (!imap) throw new Error('the demo preset has a server');
  // A clock that is a day off does no harm.
  const modified = (host * 86_400_000) % 7;
  return { ...preset, incomingServers: [{ ...imap, hostname: `imap${host}.acme.example` }], revision, modified };
}

interface Played {
  held: (Mergeable | null)[];
  /** Every version that was ever made. */
  made: Version[];
  /** Edits that a merge handed to the history of some device. */
  history: Version[];
}

function play(history: Step[]): Played {
  const held: (Mergeable | null)[] = DEVICES.map(() => null);
  const out: Played = { held, made: [], history: [] };
  for (const step of history) {
    const mine = held[step.at] ?? null;
    if (step.do === 'meet') {
      const theirs = held[step.from] ?? null;
      held[step.at] = mine && theirs ? take(mine, theirs, out) : (mine ?? theirs);
      continue;
    }
    if (step.do === 'delete' && mine?.kind !== 'preset') continue;
    const revision = bump(mine ? revisionOf(mine) : {}, DEVICES[step.at] ?? '');
    const version: Version =
      step.do === 'edit'
        ? { kind: 'preset', preset: presetWith(step.host, revision) }
        : { kind: 'tombstone', tombstone: { id: demoPreset().id, revision, modified: 0 } };
    // What a deletion or an edit replaces goes into the history before it is written.
    if (mine) out.history.push(...versionsOf(mine));
    held[step.at] = version;
    out.made.push(version);
  }
  return out;
}

function take(mine: Mergeable, theirs: Mergeable, out: Played): Mergeable {
  const { record, losers } = mergeRecords(mine, theirs);
  out.history.push(...losers.map((preset): Version => ({ kind: 'preset', preset })));
  return record;
}

const vectorOf = (version: Version): VersionVector =>
  version.kind === 'preset' ? version.preset.revision : version.tombstone.revision;
const same = (one: Version, other: Version): boolean => compareVectors(vectorOf(one), vectorOf(other)) === 'same';
const heldIn = ({ held }: Played): Mergeable[] => held.filter((record) => record !== null);
const merge = (one: Mergeable, other: Mergeable): Mergeable => mergeRecords(one, other).record;

/** As one text: comparing a hundred thousand trees takes half a minute. */
const text = (record: StoredRecord): string => JSON.stringify(record);

function holds(property: (played: Played) => void, numRuns = HISTORIES): void {
  fc.assert(
    fc.property(steps, (history) => property(play(history))),
    { numRuns },
  );
}

describe(`the merge, over ${HISTORIES} histories each`, () => {
  it('is commutative and idempotent', () =>
    holds((played) => {
      const records = heldIn(played);
      for (const [at, one] of records.entries()) {
        expect(text(merge(one, one))).toBe(text(one));
        const next = records[(at + 1) % records.length] ?? one;
        expect(text(merge(one, next))).toBe(text(merge(next, one)));
      }
    }));

  it('is associative, so that all devices come to the same in whatever order they meet', () =>
    holds((played) => {
      const records = heldIn(played);
      const [first, ...rest] = records;
      if (!first) return;
      const forwards = rest.reduce(merge, first);
      const backwards = records.toReversed().reduce((all, one) => merge(one, all));
      const pairs = [...records.slice(1), first].reduce((all, one) => merge(all, merge(one, first)));
      expect(text(backwards)).toBe(text(forwards));
      expect(text(pairs)).toBe(text(forwards));
    }));

  it('comes to the same on both sides of a copied profile, where one mark stands for two contents', () =>
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.nat({ max: 5 }), (left, right) => {
        const one: Mergeable = { kind: 'preset', preset: presetWith(left, { ana: 2 }) };
        const other: Mergeable = { kind: 'preset', preset: presetWith(right, { ana: 2 }) };
        expect(text(merge(one, other))).toBe(text(merge(other, one)));
      }),
    ));

  it('loses no edit that nobody knowingly replaced', () =>
    holds((played) => {
      const [first, ...rest] = heldIn(played);
      if (!first) return;
      const last = rest.reduce((all, one) => take(all, one, played), first);
      const kept = [...versionsOf(last), ...played.history];
      for (const version of played.made.filter((one) => one.kind === 'preset'))
        expect(kept.some((one) => same(one, version))).toBe(true);
    }));

  it('lets an edit win over a deletion that did not know of it', () =>
    holds((played) => {
      const [first, ...rest] = heldIn(played);
      if (!first) return;
      const last = rest.reduce(merge, first);
      const { made } = played;
      const standing = made.filter(
        (one) => !made.some((other) => compareVectors(vectorOf(one), vectorOf(other)) === 'before'),
      );
      const edits = standing.filter((one) => one.kind === 'preset');
      expect(last.kind).toBe(edits.length > 0 ? 'preset' : 'tombstone');
    }));

  it('comes to rest: met once more, nothing changes', () =>
    holds((played) => {
      const records = heldIn(played);
      const [first, ...rest] = records;
      if (!first) return;
      const settled = rest.reduce(merge, first);
      for (const record of records) expect(agree(merge(settled, record), settled)).toBe(true);
    }));

  it('is read back from both stores as it was written', () =>
    holds((played) => {
      for (const record of heldIn(played)) {
        const id = record.kind === 'preset' ? record.preset.id : record.tombstone.id;
        expect(readRecord(structuredClone(storedForm(record)))).toEqual(record);
        expect(unpackRecord(id, structuredClone(packRecord(record)))).toEqual(record);
      }
    }, 500));
});
