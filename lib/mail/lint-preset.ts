/** Rules on the preset as a whole: its domains, its kind, its certificate switch, how one signs in. */
import { parseDomain } from './domain.ts';
import { repairHostname } from './hostname-repair.ts';
import { serverRule, serversOf } from './lint-servers.ts';
import type { LintHit, LintRule } from './lint-types.ts';
import type { Preset } from './preset-types.ts';
import { isPublicDomain, signInAt } from './providers.ts';
import { isBrokenTemplate, repairTemplate } from './template-repair.ts';

function rule<Code extends string>(code: Code, level: LintRule['level'], check: LintRule['check']): LintRule<Code> {
  return { code, level, check };
}

const PASSWORDS: readonly string[] = ['password-cleartext', 'password-encrypted'];
const withDomain = (preset: Preset, old: string, domain: string) => [
  ...new Set(preset.domains.map((one) => (one === old ? domain : one))),
];

function domainHits(preset: Preset, wanted: 'notADomain' | 'publicSuffix'): LintHit[] {
  return preset.domains.flatMap((domain) => {
    const result = parseDomain(domain);
    return !result.ok && result.problem === wanted
      ? [{ field: 'domains' as const, values: [domain.slice(0, 100)] }]
      : [];
  });
}

/** The domain inside a pasted address of a web page. */
function domainIn(text: string): string | null {
  const host = repairHostname(text);
  const result = host ? parseDomain(host.hostname) : null;
  return result?.ok ? result.domain : null;
}

function otherKind(preset: Preset, others: readonly Preset[]): string[] {
  const taken = others.filter((other) => other.id !== preset.id && other.kind !== preset.kind);
  return preset.domains.filter((domain) => taken.some((other) => other.domains.includes(domain)));
}

export const PRESET_RULES = [
  rule('domainsNone', 'error', (preset) => (preset.domains.length === 0 ? [{ field: 'domains' }] : [])),
  rule('domainInvalid', 'error', (preset) =>
    domainHits(preset, 'notADomain').map((hit) => {
      const domain = domainIn(hit.values?.[0] ?? '');
      return domain ? { ...hit, repair: { domains: withDomain(preset, hit.values?.[0] ?? '', domain) } } : hit;
    }),
  ),
  rule('domainPublicSuffix', 'error', (preset) => domainHits(preset, 'publicSuffix')),
  rule('domainNotNormal', 'silent', (preset) =>
    preset.domains.flatMap((domain) => {
      const result = parseDomain(domain);
      if (!result.ok || result.domain === domain) return [];
      return [{ field: 'domains' as const, repair: { domains: withDomain(preset, domain, result.domain) } }];
    }),
  ),
  rule('publicProviderDomain', 'info', (preset) =>
    preset.domains.filter(isPublicDomain).map((domain) => ({ field: 'domains' as const, values: [domain] })),
  ),
  rule('mailAndExchange', 'error', (preset, { others = [] }) =>
    otherKind(preset, others).map((domain) => ({ field: 'domains' as const, values: [domain] })),
  ),
  rule('serversNone', 'error', (preset) =>
    preset.kind === 'mail' && serversOf(preset).length === 0 ? [{ field: 'servers' }] : [],
  ),
  rule('exchangeUrlInvalid', 'error', (preset) =>
    preset.kind === 'exchange' && !isHttps(preset.exchangeUrl) ? [{ field: 'exchangeUrl' }] : [],
  ),
  rule('exchangeUsernamePlaceholder', 'error', (preset) => {
    if (preset.kind !== 'exchange' || !isBrokenTemplate(preset.username)) return [];
    const repaired = repairTemplate(preset.username);
    return [
      {
        field: 'username',
        values: [preset.username.slice(0, 100)],
        ...(repaired && { repair: { username: repaired } }),
      },
    ];
  }),
  rule('invalidCertificateAllowed', 'warning', (preset) =>
    preset.kind === 'mail' && preset.allowInvalidCertificate ? [{ field: 'allowInvalidCertificate' }] : [],
  ),
  rule('invalidCertificateReason', 'warning', (preset) =>
    preset.kind === 'mail' && preset.allowInvalidCertificate && preset.allowInvalidCertificateReason.trim() === ''
      ? [{ field: 'allowInvalidCertificateReason' }]
      : [],
  ),
  serverRule('oauthNeeded', 'warning', ({ hostname, authentication }) =>
    PASSWORDS.includes(authentication) && signInAt(hostname) === 'oauth'
      ? { property: 'authentication', values: [hostname], change: { authentication: 'OAuth2' } }
      : null,
  ),
  serverRule('appPasswordNeeded', 'warning', ({ hostname, authentication }) =>
    PASSWORDS.includes(authentication) && signInAt(hostname) === 'appPassword'
      ? { property: 'authentication', values: [hostname] }
      : null,
  ),
] as const;

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
