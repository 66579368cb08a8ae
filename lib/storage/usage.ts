/** How much the browser's synced storage holds. */
import { browser } from 'wxt/browser';
import { SYNC_LIMITS } from './bytes.ts';

export interface SyncUsage {
  bytes: number;
  mostBytes: number;
  items: number;
  mostItems: number;
}

/** Null where sync does not answer. */
export async function syncUsage(): Promise<SyncUsage | null> {
  try {
    const [bytes, all] = await Promise.all([browser.storage.sync.getBytesInUse(null), browser.storage.sync.get(null)]);
    return { bytes, mostBytes: SYNC_LIMITS.total, items: Object.keys(all).length, mostItems: SYNC_LIMITS.items };
  } catch {
    return null;
  }
}
