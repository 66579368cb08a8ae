/** Keeps content scripts out of storage, so that a compromised page process reads no preset. Firefox has no such call. */
import { browser } from 'wxt/browser';

const AREAS = ['local', 'sync', 'session', 'managed'] as const;

export async function lockStorage(): Promise<void> {
  for (const name of AREAS) {
    const area: unknown = Reflect.get(browser.storage, name);
    if (!area || typeof area !== 'object') continue;
    const lock: unknown = Reflect.get(area, 'setAccessLevel');
    if (typeof lock === 'function')
      await Promise.resolve(lock.call(area, { accessLevel: 'TRUSTED_CONTEXTS' })).catch(() => {});
  }
}
