import { chosenResolver, type ResolverChoice } from './network.ts';
import { currentSettings } from './settings.ts';

/** The resolver that is asked now: the organisation's, else the person's. */
export async function currentResolver(): Promise<ResolverChoice> {
  const { resolver } = await currentSettings();
  if (resolver === null) return chosenResolver();
  return resolver === 'cloudflare' || resolver === 'google' ? { kind: resolver } : { kind: 'custom', url: resolver };
}
