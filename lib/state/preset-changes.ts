/** What differs between two revisions of a preset, line by line, for before → after. Pure. */
import type { Preset } from '../mail/preset-types.ts';

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
/** A text to show as it stands, a state to put into words, or nothing. */
export type ChangeValue = string | boolean | null;

/** A change of these reaches no account. */
const HARMLESS: readonly ChangeField[] = ['note', 'ranges'];

function linesOf(preset: Preset): Partial<Record<ChangeField, ChangeValue>> {
  const common = {
    domains: preset.domains.join(', '),
    note: preset.note || null,
    staticIps: preset.useStaticIps,
    ranges: preset.ipRanges.map((range) => range.cidr).join(', ') || null,
  };
  if (preset.kind === 'exchange') return { ...common, exchange: preset.exchangeUrl, username: preset.username };
  const servers = [...preset.incomingServers, ...(preset.outgoingServer ? [preset.outgoingServer] : [])];
  const lines = servers.map((server) => [
    server.type,
    [server.hostname, server.port, server.socketType, server.username, server.authentication].join(' '),
  ]);
  return { ...common, ...Object.fromEntries(lines), certificate: preset.allowInvalidCertificate };
}

export function changesOf(before: Preset, after: Preset): PresetChange[] {
  const one = linesOf(before);
  const other = linesOf(after);
  return FIELDS.filter((field) => (one[field] ?? null) !== (other[field] ?? null)).map((field) => ({
    field,
    before: one[field] ?? null,
    after: other[field] ?? null,
  }));
}

/** True where accounts of the domain would follow the change. */
export function reachesAccounts(changes: readonly PresetChange[]): boolean {
  return changes.some(({ field }) => !HARMLESS.includes(field));
}
