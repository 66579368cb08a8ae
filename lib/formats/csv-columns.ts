/** The columns of the table form, with the other names under which people's own tables have them. */
import type { IncomingServer, OutgoingServer, Preset } from '../mail/preset-types.ts';

export type Row = Readonly<Record<string, string>>;
type AnyServer = IncomingServer | OutgoingServer;

const server = (preset: Preset, type: AnyServer['type']): AnyServer | null => {
  if (preset.kind !== 'mail') return null;
  return type === 'smtp' ? preset.outgoingServer : (preset.incomingServers.find((one) => one.type === type) ?? null);
};
const yes = (value: boolean) => (value ? 'yes' : '');

export interface Column {
  name: string;
  also: readonly string[];
  print: (preset: Preset) => string;
}

function serverColumns(type: AnyServer['type'], also: readonly string[]): Column[] {
  const column = (part: string, others: readonly string[], print: (one: AnyServer) => string): Column => ({
    name: `${type}_${part}`,
    also: [type, ...also].flatMap((head) => others.map((other) => `${head}_${other}`)),
    print: (preset) => {
      const one = server(preset, type);
      return one ? print(one) : '';
    },
  });
  return [
    column('hostname', ['hostname', 'host', 'server'], (one) => one.hostname),
    column('port', ['port'], (one) => String(one.port)),
    column('security', ['security', 'socket_type', 'sockettype', 'tls', 'ssl', 'encryption'], (one) => one.socketType),
    column('authentication', ['authentication', 'auth'], (one) => one.authentication),
    column('username', ['username', 'user_name', 'user', 'login'], (one) => one.username),
  ];
}

export const COLUMNS: readonly Column[] = [
  { name: 'domains', also: ['domain', 'mail_domain', 'email_domain'], print: (preset) => preset.domains.join(' ') },
  { name: 'id', also: [], print: (preset) => preset.id },
  ...serverColumns('imap', ['incoming']),
  ...serverColumns('pop3', ['pop']),
  ...serverColumns('smtp', ['outgoing']),
  {
    name: 'exchange_url',
    also: ['ews_url'],
    print: (preset) => (preset.kind === 'exchange' ? preset.exchangeUrl : ''),
  },
  {
    name: 'exchange_username',
    also: [],
    print: (preset) => (preset.kind === 'exchange' ? preset.username : ''),
  },
  {
    name: 'allow_invalid_certificate',
    also: ['allow_non_secure_certificate'],
    print: (preset) => (preset.kind === 'mail' ? yes(preset.allowInvalidCertificate) : ''),
  },
  {
    name: 'allow_invalid_certificate_reason',
    also: [],
    print: (preset) => (preset.kind === 'mail' ? preset.allowInvalidCertificateReason : ''),
  },
  { name: 'use_static_ips', also: ['static_ips'], print: (preset) => yes(preset.useStaticIps) },
  {
    name: 'ip_ranges',
    also: [],
    print: (preset) =>
      JSON.stringify(preset.ipRanges.map((one) => [one.cidr, one.verified, one.purpose])).replace('[]', ''),
  },
  { name: 'note', also: ['comment', 'notes'], print: (preset) => preset.note },
];

/** Column of a header cell, in any case and with blanks or dashes for underscores; null for one that means nothing here. */
export function columnOf(header: string): Column | null {
  const name = header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return COLUMNS.find((column) => column.name === name || column.also.includes(name)) ?? null;
}
