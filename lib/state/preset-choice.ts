/** Which preset the popup fills with: the one that applies, and all that may be taken instead. Pure but for its readers. */
import { domainOf } from '../mail/domain.ts';
import type { Preset } from '../mail/preset-types.ts';
import { effectiveForDomain } from '../storage/effective.ts';
import { lastUsed } from '../storage/last-used.ts';
import type { SourcedPreset } from '../storage/order.ts';

export interface Chosen {
  sourced: SourcedPreset | null;
  address: string | null;
  /** Apply to the same domain, and are one key away. */
  others: SourcedPreset[];
}

/** By the address in the form, else by the own address used last that has a preset. */
export async function chooseFor(domain: string | null, addresses: readonly string[]): Promise<Chosen> {
  const own = domain === null ? addresses : addresses.filter((one) => domainOf(one) === domain);
  const domains = domain !== null ? [domain] : own.flatMap((one) => domainOf(one) ?? []);
  for (const one of domains) {
    const [first, ...others] = byUse(await effectiveForDomain(one), await lastUsed());
    const address = own.find((candidate) => domainOf(candidate) === one) ?? own[0] ?? null;
    if (first) return { sourced: first, address, others };
  }
  return { sourced: null, address: own[0] ?? null, others: [] };
}

/** Several own presets for one domain: the last used first; who keeps a preset still counts before that. */
function byUse(found: readonly SourcedPreset[], used: readonly string[]): SourcedPreset[] {
  const at = (id: string) => (used.includes(id) ? used.indexOf(id) : used.length);
  return [...found].sort((one, other) =>
    one.source.kind === 'own' && other.source.kind === 'own' ? at(one.preset.id) - at(other.preset.id) : 0,
  );
}

const MOST_SHOWN = 8;

/** Own presets for the type-ahead: those that hold what was typed, the last used first. */
export function matching(presets: readonly Preset[], text: string, used: readonly string[]): Preset[] {
  const wanted = text.trim().toLowerCase();
  const holds = (preset: Preset) => wanted === '' || preset.domains.some((domain) => domain.includes(wanted));
  const at = (preset: Preset) => (used.includes(preset.id) ? used.indexOf(preset.id) : used.length);
  return presets
    .filter(holds)
    .sort((one, other) => at(one) - at(other) || (one.domains[0] ?? '').localeCompare(other.domains[0] ?? ''))
    .slice(0, MOST_SHOWN);
}
