/** Presets by the domains they stand for. */
import { matchingKeys } from './domain.ts';
import type { Domain, Preset } from './preset-types.ts';

export const isWildcard = (domain: Domain): boolean => domain.startsWith('*.');
const withoutStar = (domain: Domain) => domain.replace(/^\*\./, '');

/** True where the wildcard `wide` reaches `domain`, which may be a narrower wildcard. */
export function reaches(wide: Domain, domain: Domain): boolean {
  return isWildcard(wide) && wide !== domain && withoutStar(domain).endsWith(wide.slice(1));
}

export function byDomain(presets: readonly Preset[]): Map<Domain, Preset> {
  return new Map(presets.flatMap((preset) => preset.domains.map((domain) => [domain, preset] as const)));
}

/** The preset that applies to `domain` by a wildcard, the longest one. */
export function wideEntry(entries: ReadonlyMap<Domain, Preset>, domain: Domain): Preset | undefined {
  return matchingKeys(withoutStar(domain))
    .slice(1)
    .flatMap((key) => entries.get(key) ?? [])[0];
}
