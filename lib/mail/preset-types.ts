/**
 * The preset in plain types, free of zod, so that sentinel and engine can use them.
 * `preset-schema.ts` is the one place that turns outside data into these; a test holds the two together.
 */
import type { Authentication } from './authentication.ts';
import type { SocketType } from './socket-type.ts';

/** RFC 1035 host name in lower case ASCII (IDN as punycode), no trailing dot; may hold ISPDB placeholders. */
export type Hostname = string;
/** 1 to 65535. */
export type Port = number;
/** Mail domain in lower case ASCII; `*.example.org` matches every domain below example.org. */
export type Domain = string;

export interface Server {
  hostname: Hostname;
  port: Port;
  socketType: SocketType;
  authentication: Authentication;
  /** Template with %EMAILADDRESS%, %EMAILLOCALPART%, %EMAILDOMAIN%. */
  username: string;
}
export interface IncomingServer extends Server {
  type: 'imap' | 'pop3';
}
export interface OutgoingServer extends Server {
  type: 'smtp';
}

/** An IP range an admin entered for the connection IPs view. */
export interface IpRange {
  cidr: string;
  purpose: string;
  /** Day it was last verified, YYYY-MM-DD. */
  verified: string;
}

/** Counter per device; compared as a version vector, never by wall time. */
export type VersionVector = Readonly<Record<string, number>>;

interface PresetBase {
  id: string;
  domains: Domain[];
  /** For colleagues, shown beside the fill. */
  note: string;
  useStaticIps: boolean;
  ipRanges: IpRange[];
  revision: VersionVector;
  /** ms since 1970, for display only. */
  modified: number;
}
export interface MailPreset extends PresetBase {
  kind: 'mail';
  /** At most one per type, IMAP first. */
  incomingServers: IncomingServer[];
  outgoingServer: OutgoingServer | null;
  allowInvalidCertificate: boolean;
  allowInvalidCertificateReason: string;
}
export interface ExchangePreset extends PresetBase {
  kind: 'exchange';
  exchangeUrl: string;
  /** User-name template as in Server. */
  username: string;
}
/** A preset never holds a password: nothing in Mailfill reads, keeps or writes one. */
export type Preset = MailPreset | ExchangePreset;

/** Where a preset stands in the effective order: locked policy, own, default policy, list, built-in. */
export type PresetSource =
  | { kind: 'own' }
  | { kind: 'policy'; mode: 'locked' | 'default' }
  | { kind: 'list'; listId: string; name: string }
  | { kind: 'builtin'; documentation: string; checked: string };
