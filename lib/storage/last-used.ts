/** Which presets were used last on this device, for the order in which the popup offers them. Never in private windows. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { withLock } from './lock.ts';

const KEY = 'lastUsed';
const MOST = 50;
const idsSchema = z.catch(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(MOST)), []);

/** Ids of presets, the last used first. */
export async function lastUsed(): Promise<string[]> {
  return idsSchema.parse((await browser.storage.local.get(KEY))[KEY] ?? []);
}

export async function noteUse(id: string): Promise<void> {
  await withLock(async () => {
    const others = (await lastUsed()).filter((one) => one !== id);
    await browser.storage.local.set({ [KEY]: [id, ...others].slice(0, MOST) });
  });
}
