/** What one stored item can be: a preset, the mark of a deleted one, a newer version's, or damaged. */
import * as z from 'zod/mini';
import { parsePreset, vectorSchema } from '../mail/preset-schema.ts';
import type { Preset, VersionVector } from '../mail/preset-types.ts';

/** Version of the stored form; a newer one is left untouched. */
export const SCHEMA_VERSION = 1;

export interface Tombstone {
  id: string;
  /** The revision it deletes, joined with the deletion itself. */
  revision: VersionVector;
  /** ms since 1970, for display and for forgetting old tombstones. */
  modified: number;
}
export type StoredRecord =
  | { kind: 'preset'; preset: Preset }
  | { kind: 'tombstone'; tombstone: Tombstone }
  | { kind: 'newer'; raw: unknown }
  | { kind: 'damaged'; raw: unknown; problems: string[] };

const envelope = z.object({ v: z.int() });
const tombstoneSchema = z.object({
  v: z.literal(1),
  gone: z.object({ id: z.string(), revision: vectorSchema, modified: z.int() }),
});
const presetEnvelope = z.object({ v: z.literal(1), preset: z.unknown() });

/** Reads an item of the local mirror. Nothing is thrown away: what cannot be read comes back whole. */
export function readRecord(raw: unknown): StoredRecord {
  const versioned = envelope.safeParse(raw);
  if (!versioned.success) return { kind: 'damaged', raw, problems: ['no version'] };
  if (versioned.data.v > SCHEMA_VERSION) return { kind: 'newer', raw };
  const gone = tombstoneSchema.safeParse(raw);
  if (gone.success) return { kind: 'tombstone', tombstone: gone.data.gone };
  const wrapped = presetEnvelope.safeParse(raw);
  const parsed = parsePreset(wrapped.success ? wrapped.data.preset : undefined);
  if (parsed.ok) return { kind: 'preset', preset: parsed.preset };
  return { kind: 'damaged', raw, problems: parsed.problems.map(({ path, message }) => `${path}: ${message}`) };
}

export function presetRecord(preset: Preset): object {
  return { v: SCHEMA_VERSION, preset };
}

export function tombstoneRecord(gone: Tombstone): object {
  return { v: SCHEMA_VERSION, gone };
}
