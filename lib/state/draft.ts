/** A preset while it is edited: what the boxes hold, as text, until it is saved. Pure. */
import { parsePort } from '../mail/port-text.ts';
import { STANDARD_PORT } from '../mail/ports.ts';
import type { MailPreset, Preset, Server } from '../mail/preset-types.ts';
import type { SocketType } from '../mail/socket-type.ts';

export interface ServerDraft {
  type: 'imap' | 'pop3' | 'smtp';
  hostname: string;
  port: string;
  socketType: SocketType;
  /** True once the person set the port by hand: security then leaves it alone. */
  portByHand: boolean;
}
export interface Draft {
  id: string;
  /** Null while the preset is new. */
  original: Preset | null;
  kind: 'mail' | 'exchange';
  domains: string;
  incoming: ServerDraft;
  outgoing: ServerDraft;
  username: string;
  exchangeUrl: string;
  allowInvalidCertificate: boolean;
  allowInvalidCertificateReason: string;
  useStaticIps: boolean;
  note: string;
}

const emptyServer = (type: ServerDraft['type'], socketType: SocketType): ServerDraft => ({
  type,
  hostname: '',
  port: String(STANDARD_PORT[type][socketType]),
  socketType,
  portByHand: false,
});

export function newDraft(id: string, domain = ''): Draft {
  return {
    id,
    original: null,
    kind: 'mail',
    domains: domain,
    incoming: emptyServer('imap', 'SSL'),
    outgoing: emptyServer('smtp', 'STARTTLS'),
    username: '%EMAILADDRESS%',
    exchangeUrl: '',
    allowInvalidCertificate: false,
    allowInvalidCertificateReason: '',
    useStaticIps: false,
    note: '',
  };
}

function serverDraft(
  server: (Server & { type: ServerDraft['type'] }) | null | undefined,
  otherwise: ServerDraft,
): ServerDraft {
  if (!server) return { ...otherwise, hostname: '' };
  const { type, hostname, port, socketType } = server;
  return { type, hostname, port: String(port), socketType, portByHand: port !== STANDARD_PORT[type][socketType] };
}

export function draftOf(preset: Preset): Draft {
  const blank = newDraft(preset.id, preset.domains.join(', '));
  const shared = {
    ...blank,
    original: preset,
    kind: preset.kind,
    note: preset.note,
    useStaticIps: preset.useStaticIps,
  };
  if (preset.kind === 'exchange') return { ...shared, exchangeUrl: preset.exchangeUrl, username: preset.username };
  return {
    ...shared,
    incoming: serverDraft(preset.incomingServers[0], blank.incoming),
    outgoing: serverDraft(preset.outgoingServer, blank.outgoing),
    username: (preset.incomingServers[0] ?? preset.outgoingServer)?.username ?? blank.username,
    allowInvalidCertificate: preset.allowInvalidCertificate,
    allowInvalidCertificateReason: preset.allowInvalidCertificateReason,
  };
}

/** Another security proposes its standard port, unless the port was set by hand. */
export function withSecurity(server: ServerDraft, socketType: SocketType): ServerDraft {
  const port = server.portByHand ? server.port : String(STANDARD_PORT[server.type][socketType]);
  return { ...server, socketType, port };
}

export function withType(server: ServerDraft, type: ServerDraft['type']): ServerDraft {
  const port = server.portByHand ? server.port : String(STANDARD_PORT[type][server.socketType]);
  return { ...server, type, port };
}

function portOf(text: string): number {
  const parsed = parsePort(text);
  return parsed.ok ? parsed.port : Number.NaN;
}

function serverOf(draft: ServerDraft, username: string, kept: Server | null | undefined): Server {
  const { hostname, port, socketType } = draft;
  return {
    hostname,
    port: portOf(port),
    socketType,
    username,
    authentication: kept?.authentication ?? 'password-cleartext',
  };
}

/** The preset that a draft stands for; may be wrong (empty host, port NaN): lint and the schema say so. */
export function presetOf(draft: Draft): Preset {
  const common = {
    id: draft.id,
    domains: draft.domains.split(/[\s,;]+/).filter(Boolean),
    note: draft.note,
    useStaticIps: draft.useStaticIps,
    ipRanges: draft.original?.ipRanges ?? [],
    revision: draft.original?.revision ?? {},
    modified: draft.original?.modified ?? 0,
  };
  if (draft.kind === 'exchange')
    return { ...common, kind: 'exchange', exchangeUrl: draft.exchangeUrl, username: draft.username };
  const { incoming, outgoing, username } = draft;
  const before = draft.original?.kind === 'mail' ? draft.original : null;
  return {
    ...common,
    kind: 'mail',
    incomingServers: incomingServers(draft, before),
    outgoingServer:
      outgoing.hostname.trim() === '' && incoming.hostname.trim() !== ''
        ? null
        : { ...serverOf(outgoing, username, before?.outgoingServer), type: 'smtp' },
    allowInvalidCertificate: draft.allowInvalidCertificate,
    allowInvalidCertificateReason: draft.allowInvalidCertificate ? draft.allowInvalidCertificateReason : '',
  };
}

function incomingServers(
  { incoming, outgoing, username }: Draft,
  before: MailPreset | null,
): MailPreset['incomingServers'] {
  // One server may be left out: a preset for sending only. What the panel does not show (a POP3 twin) is kept.
  const others = before?.incomingServers.slice(1).filter((one) => one.type !== incoming.type) ?? [];
  if (incoming.hostname.trim() === '' && outgoing.hostname.trim() !== '') return others;
  const type = incoming.type === 'pop3' ? 'pop3' : 'imap';
  return [{ ...serverOf(incoming, username, before?.incomingServers[0]), type }, ...others];
}

/** What would change, as before → after lines. */
export function changesOf(before: Preset, after: Preset): { field: string; before: string; after: string }[] {
  const one = linesOf(before);
  const other = linesOf(after);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((field) => one[field] !== other[field])
    .map((field) => ({ field, before: one[field] ?? '–', after: other[field] ?? '–' }));
}

function linesOf(preset: Preset): Record<string, string> {
  const common = { domains: preset.domains.join(', '), note: preset.note, staticIps: preset.useStaticIps ? '✓' : '–' };
  if (preset.kind === 'exchange') return { ...common, exchange: preset.exchangeUrl, username: preset.username };
  const servers = [...preset.incomingServers, ...(preset.outgoingServer ? [preset.outgoingServer] : [])];
  const lines = servers.map((server) => [
    server.type,
    `${server.hostname} ${server.port} ${server.socketType} ${server.username}`,
  ]);
  return { ...common, ...Object.fromEntries(lines), certificate: preset.allowInvalidCertificate ? '✓' : '–' };
}
