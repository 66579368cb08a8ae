/** Questions to the built-in provider table. */
import { baseDomain } from './domain.ts';
import type { MailPreset, PresetSource, Server } from './preset-types.ts';
import type { Provider, ProviderServer, SignIn } from './provider-types.ts';
import { PROVIDERS } from './providers-table.ts';

export type { Provider, SignIn } from './provider-types.ts';
export { PROVIDERS } from './providers-table.ts';

const BY_DOMAIN = new Map(
  PROVIDERS.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)),
);
const BY_MX = new Map(PROVIDERS.flatMap((provider) => provider.mx.map((base) => [base, provider] as const)));
const BY_HOST = new Map(
  PROVIDERS.flatMap((provider) =>
    [provider.imap, provider.pop3, provider.smtp].flatMap((server) => (server ? [[server[0], provider] as const] : [])),
  ),
);

/** The provider that gives addresses in `domain` to people. */
export function providerOfDomain(domain: string): Provider | null {
  return BY_DOMAIN.get(domain) ?? null;
}

/** The provider that takes mail for a domain with this MX host. */
export function providerOfMx(mxHost: string): Provider | null {
  return BY_MX.get(baseDomain(mxHost)) ?? null;
}

/** True for domains in which anyone can have an address: nobody's organisation. */
export function isPublicDomain(domain: string): boolean {
  return BY_DOMAIN.has(domain);
}

/** What a known host asks for at sign-in; null for hosts that are not in the table. */
export function signInAt(hostname: string): SignIn | null {
  return BY_HOST.get(hostname.toLowerCase())?.signIn ?? null;
}

function server([hostname, port, socketType]: ProviderServer, provider: Provider, username = '%EMAILADDRESS%'): Server {
  return {
    hostname,
    port,
    socketType,
    authentication: provider.signIn === 'oauth' ? 'OAuth2' : 'password-cleartext',
    username,
  };
}

/** The provider's settings as a preset for `domains` (its own where none are given). */
export function presetOfProvider(provider: Provider, domains: readonly string[] = provider.domains): MailPreset {
  const incoming = provider.incomingUsername ?? provider.username;
  return {
    kind: 'mail',
    id: `builtin-${provider.id}`,
    domains: [...domains],
    note: '',
    useStaticIps: false,
    ipRanges: [],
    revision: {},
    modified: 0,
    incomingServers: [
      { type: 'imap', ...server(provider.imap, provider, incoming) },
      ...(provider.pop3 ? [{ type: 'pop3' as const, ...server(provider.pop3, provider, incoming) }] : []),
    ],
    outgoingServer: { type: 'smtp', ...server(provider.smtp, provider, provider.username) },
    allowInvalidCertificate: false,
    allowInvalidCertificateReason: '',
  };
}

/** Where a built-in preset comes from, for the line under its name. */
export function sourceOfProvider({ documentation, checked }: Provider): PresetSource {
  return { kind: 'builtin', documentation, checked };
}
