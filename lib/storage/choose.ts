/** Which preset and which of the person's own addresses belong to a form. */
import { domainOf } from '../mail/domain.ts';
import type { Preset } from '../mail/preset-types.ts';
import { ownAddresses } from './own-addresses.ts';
import { presetsForDomain } from './presets.ts';

export interface Choice {
  preset: Preset;
  address: string | null;
}

/** By the domain of the address in the form; without one, by the own address used last that has a preset. */
export async function choosePreset(domain: string | null): Promise<Choice | null> {
  const addresses = await ownAddresses();
  if (domain !== null) {
    const [preset] = await presetsForDomain(domain);
    return preset ? { preset, address: addresses.find((one) => domainOf(one) === domain) ?? null } : null;
  }
  for (const address of addresses) {
    const own = domainOf(address);
    const [preset] = own ? await presetsForDomain(own) : [];
    if (preset) return { preset, address };
  }
  return null;
}
