/** When the own presets were last written to a file, for a calm word about those that changed since. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'lastExport';

/** ms since 1970; 0 for never. */
export async function lastExport(): Promise<number> {
  return z.catch(z.int(), 0).parse((await browser.storage.local.get(KEY))[KEY]);
}

export async function noteExport(): Promise<void> {
  await browser.storage.local.set({ [KEY]: Date.now() });
}
