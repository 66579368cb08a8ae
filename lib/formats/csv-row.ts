import type { Authentication } from '../mail/authentication.ts';
import { parsePort } from '../mail/port-text.ts';
import { type ServerType, STANDARD_PORT } from '../mail/ports.ts';
import type { Preset } from '../mail/preset-types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import type { Row } from './csv-columns.ts';
import { accepted, type Outcome, refused } from './fault.ts';
import { parseJson } from './json-text.ts';
import { lookUp } from './look-up.ts';
import { checked } from './preset-json.ts';

const SECURITY: Readonly<Record<string, SocketType>> = {
  ssl: 'SSL',
  'ssl/tls': 'SSL',
  implicit: 'SSL',
  starttls: 'STARTTLS',
  plain: 'plain',
  none: 'plain',
};
const AUTHENTICATION: Readonly<Record<string, Authentication>> = {
  '': 'password-cleartext',
  password: 'password-cleartext',
  'password-cleartext': 'password-cleartext',
  'password-encrypted': 'password-encrypted',
  oauth2: 'OAuth2',
  oauth: 'OAuth2',
  gssapi: 'GSSAPI',
  ntlm: 'NTLM',
  none: 'none',
};
const SWITCH: Readonly<Record<string, boolean>> = {
  '': false,
  no: false,
  false: false,
  '0': false,
  off: false,
  yes: true,
  true: true,
  '1': true,
  on: true,
  x: true,
};

/** Security left out, or called just "TLS", is told by the port; a port left out by the security; both left out is TLS at its own port. */
function serverOf(row: Row, type: ServerType): Outcome<object | null> {
  const cell = (part: string) => row[`${type}_${part}`] ?? '';
  if (cell('hostname') === '') return accepted(null);
  const port = cell('port') === '' ? null : parsePort(cell('port'));
  if (port && !port.ok) return refused('badPort', [cell('port').slice(0, 40)]);
  const byPort = port && [143, 110, 587, 25].includes(port.port) ? 'STARTTLS' : 'SSL';
  const socketType =
    cell('security') === ''
      ? byPort
      : (lookUp(SECURITY, cell('security').toLowerCase()) ??
        (/^(tls|yes|true|1)$/i.test(cell('security')) ? byPort : undefined));
  if (!socketType) return refused('badValue', [`${type}_security`]);
  const authentication = lookUp(AUTHENTICATION, cell('authentication').toLowerCase());
  if (!authentication) return refused('badValue', [`${type}_authentication`]);
  return accepted({
    type,
    hostname: cell('hostname'),
    port: port?.port ?? STANDARD_PORT[type][socketType],
    socketType,
    authentication,
    username: cell('username') || '%EMAILADDRESS%',
  });
}

function rangesOf(text: string): Outcome<object[]> {
  if (text === '') return accepted([]);
  const json = parseJson(text);
  const rows = json.ok && Array.isArray(json.value.value) ? json.value.value : null;
  if (!rows) return refused('badValue', ['ip_ranges']);
  return accepted(
    rows.map((row) => {
      const [cidr, verified, purpose] = Array.isArray(row) ? row : [];
      return { cidr, verified, purpose };
    }),
  );
}

function switchOf(row: Row, name: string): Outcome<boolean> {
  const value = lookUp(SWITCH, (row[name] ?? '').toLowerCase());
  return value === undefined ? refused('badValue', [name]) : accepted(value);
}

/** One row of named cells to a preset. */
export function rowToPreset(row: Row, fallbackId: string): Outcome<Preset> {
  const domains = (row.domains ?? '').split(/[\s,;]+/).filter((one) => one !== '');
  if (domains.length === 0) return refused('noDomain');
  const ranges = rangesOf(row.ip_ranges ?? '');
  const staticIps = switchOf(row, 'use_static_ips');
  if (!ranges.ok) return ranges;
  if (!staticIps.ok) return staticIps;
  const common = {
    id: /^[\w-]{1,64}$/.test(row.id ?? '') ? row.id : fallbackId,
    domains,
    note: row.note ?? '',
    useStaticIps: staticIps.value,
    ipRanges: ranges.value,
    revision: {},
    modified: 0,
  };
  return row.exchange_url ? exchangeOf(row, common) : mailOf(row, common);
}

/** A domain has mail servers or Exchange, never both. */
function exchangeOf(row: Row, common: object): Outcome<Preset> {
  if (row.imap_hostname || row.pop3_hostname || row.smtp_hostname) return refused('badValue', ['exchange_url']);
  const username = row.exchange_username || '%EMAILADDRESS%';
  return checked({ ...common, kind: 'exchange', exchangeUrl: row.exchange_url, username });
}

function mailOf(row: Row, common: object): Outcome<Preset> {
  const imap = serverOf(row, 'imap');
  const pop3 = serverOf(row, 'pop3');
  const smtp = serverOf(row, 'smtp');
  const certificate = switchOf(row, 'allow_invalid_certificate');
  if (!imap.ok) return imap;
  if (!pop3.ok) return pop3;
  if (!smtp.ok) return smtp;
  if (!certificate.ok) return certificate;
  return checked({
    ...common,
    kind: 'mail',
    incomingServers: [imap.value, pop3.value].filter((one) => one !== null),
    outgoingServer: smtp.value,
    allowInvalidCertificate: certificate.value,
    allowInvalidCertificateReason: row.allow_invalid_certificate_reason ?? '',
  });
}
