/** Which preset and which of the person's own addresses belong to a form: one answer for popup, card, keys and menu. */
import { domainOf, matchingKeys } from '../mail/domain.ts';
import { effectiveForDomain } from './effective.ts';
import { lastUsed, noteUse } from './last-used.ts';
import type { SourcedPreset } from './order.ts';
import { keepAddress, ownAddresses } from './own-addresses.ts';

export interface Choice {
  /** Null where nobody has one. */
  sourced: SourcedPreset | null;
  address: string | null;
  /** Apply to the same domain, and are one key away. */
  others: SourcedPreset[];
}

/** Addresses that cannot be read must not keep the presets from a form that names its own. */
const readAddresses = () => ownAddresses().catch((): string[] => []);

/**
 * By the domain of the address in the form; without one, by the own address used last that has a preset. `addresses`:
 * those that the popup knows, which in a private window are kept nowhere.
 */
export async function choosePreset(domain: string | null, addresses?: readonly string[]): Promise<Choice> {
  const all = addresses ?? (await readAddresses());
  const own = domain === null ? all : all.filter((one) => domainOf(one) === domain);
  const domains = domain !== null ? [domain] : own.flatMap((one) => domainOf(one) ?? []);
  for (const one of domains) {
    const [first, ...others] = byUse(one, await effectiveForDomain(one), await lastUsed());
    const address = own.find((candidate) => domainOf(candidate) === one) ?? null;
    if (first) return { sourced: first, address, others };
  }
  return { sourced: null, address: own[0] ?? null, others: [] };
}

/** Own presets that match a domain alike: the last used first; who keeps a preset, and the longest match, count before. */
function byUse(domain: string, found: readonly SourcedPreset[], used: readonly string[]): SourcedPreset[] {
  const keys = matchingKeys(domain);
  const match = ({ domains }: SourcedPreset['preset']) => keys.findIndex((key) => domains.includes(key));
  const use = ({ id }: SourcedPreset['preset']) => (used.includes(id) ? used.indexOf(id) : used.length);
  return [...found].sort(({ preset: one, source }, { preset: other, source: from }) =>
    source.kind === 'own' && from.kind === 'own' ? match(one) - match(other) || use(one) - use(other) : 0,
  );
}

/** What was filled comes first the next time. Never in private windows, which leave no trace. */
export async function noteFilled(preset: string, address: string | null): Promise<void> {
  // Where that cannot be kept the form is filled all the same.
  await Promise.allSettled([noteUse(preset), address === null ? null : keepAddress(address)]);
}
