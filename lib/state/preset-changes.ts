/** What differs between two revisions of a preset, line by line, for before → after. Pure. */
import type { Preset, Server } from '../mail/preset-types.ts';

export interface PresetChange {
  /** `domains`, `imap`, `pop3`, `smtp`, `exchange`, `username`, `certificate`, `staticIps`, `ranges`, `note`. */
  field: ChangeField;
  before: ChangeValue;
  after: ChangeValue;
}
const FIELDS = [
  'domains',
  'imap',
  'pop3',
  'smtp',
  'exchange',
  'username',
  'certificate',
  'staticIps',
  'ranges',
  'note',
] as const;
export type ChangeField = (typeof FIELDS)[number];
/** A setting of a server and its value, which have words for people. */
export interface ChangePart {
  setting: (typeof ALWAYS)[number] | (typeof WHERE_THEY_DIFFER)[number];
  value: string;
}
const ALWAYS = ['hostname', 'port', 'socketType'] as const;
const WHERE_THEY_DIFFER = ['username', 'authentication'] as const;
/** A text to show as it stands, a state or parts to put into words, or nothing. */
export type ChangeValue = string | boolean | readonly ChangePart[] | null;
type Line = string | boolean | Server | null;

/** A change of these reaches no account. */
const HARMLESS: readonly ChangeField[] = ['note', 'ranges'];

function linesOf(preset: Preset): Partial<Record<ChangeField, Line>> {
  const common = {
    domains: preset.domains.join(', '),
    note: preset.note || null,
    staticIps: preset.useStaticIps,
    ranges: preset.ipRanges.map((range) => range.cidr).join(', ') || null,
  };
  if (preset.kind === 'exchange') return { ...common, exchange: preset.exchangeUrl, username: preset.username };
  const servers = [...preset.incomingServers, ...(preset.outgoingServer ? [preset.outgoingServer] : [])];
  const lines = servers.map((server): [ChangeField, Server] => [server.type, server]);
  return { ...common, ...Object.fromEntries(lines), certificate: preset.allowInvalidCertificate };
}

const isServer = (line: Line): line is Server => line !== null && typeof line === 'object';

/** Of a server what says which one it is, and beside that only what tells it from the other. */
function toldOf(line: Line, other: Line): ChangeValue {
  if (!isServer(line)) return line;
  const telling = WHERE_THEY_DIFFER.filter((setting) => isServer(other) && line[setting] !== other[setting]);
  return [...ALWAYS, ...telling].map((setting) => ({ setting, value: String(line[setting]) }));
}

const SETTINGS = [...ALWAYS, ...WHERE_THEY_DIFFER];
function isSame(one: Line, other: Line): boolean {
  if (isServer(one) && isServer(other)) return SETTINGS.every((setting) => one[setting] === other[setting]);
  return one === other;
}

export function changesOf(before: Preset, after: Preset): PresetChange[] {
  const old = linesOf(before);
  const now = linesOf(after);
  return FIELDS.flatMap((field) => {
    const [one, other] = [old[field] ?? null, now[field] ?? null];
    return isSame(one, other) ? [] : [{ field, before: toldOf(one, other), after: toldOf(other, one) }];
  });
}

/** True where accounts of the domain would follow the change. */
export function reachesAccounts(changes: readonly PresetChange[]): boolean {
  return changes.some(({ field }) => !HARMLESS.includes(field));
}
