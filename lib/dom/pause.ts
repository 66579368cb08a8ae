/** Lets one task of the page pass. Not a timer: those are clamped to 4 ms once nested, and to 1 s in the background. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Waits `ms`; returns early, never throws, when the signal is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** Looks again at growing distances until `test` gives a value or `ms` have passed; null where it never did. */
export async function until<T>(test: () => T | null, ms: number, signal: AbortSignal): Promise<T | null> {
  const end = performance.now() + ms;
  for (let wait = 4; !signal.aborted; wait = Math.min(wait * 2, 60)) {
    const value = test();
    if (value !== null) return value;
    if (performance.now() >= end) return null;
    await pause(Math.min(wait, Math.max(end - performance.now(), 1)), signal);
  }
  return null;
}
