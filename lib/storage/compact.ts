/**
 * The small form of a preset in storage.sync: defaults left out, short keys, so that 400 presets fit into its 102,400
 * bytes. Reading fills the defaults in and goes through the preset schema like everything from outside.
 */
import * as z from 'zod/mini';
import { presetSchema, vectorSchema } from '../mail/preset-schema.ts';
import type { Preset } from '../mail/preset-types.ts';
import { readRecord, SCHEMA_VERSION, type StoredRecord, type Tombstone, type Version } from './record.ts';

const DEFAULT_USERNAME = '%EMAILADDRESS%';
const server = z.tuple([z.string(), z.string(), z.int(), z.string()], z.string());
const compactSchema = z.object({
  v: z.literal(1),
  d: z.array(z.string()),
  r: vectorSchema,
  m: z.int(),
  s: z.optional(z.array(server)),
  n: z.optional(z.string()),
  c: z.optional(z.string()),
  i: z.optional(z.literal(1)),
  p: z.optional(z.array(z.tuple([z.string(), z.string(), z.string()]))),
  x: z.optional(z.tuple([z.string(), z.string()])),
});
const goneSchema = z.object({ v: z.literal(1), g: vectorSchema, m: z.int() });

type CompactServer = z.infer<typeof server>;

function packServer(one: {
  type: string;
  hostname: string;
  port: number;
  socketType: string;
  username: string;
  authentication: string;
}): CompactServer {
  const packed: CompactServer = [one.type, one.hostname, one.port, one.socketType];
  if (one.username !== DEFAULT_USERNAME || one.authentication !== 'password-cleartext') packed.push(one.username);
  if (one.authentication !== 'password-cleartext') packed.push(one.authentication);
  return packed;
}

function unpackServer([type, hostname, port, socketType, username, authentication]: CompactServer): object {
  return {
    type,
    hostname,
    port,
    socketType,
    username: username ?? DEFAULT_USERNAME,
    authentication: authentication ?? 'password-cleartext',
  };
}

/** `id` is the item's key and is left out of the value. */
export function packPreset(preset: Preset): object {
  const common = {
    v: SCHEMA_VERSION,
    d: preset.domains,
    r: preset.revision,
    m: preset.modified,
    ...(preset.note ? { n: preset.note } : {}),
    ...(preset.useStaticIps ? { i: 1 } : {}),
    ...(preset.ipRanges.length > 0
      ? { p: preset.ipRanges.map(({ cidr, purpose, verified }) => [cidr, purpose, verified]) }
      : {}),
  };
  if (preset.kind === 'exchange') return { ...common, x: [preset.exchangeUrl, preset.username] };
  const servers = [...preset.incomingServers, ...(preset.outgoingServer ? [preset.outgoingServer] : [])];
  return {
    ...common,
    s: servers.map(packServer),
    ...(preset.allowInvalidCertificate ? { c: preset.allowInvalidCertificateReason } : {}),
  };
}

export function packTombstone({ revision, modified }: Tombstone): object {
  return { v: SCHEMA_VERSION, g: revision, m: modified };
}

function unpackPreset(id: string, compact: z.infer<typeof compactSchema>): object {
  const common = {
    id,
    domains: compact.d,
    note: compact.n ?? '',
    useStaticIps: compact.i === 1,
    ipRanges: (compact.p ?? []).map(([cidr, purpose, verified]) => ({ cidr, purpose, verified })),
    revision: compact.r,
    modified: compact.m,
  };
  if (compact.x) return { ...common, kind: 'exchange', exchangeUrl: compact.x[0], username: compact.x[1] };
  const servers = (compact.s ?? []).map((one) => ({ type: one[0], full: unpackServer(one) }));
  return {
    ...common,
    kind: 'mail',
    incomingServers: servers.filter((one) => one.type !== 'smtp').map((one) => one.full),
    outgoingServer: servers.find((one) => one.type === 'smtp')?.full ?? null,
    allowInvalidCertificate: compact.c !== undefined,
    allowInvalidCertificateReason: compact.c ?? '',
  };
}

/** The small form of a record with the versions beside it. */
export function packRecord(record: Version & { beside?: Version[] | undefined }): object {
  const pack = (version: Version) =>
    version.kind === 'preset' ? packPreset(version.preset) : packTombstone(version.tombstone);
  const { beside = [], ...main } = record;
  return { ...pack(main), ...(beside.length > 0 ? { b: beside.map(pack) } : {}) };
}

const besideSchema = z.object({ b: z.catch(z.array(z.unknown()), []) });

/** Reads an item of storage.sync; what cannot be read comes back whole as `newer` or `damaged`. */
export function unpackRecord(id: string, raw: unknown): StoredRecord {
  const main = unpackVersion(id, raw);
  if (main.kind === 'newer' || main.kind === 'damaged') return main;
  const beside = (besideSchema.safeParse(raw).data?.b ?? []).flatMap((one): Version[] => {
    const version = unpackVersion(id, one);
    return version.kind === 'preset' || version.kind === 'tombstone' ? [version] : [];
  });
  return beside.length > 0 ? { ...main, beside } : main;
}

function unpackVersion(id: string, raw: unknown): StoredRecord {
  const gone = goneSchema.safeParse(raw);
  if (gone.success) return { kind: 'tombstone', tombstone: { id, revision: gone.data.g, modified: gone.data.m } };
  const compact = compactSchema.safeParse(raw);
  if (!compact.success) return readRecord(raw);
  const preset = presetSchema.safeParse(unpackPreset(id, compact.data));
  if (preset.success) return { kind: 'preset', preset: preset.data };
  return { kind: 'damaged', raw, problems: preset.error.issues.map((issue) => issue.message) };
}
