import { vi } from 'vitest';

/** Web Locks for node: one queue a name, as the browser has. */
export function fakeLocks(): void {
  const queues = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const next = (queues.get(name) ?? Promise.resolve()).then(work, work);
    queues.set(
      name,
      next.catch(() => {}),
    );
    return next;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
