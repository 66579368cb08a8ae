/**
 * A preset as files, lists, policies and links carry it: its content, in a fixed order, defaults left out. No revision
 * and no time, so that the same presets always make the same bytes.
 */
import { parsePreset } from '../mail/preset-schema.ts';
import type { Preset, Server } from '../mail/preset-types.ts';
import { accepted, type Fault, type FaultCode, type Outcome, refused } from './fault.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-text.ts';

const SERVER_KEYS = ['type', 'hostname', 'port', 'socketType', 'authentication', 'username'] as const;
const COMMON_KEYS = ['kind', 'id', 'domains', 'note', 'useStaticIps', 'ipRanges'];
const KEYS: Readonly<Record<Preset['kind'], readonly string[]>> = {
  mail: [
    ...COMMON_KEYS,
    'incomingServers',
    'outgoingServer',
    'allowInvalidCertificate',
    'allowInvalidCertificateReason',
  ],
  exchange: [...COMMON_KEYS, 'exchangeUrl', 'username'],
};
const SERVER_DEFAULTS = { authentication: 'password-cleartext', username: '%EMAILADDRESS%' };

function serverToJson<S extends Server & { type: string }>(server: S): JsonObject {
  const { type, hostname, port, socketType, authentication, username } = server;
  return { type, hostname, port, socketType, authentication, username };
}

/** The canonical object for JSON.stringify. */
export function presetToJson(preset: Preset): JsonObject {
  const { kind, id, domains, note, useStaticIps, ipRanges } = preset;
  const servers: JsonObject =
    preset.kind === 'exchange'
      ? { exchangeUrl: preset.exchangeUrl, username: preset.username }
      : {
          incomingServers: preset.incomingServers.map(serverToJson),
          ...(preset.outgoingServer && { outgoingServer: serverToJson(preset.outgoingServer) }),
          ...(preset.allowInvalidCertificate && { allowInvalidCertificate: true }),
          ...(preset.allowInvalidCertificateReason !== '' && {
            allowInvalidCertificateReason: preset.allowInvalidCertificateReason,
          }),
        };
  return {
    kind,
    id,
    domains: [...domains],
    ...servers,
    ...(useStaticIps && { useStaticIps }),
    ...(ipRanges.length > 0 && {
      ipRanges: ipRanges.map(({ cidr, purpose, verified }) => ({ cidr, purpose, verified })),
    }),
    ...(note !== '' && { note }),
  };
}

function unknownKey(object: JsonObject, known: readonly string[]): Fault | null {
  const key = Object.keys(object).find((one) => !known.includes(one));
  return key === undefined ? null : refused('unknownKey', [key.slice(0, 80)]).fault;
}

/** A misspelt key would otherwise be lost without a word. */
function findUnknownKey(value: JsonObject, kind: Preset['kind']): Fault | null {
  const servers = [value.outgoingServer, ...(Array.isArray(value.incomingServers) ? value.incomingServers : [])];
  const ranges = Array.isArray(value.ipRanges) ? value.ipRanges : [];
  const parts: [JsonValue | undefined, readonly string[]][] = [
    [value, KEYS[kind]],
    ...servers.map((one): [JsonValue | undefined, readonly string[]] => [one, SERVER_KEYS]),
    ...ranges.map((one): [JsonValue | undefined, readonly string[]] => [one, ['cidr', 'purpose', 'verified']]),
  ];
  for (const [part, known] of parts) {
    const fault = isJsonObject(part) ? unknownKey(part, known) : null;
    if (fault) return fault;
  }
  return null;
}

const withDefaults = (server: JsonValue) => (isJsonObject(server) ? { ...SERVER_DEFAULTS, ...server } : server);

/**
 * Reads the object form; what is left out takes its default. `fallbackId` stands in where the text names none.
 */
export function presetFromJson(value: JsonValue, fallbackId: string): Outcome<Preset> {
  if (!isJsonObject(value)) return refused('wrongType', ['preset']);
  const kind = value.kind ?? ('exchangeUrl' in value ? 'exchange' : 'mail');
  if (kind !== 'mail' && kind !== 'exchange') return refused('badValue', ['kind', String(kind).slice(0, 80)]);
  const unknown = findUnknownKey(value, kind);
  if (unknown) return { ok: false, fault: unknown };
  return checked({
    id: fallbackId,
    note: '',
    useStaticIps: false,
    ipRanges: [],
    allowInvalidCertificate: false,
    allowInvalidCertificateReason: '',
    ...(kind === 'exchange' && { username: SERVER_DEFAULTS.username }),
    ...value,
    kind,
    incomingServers: Array.isArray(value.incomingServers) ? value.incomingServers.map(withDefaults) : [],
    outgoingServer: withDefaults(value.outgoingServer ?? null),
    revision: {},
    modified: 0,
  });
}

const FAULT_OF: readonly [RegExp, FaultCode][] = [
  [/^hostname_/, 'badHostname'],
  [/^domain_/, 'badDomain'],
  [/^port$/, 'badPort'],
  [/^domains_empty$/, 'noDomain'],
  [/^servers_none$/, 'noServer'],
];

/** Faults that quote what was written; others name the field. */
const QUOTING: ReadonlySet<FaultCode> = new Set(['badHostname', 'badDomain', 'badPort']);
const MOST_QUOTED = 80;

/** What stands at a path such as `incomingServers.0.hostname`. */
function quoteAt(raw: unknown, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), raw);
  return ['string', 'number'].includes(typeof found) ? String(found).slice(0, MOST_QUOTED) : path;
}

/** Any object through the one gate for presets; the first problem becomes the fault, with what was written or its field's path. */
export function checked(raw: unknown): Outcome<Preset> {
  const result = parsePreset(raw);
  if (result.ok) return accepted(result.preset);
  const problem = result.problems[0];
  const code = FAULT_OF.find(([pattern]) => pattern.test(problem?.message ?? ''))?.[1] ?? 'badValue';
  const path = problem?.path ?? '';
  return refused(code, [QUOTING.has(code) ? quoteAt(raw, path) : path]);
}
