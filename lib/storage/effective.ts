/** Which presets apply to a mail domain, whoever keeps them. Nobody else's preset is ever copied into the person's own. */
import { matchingKeys } from '../mail/domain.ts';
import { presetOfProvider, providerOfDomain, sourceOfProvider } from '../mail/providers.ts';
import { listedForDomain } from './listed.ts';
import { currentPolicy } from './managed.ts';
import { effective, type SourcedPreset } from './order.ts';
import type { Policy } from './policy.ts';
import { presetsForDomain } from './presets.ts';

function builtInFor(domain: string): SourcedPreset[] {
  const provider = providerOfDomain(domain);
  return provider ? [{ preset: presetOfProvider(provider, [domain]), source: sourceOfProvider(provider) }] : [];
}

/** The policy's presets for a domain, the longest match first. */
function policyFor({ presets }: Policy, domain: string): SourcedPreset[] {
  return matchingKeys(domain).flatMap((key) =>
    presets
      .filter((one) => one.preset.domains.includes(key))
      .map(({ preset, mode }) => ({ preset, source: { kind: 'policy' as const, mode } })),
  );
}

/** All that apply to `domain`, the one that counts first. Keyed reads only, so that a sleeping worker answers at once. */
export async function effectiveForDomain(domain: string): Promise<SourcedPreset[]> {
  const [{ policy }, own, listed] = await Promise.all([
    currentPolicy(),
    presetsForDomain(domain),
    // A list that cannot be read must not keep the person's own presets from them.
    listedForDomain(domain).catch(() => []),
  ]);
  return effective([
    ...policyFor(policy, domain),
    ...own.map((preset) => ({ preset, source: { kind: 'own' as const } })),
    ...listed,
    ...builtInFor(domain),
  ]);
}
