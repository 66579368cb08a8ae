/** A short random name for this browser profile, the key of its counter in version vectors. Never synced by itself. */
import { browser } from 'wxt/browser';

/** Its item in storage.local. */
export const DEVICE = 'device';

export async function deviceId(): Promise<string> {
  const stored = await browser.storage.local.get(DEVICE);
  const known = stored[DEVICE];
  if (typeof known === 'string' && /^[\w-]{4,12}$/.test(known)) return known;
  const made = [...crypto.getRandomValues(new Uint8Array(4))]
    .map((byte) => byte.toString(36).padStart(2, '0'))
    .join('')
    .slice(0, 8);
  await browser.storage.local.set({ [DEVICE]: made });
  return made;
}
