/**
 * Apple configuration profiles: mail accounts (com.apple.mail.managed) and Exchange accounts (com.apple.ews.account) of a
 * plist. Passwords in a profile are not read. What names one person becomes the placeholder it stands for.
 */
import type { Authentication } from '../mail/authentication.ts';
import { domainOf, parseDomain } from '../mail/domain.ts';
import { type ServerType, STANDARD_PORT, STARTTLS_PORTS } from '../mail/ports.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { accepted, type Outcome, refused } from './fault.ts';
import type { ReadPresets } from './import-types.ts';
import { lookUp } from './look-up.ts';
import { isDict, type PlistDict, type PlistValue, parsePlist } from './plist.ts';
import { checked } from './preset-json.ts';

const MOST_PAYLOADS = 1000;
const AUTHENTICATIONS: Readonly<Record<string, Authentication>> = {
  EmailAuthPassword: 'password-cleartext',
  EmailAuthCRAMMD5: 'password-encrypted',
  EmailAuthHTTPMD5: 'password-encrypted',
  EmailAuthNTLM: 'NTLM',
  EmailAuthNone: 'none',
};

const textOf = (dict: PlistDict, key: string) => {
  const value = dict.get(key);
  return typeof value === 'string' ? value.trim() : '';
};

function usernameOf(text: string, address: string): string {
  const localPart = address.includes('@') ? address.slice(0, address.lastIndexOf('@')) : '';
  return text !== '' && text.toLowerCase() === localPart.toLowerCase() ? '%EMAILLOCALPART%' : '%EMAILADDRESS%';
}

/** Apple has one switch; whether it means implicit TLS or STARTTLS shows in the port. */
function socketTypeOf(useSsl: boolean, port: number | null): SocketType {
  if (!useSsl) return 'plain';
  return port !== null && STARTTLS_PORTS.includes(port) ? 'STARTTLS' : 'SSL';
}

function serverOf(dict: PlistDict, prefix: 'Incoming' | 'Outgoing', type: ServerType): object | null {
  const hostname = textOf(dict, `${prefix}MailServerHostName`);
  if (hostname === '') return null;
  const given = dict.get(`${prefix}MailServerPortNumber`);
  const useSsl = dict.get(`${prefix}MailServerUseSSL`) === true;
  const port = typeof given === 'number' ? given : null;
  const socketType = socketTypeOf(useSsl, port);
  return {
    type,
    hostname,
    port: port ?? STANDARD_PORT[type][socketType],
    socketType,
    authentication: lookUp(AUTHENTICATIONS, textOf(dict, `${prefix}MailServerAuthentication`)) ?? 'password-cleartext',
    username: usernameOf(textOf(dict, `${prefix}MailServerUsername`), textOf(dict, 'EmailAddress')),
  };
}

const COMMON = { note: '', useStaticIps: false, ipRanges: [], revision: {}, modified: 0 };

/** The domain of the address, of the user name, or an address whose local part is a variable of the device manager. */
function domainIn(dict: PlistDict): string | null {
  const texts = ['EmailAddress', 'IncomingMailServerUsername', 'OutgoingMailServerUsername', 'UserName', 'Email'];
  for (const text of texts.map((key) => textOf(dict, key).slice(0, 400))) {
    const domain = domainOf(text) ?? (text.startsWith('@') ? parseDomain(text) : null);
    if (typeof domain === 'string') return domain;
    if (domain?.ok) return domain.domain;
  }
  return null;
}

function mailAccount(dict: PlistDict): object {
  const type = textOf(dict, 'EmailAccountType') === 'EmailTypePOP' ? 'pop3' : 'imap';
  return {
    ...COMMON,
    kind: 'mail',
    incomingServers: [serverOf(dict, 'Incoming', type)].filter((one) => one !== null),
    outgoingServer: serverOf(dict, 'Outgoing', 'smtp'),
    allowInvalidCertificate: false,
    allowInvalidCertificateReason: '',
  };
}

function exchangeAccount(dict: PlistDict): object {
  const host = textOf(dict, 'Host');
  const path = textOf(dict, 'Path') || '/EWS/Exchange.asmx';
  const port = dict.get('Port');
  const authority = typeof port === 'number' && port !== 443 ? `${host}:${port}` : host;
  const exchangeUrl = host === '' ? '' : `https://${authority}${path.startsWith('/') ? '' : '/'}${path}`;
  return { ...COMMON, kind: 'exchange', exchangeUrl, username: '%EMAILADDRESS%' };
}

const ACCOUNTS: Readonly<Record<string, (dict: PlistDict) => object>> = {
  'com.apple.mail.managed': mailAccount,
  'com.apple.ews.account': exchangeAccount,
};

function payloadsOf(root: PlistValue): PlistDict[] {
  if (!isDict(root)) return [];
  const content = root.get('PayloadContent');
  const all = Array.isArray(content) ? content.slice(0, MOST_PAYLOADS) : [root];
  return all.filter(isDict).filter((dict) => Object.hasOwn(ACCOUNTS, textOf(dict, 'PayloadType')));
}

/** Reads the plist text of a profile (unwrapped, if it was signed). Accounts of the same domain become one entry each. */
export function readMobileconfig(text: string): Outcome<ReadPresets> {
  const plist = parsePlist(text);
  if (!plist.ok) return plist;
  const payloads = payloadsOf(plist.value);
  if (payloads.length === 0) return refused('noPresets');
  const read: ReadPresets = { presets: [], rejected: [] };
  for (const [index, dict] of payloads.entries()) {
    const domain = domainIn(dict);
    const name = domain ?? (textOf(dict, 'PayloadDisplayName').slice(0, 100) || String(index + 1));
    const account = lookUp(ACCOUNTS, textOf(dict, 'PayloadType'))?.(dict);
    const result = domain ? checked({ ...account, id: String(index + 1), domains: [domain] }) : refused('noDomain');
    if (result.ok) read.presets.push(result.value);
    else read.rejected.push({ name, fault: result.fault });
  }
  return accepted(read);
}
