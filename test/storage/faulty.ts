/** A browser storage with the limits and the faults of real ones, over WXT's fake. */
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { itemBytes, SYNC_LIMITS } from '../../lib/storage/bytes.ts';

type Items = Record<string, unknown>;
const message = (limit: string) => new Error(`Resource::${limit} quota exceeded`);

/** storage.sync refuses what Chromium refuses, all or nothing; `writes` a minute are let through. */
export function limitSync(writes = Number.POSITIVE_INFINITY): { allow(more: number): void; count(): number } {
  let left = writes;
  let count = 0;
  const { sync } = browser.storage;
  const set = sync.set.bind(sync);
  vi.spyOn(sync, 'set').mockImplementation(async (items: Items) => {
    count++;
    if (left <= 0) throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    left--;
    const after: Items = { ...(await sync.get(null)), ...items };
    if (Object.entries(items).some(([key, value]) => itemBytes(key, value) > SYNC_LIMITS.item))
      throw message('kQuotaBytesPerItem QUOTA_BYTES_PER_ITEM');
    if (Object.keys(after).length > SYNC_LIMITS.items) throw message('MAX_ITEMS');
    const total = Object.entries(after).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
    if (total > SYNC_LIMITS.total) throw message('kQuotaBytes QUOTA_BYTES');
    await set(items);
  });
  return {
    allow: (more) => {
      left = more;
    },
    count: () => count,
  };
}

/** Reads or writes of an area reject, as with a full disk or a damaged database, until the returned function is called. */
export function breakArea(name: 'local' | 'sync', verb: 'get' | 'set'): () => void {
  const broken = vi.spyOn(browser.storage[name], verb).mockRejectedValue(new Error(`IO error: ${name} ${verb}`));
  return () => broken.mockRestore();
}

/** Several browser profiles that share one storage.sync: each has a storage.local of its own. */
export function devices() {
  const kept = new Map<string, Items>();
  let now = '';
  return async function as<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const { local } = browser.storage;
    if (now !== name) {
      kept.set(now, await local.get(null));
      await local.clear();
      await local.set({ device: name, ...kept.get(name) });
      now = name;
    }
    return work();
  };
}
