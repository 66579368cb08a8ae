/**
 * One writer at a time over popup, options and worker: storage has no transactions, and of 50 parallel get-then-set only
 * one survives. Web Locks work across the contexts of an extension.
 */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('mailfill-write', work);
}
