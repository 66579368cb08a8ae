/** The preset that the demo, the corpus and `npm run try` speak of. */
import type { MailPreset } from '../../lib/mail/preset-types.ts';

/** imap.<domain>:993 SSL/TLS and smtp.<domain>:587 STARTTLS, the whole address as user name. */
export function demoPreset(domain = 'acme.example'): MailPreset {
  const shared = { authentication: 'password-cleartext', username: '%EMAILADDRESS%' } as const;
  return {
    kind: 'mail',
    id: `demo-${domain.replace(/[^a-z0-9]+/g, '-')}`,
    domains: [domain],
    incomingServers: [{ ...shared, type: 'imap', hostname: `imap.${domain}`, port: 993, socketType: 'SSL' }],
    outgoingServer: { ...shared, type: 'smtp', hostname: `smtp.${domain}`, port: 587, socketType: 'STARTTLS' },
    allowInvalidCertificate: false,
    allowInvalidCertificateReason: '',
    useStaticIps: true,
    ipRanges: [],
    note: '',
    revision: { demo: 1 },
    modified: 0,
  };
}

export const DEMO_ADDRESS = 'jane.doe@acme.example';
