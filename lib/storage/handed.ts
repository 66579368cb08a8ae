import { allListed } from './listed.ts';
import { currentPolicy } from './managed.ts';
import type { SourcedPreset } from './order.ts';

/** Every preset that policy and lists hand out, for the options page. Lists that cannot be read count as empty here. */
export async function handedPresets(): Promise<SourcedPreset[]> {
  const [{ policy }, listed] = await Promise.all([currentPolicy(), allListed().catch(() => [])]);
  const byPolicy = policy.presets.map(({ preset, mode }) => ({ preset, source: { kind: 'policy' as const, mode } }));
  return [...byPolicy, ...listed];
}
