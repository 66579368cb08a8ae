/** A preset while it is edited: what the boxes hold, as text, until it is saved. Pure. */
import type { Authentication } from '../mail/authentication.ts';
import { STANDARD_PORT } from '../mail/ports.ts';
import type { IncomingServer, MailPreset, Preset, Server } from '../mail/preset-types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { printRanges } from './draft-ranges.ts';

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
  /** Separated by commas or blanks. */
  domains: string;
  incoming: ServerDraft;
  outgoing: ServerDraft;
  /** A second incoming server (POP3 beside IMAP), which the panel names and keeps. */
  twin: IncomingServer | null;
  username: string;
  authentication: Authentication;
  /** Null: the same as for incoming mail. */
  outgoingUsername: string | null;
  outgoingAuthentication: Authentication | null;
  exchangeUrl: string;
  allowInvalidCertificate: boolean;
  allowInvalidCertificateReason: string;
  useStaticIps: boolean;
  /** One range a line, its purpose behind it. */
  ipRanges: string;
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
    domains: domain === '' ? '' : `${domain}, `,
    incoming: emptyServer('imap', 'SSL'),
    outgoing: emptyServer('smtp', 'STARTTLS'),
    twin: null,
    username: '%EMAILADDRESS%',
    authentication: 'password-cleartext',
    outgoingUsername: null,
    outgoingAuthentication: null,
    exchangeUrl: '',
    allowInvalidCertificate: false,
    allowInvalidCertificateReason: '',
    useStaticIps: false,
    ipRanges: '',
    note: '',
  };
}

function serverDraft(
  server: (Server & { type: ServerDraft['type'] }) | null | undefined,
  otherwise: ServerDraft,
): ServerDraft {
  if (!server) return { ...otherwise, hostname: '' };
  const { type, hostname, port, socketType } = server;
  const text = Number.isNaN(port) ? '' : String(port);
  return { type, hostname, port: text, socketType, portByHand: port !== STANDARD_PORT[type][socketType] };
}

/** What the boxes show for one way to sign in to both servers, or for two where they differ. */
function signIn(preset: MailPreset, blank: Draft): Partial<Draft> {
  const [incoming] = preset.incomingServers;
  const outgoing = preset.outgoingServer;
  const first = incoming ?? outgoing;
  return {
    username: first?.username ?? blank.username,
    authentication: first?.authentication ?? blank.authentication,
    outgoingUsername: incoming && outgoing && incoming.username !== outgoing.username ? outgoing.username : null,
    outgoingAuthentication:
      incoming && outgoing && incoming.authentication !== outgoing.authentication ? outgoing.authentication : null,
  };
}

export function draftOf(preset: Preset): Draft {
  const blank = newDraft(preset.id, preset.domains.join(', '));
  const shared: Draft = {
    ...blank,
    original: preset,
    kind: preset.kind,
    note: preset.note,
    useStaticIps: preset.useStaticIps,
    ipRanges: printRanges(preset.ipRanges),
  };
  if (preset.kind === 'exchange') return { ...shared, exchangeUrl: preset.exchangeUrl, username: preset.username };
  return {
    ...shared,
    ...signIn(preset, blank),
    incoming: serverDraft(preset.incomingServers[0], blank.incoming),
    outgoing: serverDraft(preset.outgoingServer, blank.outgoing),
    twin: preset.incomingServers[1] ?? null,
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
