/** Random valid presets for property tests: every kind, field and odd text that the schema allows. */
import fc from 'fast-check';
import { AUTHENTICATIONS } from '../../lib/mail/authentication.ts';
import { parsePreset } from '../../lib/mail/preset-schema.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { SOCKET_TYPES } from '../../lib/mail/socket-type.ts';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/);
const domain = fc
  .tuple(fc.boolean(), label, fc.constantFrom('example', 'bücher.example', 'co.uk', 'де.example'))
  .map(([wild, name, end]) => `${wild ? '*.' : ''}${name}.${end}`);
const username = fc.constantFrom('%EMAILADDRESS%', '%EMAILLOCALPART%', 'DOM\\%EMAILLOCALPART%', '=shared', ' x ');
/** Any text but half surrogates, which storage would turn into something else. */
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.constantFrom('', '<b>"\\', '=cmd()', "'=x", '\u202e', 'a\r\nb', '\u2028'),
  );

const server = <Type extends string>(type: Type) =>
  fc.record({
    type: fc.constant(type),
    hostname: fc.tuple(label, domain).map(([host, end]) => `${host}.${end.replace('*.', '')}`),
    port: fc.integer({ min: 1, max: 65535 }),
    socketType: fc.constantFrom(...SOCKET_TYPES),
    authentication: fc.constantFrom(...AUTHENTICATIONS),
    username,
  });
const common = {
  id: fc.stringMatching(/^[a-z][\w-]{0,20}$/),
  domains: fc.uniqueArray(domain, { minLength: 1, maxLength: 4 }),
  note: text(80),
  useStaticIps: fc.boolean(),
  ipRanges: fc.array(
    fc.record({
      cidr: fc.constantFrom('192.0.2.0/24', '2001:db8::/32'),
      purpose: text(20),
      verified: fc.constant('2026-11-01'),
    }),
    { maxLength: 2 },
  ),
  revision: fc.constant({ here: 3 }),
  modified: fc.nat(),
};
const mail = fc.record({
  ...common,
  kind: fc.constant('mail'),
  incomingServers: fc
    .tuple(server('imap'), server('pop3'), fc.constantFrom('both', 'imap', 'pop3'))
    .map(([imap, pop3, which]) => (which === 'both' ? [imap, pop3] : which === 'imap' ? [imap] : [pop3])),
  outgoingServer: fc.option(server('smtp')),
  allowInvalidCertificate: fc.boolean(),
  allowInvalidCertificateReason: text(40),
});
const exchange = fc.record({
  ...common,
  kind: fc.constant('exchange'),
  exchangeUrl: label.map((name) => `https://${name}.example/EWS/Exchange.asmx`),
  username,
});

/** Presets as the gate lets them through, each with an id and domains of its own. */
export const anyPresets = fc
  .uniqueArray(fc.oneof(mail, exchange), { maxLength: 8, selector: (preset) => preset.id.toLowerCase() })
  .map((raw): Preset[] =>
    raw.flatMap((one, at) => {
      const own = { ...one, domains: one.domains.map((name) => name.replace(/(?=[^*.])/, `n${at}`)) };
      const read = parsePreset(own);
      return read.ok ? [read.preset] : [];
    }),
  );
