/** What one stored item can be: a preset, the mark of a deleted one, a newer version's, or damaged. */
import * as z from 'zod/mini';
import { parsePreset, vectorSchema } from '../mail/preset-schema.ts';
import type { Preset, VersionVector } from '../mail/preset-types.ts';
import { MIGRATIONS, migrate } from './migrations.ts';

/** Version of the stored form; a newer one is left untouched. */
export const SCHEMA_VERSION = MIGRATIONS.length + 1;

export interface Tombstone {
  id: string;
  /** The revision it deletes, joined with the deletion itself. */
  revision: VersionVector;
  /** ms since 1970, for display and for forgetting old tombstones. */
  modified: number;
}
/** One revision of a preset, or the mark that it was deleted. */
export type Version = { kind: 'preset'; preset: Preset } | { kind: 'tombstone'; tombstone: Tombstone };
export type StoredRecord =
  /** `beside`: versions that other devices made without knowing of this one; see merge.ts. */
  | (Version & { beside?: Version[] | undefined })
  | { kind: 'newer'; raw: unknown }
  | { kind: 'damaged'; raw: unknown; problems: string[] };

const envelope = z.looseObject({ v: z.int().check(z.gte(1)) });
const tombstoneSchema = z.object({
  v: z.literal(1),
  gone: z.object({ id: z.string(), revision: vectorSchema, modified: z.int() }),
});
const presetEnvelope = z.object({ v: z.literal(1), preset: z.unknown() });
const besideEnvelope = z.object({ beside: z.catch(z.array(z.unknown()), []) });

function withBeside(version: Version, beside: (Version | null)[]): StoredRecord {
  const read = beside.filter((one) => one !== null);
  return read.length > 0 ? { ...version, beside: read } : version;
}
const asVersion = (record: StoredRecord): Version | null =>
  record.kind === 'preset' || record.kind === 'tombstone' ? record : null;

/** Reads an item of the local mirror. Nothing is thrown away: what cannot be read comes back whole. */
export function readRecord(raw: unknown): StoredRecord {
  const versioned = envelope.safeParse(raw);
  if (!versioned.success) return { kind: 'damaged', raw, problems: ['no version'] };
  if (versioned.data.v > SCHEMA_VERSION) return { kind: 'newer', raw };
  return readCurrent(migrate(versioned.data, MIGRATIONS));
}

function readCurrent(raw: object): StoredRecord {
  const beside = besideEnvelope.safeParse(raw).data?.beside.map((one) => asVersion(readRecord(one))) ?? [];
  const gone = tombstoneSchema.safeParse(raw);
  if (gone.success) return withBeside({ kind: 'tombstone', tombstone: gone.data.gone }, beside);
  const wrapped = presetEnvelope.safeParse(raw);
  const parsed = parsePreset(wrapped.success ? wrapped.data.preset : undefined);
  if (parsed.ok) return withBeside({ kind: 'preset', preset: parsed.preset }, beside);
  return { kind: 'damaged', raw, problems: parsed.problems.map(({ path, message }) => `${path}: ${message}`) };
}

const versionRecord = (version: Version): object =>
  version.kind === 'preset'
    ? { v: SCHEMA_VERSION, preset: version.preset }
    : { v: SCHEMA_VERSION, gone: version.tombstone };

/** The stored form of a record. */
export function storedForm(record: Version & { beside?: Version[] | undefined }): object {
  const { beside = [], ...main } = record;
  return { ...versionRecord(main), ...(beside.length > 0 ? { beside: beside.map(versionRecord) } : {}) };
}
