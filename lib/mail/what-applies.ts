/** What applies to a domain already, before somebody else's preset comes on top of it. */
import { byDomain, reaches, wideEntry } from './preset-index.ts';
import type { Domain, Preset } from './preset-types.ts';
import { PROVIDERS, presetOfProvider, providerOfDomain } from './providers.ts';

/** A wildcard stands above the built-in provider of every domain beneath it. */
function builtInsOf(domain: Domain): Preset[] {
  const own = providerOfDomain(domain);
  const beneath = PROVIDERS.filter((one) => one.domains.some((name) => reaches(domain, name)));
  return [...(own ? [own] : []), ...beneath].map((one) => presetOfProvider(one));
}

/** Answers for a domain or a wildcard: the one of `presets` that stands for it, or else the built-in providers. */
export function whatApplies(presets: readonly Preset[]): (domain: Domain) => readonly Preset[] {
  const entries = byDomain(presets);
  return (domain) => {
    const standing = entries.get(domain) ?? wideEntry(entries, domain);
    return standing ? [standing] : builtInsOf(domain);
  };
}
