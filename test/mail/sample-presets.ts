/** Presets that tests bend: a sound one of each kind. */
import type { ExchangePreset, IncomingServer, MailPreset, OutgoingServer } from '../../lib/mail/preset-types.ts';

export const IMAP: IncomingServer = {
  type: 'imap',
  hostname: 'imap.acme.example',
  port: 993,
  socketType: 'SSL',
  authentication: 'password-cleartext',
  username: '%EMAILADDRESS%',
};
export const POP3: IncomingServer = { ...IMAP, type: 'pop3', hostname: 'pop.acme.example', port: 995 };
export const SMTP: OutgoingServer = { ...IMAP, type: 'smtp', hostname: 'smtp.acme.example', port: 465 };

export const MAIL: MailPreset = {
  kind: 'mail',
  id: 'acme',
  domains: ['acme.example'],
  note: '',
  useStaticIps: false,
  ipRanges: [],
  revision: { here: 1 },
  modified: 1_700_000_000_000,
  incomingServers: [IMAP],
  outgoingServer: SMTP,
  allowInvalidCertificate: false,
  allowInvalidCertificateReason: '',
};

export const EXCHANGE: ExchangePreset = {
  kind: 'exchange',
  id: 'house',
  domains: ['house.example'],
  note: '',
  useStaticIps: false,
  ipRanges: [],
  revision: { here: 1 },
  modified: 1_700_000_000_000,
  exchangeUrl: 'https://mail.house.example/EWS/Exchange.asmx',
  username: '%EMAILADDRESS%',
};

export const withImap = (change: Partial<IncomingServer>): MailPreset => ({
  ...MAIL,
  incomingServers: [{ ...IMAP, ...change }],
});
export const withSmtp = (change: Partial<OutgoingServer>): MailPreset => ({
  ...MAIL,
  outgoingServer: { ...SMTP, ...change },
});
export const withIps = (...cidrs: string[]): MailPreset => ({
  ...MAIL,
  ipRanges: cidrs.map((cidr) => ({ cidr, purpose: '', verified: '2026-11-01' })),
});
