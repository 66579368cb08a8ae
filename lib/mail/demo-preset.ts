/** The preset of the first-run page's form: used there only, for its made-up domain, and stored nowhere. */
import type { MailPreset } from './preset-types.ts';

export const DEMO_DOMAIN = 'acme.example';

const SIGN_IN = { authentication: 'password-cleartext', username: '%EMAILADDRESS%' } as const;

export const DEMO_PRESET: MailPreset = {
  kind: 'mail',
  id: 'demo',
  domains: [DEMO_DOMAIN],
  incomingServers: [{ ...SIGN_IN, type: 'imap', hostname: `imap.${DEMO_DOMAIN}`, port: 993, socketType: 'SSL' }],
  outgoingServer: { ...SIGN_IN, type: 'smtp', hostname: `smtp.${DEMO_DOMAIN}`, port: 465, socketType: 'SSL' },
  allowInvalidCertificate: false,
  allowInvalidCertificateReason: '',
  useStaticIps: false,
  ipRanges: [],
  note: '',
  revision: {},
  modified: 0,
};
