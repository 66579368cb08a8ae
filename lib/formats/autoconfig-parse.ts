/**
 * Autoconfig XML 1.1 (ISPDB, autoconfig.<domain>). As tolerant as the clients it was made for: what is unknown skips one
 * server, repeated values count once, and only a wrong root or an impossible port refuses the file.
 */
import type { Authentication } from '../mail/authentication.ts';
import { parseDomain } from '../mail/domain.ts';
import { parseHostname } from '../mail/hostname.ts';
import { repairHostname } from '../mail/hostname-repair.ts';
import { parsePort } from '../mail/port-text.ts';
import type { IncomingServer, OutgoingServer, Server } from '../mail/preset-types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { isBrokenTemplate, repairTemplate } from '../mail/template-repair.ts';
import { accepted, type Outcome, refused } from './fault.ts';
import { lookUp } from './look-up.ts';
import { childrenOf, childText, parseXml, type XmlNode } from './xml-text.ts';

/** Characters; the longest file of the public database has 20,000. */
export const MOST_AUTOCONFIG = 256 * 1024;
const MOST_SERVERS = 50;

/** "TLS" is not among them: some wrote it for SSL, others for STARTTLS. */
const SOCKET_TYPES: Readonly<Record<string, SocketType>> = {
  plain: 'plain',
  ssl: 'SSL',

  starttls: 'STARTTLS',
};
/** The words of 1.1 and, in the second half, those of 1.0 that are still served. */
const AUTHENTICATIONS: Readonly<Record<string, Authentication>> = {
  'password-cleartext': 'password-cleartext',
  'password-encrypted': 'password-encrypted',
  oauth2: 'OAuth2',
  gssapi: 'GSSAPI',
  ntlm: 'NTLM',
  none: 'none',
  'client-ip-address': 'none',
  plain: 'password-cleartext',
  secure: 'password-encrypted',
};

export type SkipReason = 'protocol' | 'socketType' | 'authentication' | 'hostname' | 'port';
export interface Autoconfig {
  /** Domains the file says it is for; placeholders and junk left out. */
  domains: string[];
  displayName: string;
  /** Usable ones in the file's order, that is by preference. */
  incomingServers: IncomingServer[];
  outgoingServers: OutgoingServer[];
  skipped: { type: string; reason: SkipReason }[];
  /** The provider's own page, if it names one by https. */
  documentation: string | null;
}

type ServerRead =
  | { kind: 'server'; server: Server }
  | { kind: 'skip'; reason: SkipReason }
  | { kind: 'badPort'; text: string };

/** Every known method in order; a connect form takes passwords, so a password method goes before OAuth. */
function authenticationOf(node: XmlNode): Authentication | null {
  const named = childrenOf(node, 'authentication');
  if (named.length === 0) return 'password-cleartext';
  const known = named.flatMap((one) => lookUp(AUTHENTICATIONS, one.text.trim().toLowerCase()) ?? []);
  return known.find((one) => one.startsWith('password')) ?? known[0] ?? null;
}

function hostnameOf(node: XmlNode): string | null {
  const text = childText(node, 'hostname') ?? '';
  const whole = isBrokenTemplate(text) ? repairTemplate(text) : text;
  if (whole === null) return null;
  const parsed = parseHostname(whole);
  return parsed.ok ? parsed.hostname : (repairHostname(whole)?.hostname ?? null);
}

function usernameOf(node: XmlNode): string {
  const text = childText(node, 'username') ?? '';
  if (text === '' || text.length > 200) return '%EMAILADDRESS%';
  return isBrokenTemplate(text) ? (repairTemplate(text) ?? '%EMAILADDRESS%') : text;
}

function readServer(node: XmlNode): ServerRead {
  const portText = childText(node, 'port');
  const port = portText === null || portText === '' ? null : parsePort(portText);
  if (port && !port.ok) return { kind: 'badPort', text: portText ?? '' };
  const socketType = lookUp(SOCKET_TYPES, (childText(node, 'socketType') ?? '').toLowerCase());
  const authentication = authenticationOf(node);
  const hostname = hostnameOf(node);
  if (!socketType) return { kind: 'skip', reason: 'socketType' };
  if (!authentication) return { kind: 'skip', reason: 'authentication' };
  if (!hostname) return { kind: 'skip', reason: 'hostname' };
  if (!port) return { kind: 'skip', reason: 'port' };
  return {
    kind: 'server',
    server: { hostname, port: port.port, socketType, authentication, username: usernameOf(node) },
  };
}

/** Reads a file; `noServer` where nothing usable is left. */
export function parseAutoconfig(text: string): Outcome<Autoconfig> {
  const xml = parseXml(text, MOST_AUTOCONFIG);
  if (!xml.ok) return xml;
  const provider = xml.value.name === 'clientConfig' ? childrenOf(xml.value, 'emailProvider')[0] : undefined;
  if (!provider) return refused('xmlRoot', [xml.value.name.slice(0, 80)]);
  const config: Autoconfig = {
    domains: domainsOf(provider),
    displayName: (childText(provider, 'displayName') ?? '').slice(0, 200),
    incomingServers: [],
    outgoingServers: [],
    skipped: [],
    documentation: documentationOf(provider),
  };
  const badPort = provider.children.slice(0, 500).flatMap((node) => addServer(config, node) ?? [])[0];
  if (badPort !== undefined) return refused('badPort', [badPort.slice(0, 40)]);
  return config.incomingServers.length + config.outgoingServers.length > 0 ? accepted(config) : refused('noServer');
}

/** Adds one element to the result; returns the text of an impossible port. */
function addServer(config: Autoconfig, node: XmlNode): string | null {
  if (node.name !== 'incomingServer' && node.name !== 'outgoingServer') return null;
  if (config.incomingServers.length + config.outgoingServers.length >= MOST_SERVERS) return null;
  const type = (node.attributes.get('type') ?? '').trim().toLowerCase();
  const known = node.name === 'incomingServer' ? type === 'imap' || type === 'pop3' : type === 'smtp';
  if (!known) {
    config.skipped.push({ type: type.slice(0, 40), reason: 'protocol' });
    return null;
  }
  const read = readServer(node);
  if (read.kind === 'badPort') return read.text;
  if (read.kind === 'skip') config.skipped.push({ type, reason: read.reason });
  else if (type === 'smtp') config.outgoingServers.push({ type, ...read.server });
  else if (type === 'imap' || type === 'pop3') config.incomingServers.push({ type, ...read.server });
  return null;
}

function domainsOf(provider: XmlNode): string[] {
  const named = childrenOf(provider, 'domain').slice(0, 200);
  const domains = named.flatMap((node) => {
    const domain = parseDomain(node.text.slice(0, 300));
    return domain.ok ? [domain.domain] : [];
  });
  return [...new Set(domains)];
}

function documentationOf(provider: XmlNode): string | null {
  const url = childrenOf(provider, 'documentation')[0]?.attributes.get('url') ?? '';
  return url.length < 500 && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : null;
}
