/** Which preset and which of the person's own addresses belong to a form. */
import { domainOf } from '../mail/domain.ts';
import { effectiveForDomain } from './effective.ts';
import type { SourcedPreset } from './order.ts';
import { ownAddresses } from './own-addresses.ts';

export interface Choice extends SourcedPreset {
  address: string | null;
}

/** By the domain of the address in the form; without one, by the own address used last that has a preset. */
export async function choosePreset(domain: string | null): Promise<Choice | null> {
  // Addresses that cannot be read must not keep the presets from a form that names its own.
  const addresses = await ownAddresses().catch(() => []);
  if (domain !== null) {
    const [first] = await effectiveForDomain(domain);
    return first ? { ...first, address: addresses.find((one) => domainOf(one) === domain) ?? null } : null;
  }
  for (const address of addresses) {
    const own = domainOf(address);
    const [first] = own ? await effectiveForDomain(own) : [];
    if (first) return { ...first, address };
  }
  return null;
}
