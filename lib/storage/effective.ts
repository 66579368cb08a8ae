/**
 * Which presets apply to a mail domain, whoever keeps them: locked policy, own, default policy, lists, built-in
 * providers, in this order. Nobody else's preset is ever copied into the person's own.
 */

import type { Preset, PresetSource } from '../mail/preset-types.ts';
import { presetOfProvider, providerOfDomain, sourceOfProvider } from '../mail/providers.ts';
import { presetsForDomain } from './presets.ts';

export interface SourcedPreset {
  preset: Preset;
  source: PresetSource;
}

function builtInFor(domain: string): SourcedPreset[] {
  const provider = providerOfDomain(domain);
  return provider ? [{ preset: presetOfProvider(provider, [domain]), source: sourceOfProvider(provider) }] : [];
}

/** All that apply to `domain`, the one that counts first. Keyed reads only, so that a sleeping worker answers at once. */
export async function effectiveForDomain(domain: string): Promise<SourcedPreset[]> {
  const own = await presetsForDomain(domain);
  return [...own.map((preset) => ({ preset, source: { kind: 'own' as const } })), ...builtInFor(domain)];
}
