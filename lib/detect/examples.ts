/** What examples and values of a text box tell: host names, ports, both in one, addresses. */
import { KNOWN_PORTS } from '../mail/ports.ts';
import type { Weights } from './cues.ts';
import type { FieldSnapshot } from './types.ts';
import { conceptsOf, understand } from './understand.ts';

/** Takes one piece of evidence down, with the words that gave it. */
export type Say = (signal: string, token: string, weights: Weights) => undefined;

/** As people type them. */
export const MAIL_PORTS: ReadonlySet<string> = new Set(KNOWN_PORTS.map(String));
const EXAMPLE_HOST =
  /(^|[\s"'(:/{[])((imaps?|smtps?|pop3?|mail|mx|outgoing|incoming|in|out|relay|posta|correo|poczta|localhost)[.-][\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+|[\p{L}\p{N}-]+\.[\p{L}\p{N}-]+\.[\p{L}]{2,})/iu;
const HOST_PORT = /(\]|\b(?:local)?host|\b[\p{L}\p{N}-]+\.[\p{L}]{2,}|\b\d{1,3}(\.\d{1,3}){3}):\d{2,5}\b/iu;
/** "host:25": a port of mail on a server. */
export const MAIL_SERVER = /[\p{L}\p{N}\]]:(25|465|587|2525|143|993|110|995)(?!\d)/u;
/** What a server listens on; nobody connects to it. */
const EVERY_ADDRESS = /^(0\.0\.0\.0|\[?::\]?)$/;
const TOLD_EVERY_ADDRESS = /(^|[\s(])0\.0\.0\.0(?![\d.])/;
/** `[server]:[port]`, `host:port`: how a page explains a box that takes both. */
const HOST_PORT_SYNTAX =
  /\b(host(name)?|server|address)\]?:\[?port\b|[\w-]+\.[\w-]+:port(number)?\b|\boptional(ly)?\b[^.]{0,20}:port\b/i;
const namesServer = (said: ReadonlySet<string>): boolean => said.has('server') || said.has('host');

/**
 * "Enter your host name and port, e.g. smtp.example.org:465", "Server address (mail.example.org:25)", and the bare example
 * beside a label that names the server.
 */
function explainsHostPort(help: string, ofServer: boolean): boolean {
  if (HOST_PORT_SYNTAX.test(help)) return true;
  const said = HOST_PORT.test(help) ? conceptsOf(help.replace(HOST_PORT, ' ')) : null;
  return said !== null && (said.has('port') || ((ofServer || namesServer(said)) && MAIL_SERVER.test(help)));
}
/** Longer than a name (characters). */
const SENTENCE = 40;
const ADDRESS = /[^\s@"'<(]+@[^\s@"'>)]+\.[^\s@"'>)]+/;

const LABELS: ReadonlySet<string> = new Set(['label', 'aria-label', 'aria-labelledby', 'adjacent', 'placeholder']);

/** What joins two names in a label, in any language: "Server & port", "Host:Port", "Serveur et port". */
const JOINT = /\s*(?:[&+/:]|\s(?:and|und|et|y|e|en|i|och|og|ja|a|ve|и|і|si|και)\s|と|和|及|및)\s*/u;

/** A label that asks for the server and its port in one breath. */
function asksForBoth(label: string): boolean {
  const parts = label.replace(/[\s:*]+$/u, '').split(JOINT);
  const [first = '', second = ''] = parts;
  if (parts.length !== 2) return false;
  const [server, port] = [conceptsOf(first), understand(second)];
  return (
    namesServer(server) &&
    !server.has('port') &&
    port.length <= 2 &&
    port.some(({ concepts }) => concepts.includes('port'))
  );
}

/** "Mailbox", which may be a folder on the server, but not where an address is its example. */
const namesMailbox = ({ texts }: FieldSnapshot): boolean =>
  texts.some(({ source, text }) => LABELS.has(source) && conceptsOf(text).has('mailbox'));

const HTTP = /^https?:/i;
const namesUrl = ({ texts }: FieldSnapshot): boolean =>
  texts.some(({ source, text }) => LABELS.has(source) && conceptsOf(text).has('url'));

/** What placeholders, helps and the value of a text box say, whatever it is called. */
export function exampleEvidence(field: FieldSnapshot, say: Say): void {
  const label = field.texts.find(({ source, text }) => LABELS.has(source) && asksForBoth(text));
  if (label) say('own words', label.text, { hostPort: 7, port: -4 });
  const examples = field.texts.filter((text) => text.source === 'placeholder');
  for (const { text } of examples) {
    const digits = /(?:^|\D)(\d{2,5})(?:\D|$)/.exec(text)?.[1];
    if (HOST_PORT.test(text) || /\{[^}]+:\d+/.test(text)) say('example', text, { hostPort: 7, port: -2 });
    else if (ADDRESS.test(text))
      say('example', text, { emailAddress: namesMailbox(field) ? 3 : 1.4, username: 1.2, hostname: -2, port: -3 });
    else if (EXAMPLE_HOST.test(text)) say('example', text, { hostname: 3, username: -2, port: -2, emailAddress: -1.5 });
    else if (digits && MAIL_PORTS.has(digits)) say('example', text, { port: 3, hostname: -2 });
    else if (/\b(force_)?(start)?tls\b|\bssl\b/i.test(text)) say('example', text, { socketType: 2.5 });
  }
  // "Name of your server, e.g. smtp.example.org" in the tip of a box.
  const tip = field.texts.find(({ source, text }) => source === 'title' && EXAMPLE_HOST.test(text));
  if (tip && !ADDRESS.test(tip.text)) say('example', tip.text, { hostname: 1.5, username: -1, port: -1 });
  const ofServer = field.texts.some(({ source, text }) => LABELS.has(source) && namesServer(conceptsOf(text)));
  const explained = field.texts.find(
    ({ source, text }) =>
      (source === 'help' || (source === 'adjacent' && text.length > SENTENCE)) && explainsHostPort(text, ofServer),
  );
  if (explained) say('help', explained.text, { hostPort: 5.6, hostname: -1.2 });
  const every = field.texts.find(({ text }) => TOLD_EVERY_ADDRESS.test(text));
  if (every) say('example', every.text, { other: 6 });
  const { value } = field;
  if (value.shape === 'port' && MAIL_PORTS.has(value.text)) say('value', value.text, { port: 2.5, hostname: -2 });
  if (value.shape === 'hostname' && EVERY_ADDRESS.test(value.text)) say('value', value.text, { other: 2 });
  else if (value.shape === 'hostname') say('value', 'host name', { hostname: 1.2, port: -2 });
  // "Server URL", and it holds one: of a page, as all that begins with http.
  if (value.shape === 'url' && (HTTP.test(value.text) || namesUrl(field))) say('value', 'url', { hostname: -2.5 });
  if (value.shape === 'hostPort') say('value', 'host:port', { hostPort: 6 });
  if (value.shape === 'protocolWord') say('value', value.text, { protocol: 3 });
  if (value.shape === 'securityWord') say('value', value.text, { socketType: 3 });
  if (value.shape === 'address') say('value', 'address', { emailAddress: 1, username: 0.8, hostname: -5, port: -3 });
}
