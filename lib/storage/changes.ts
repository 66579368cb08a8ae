/** Hears of changes in storage, from whichever context or device. */
import { browser } from 'wxt/browser';

/** Calls `listener` after each change that `concerns` says yes to (keys that changed, area), until `signal` aborts. */
export function onStored(
  concerns: (keys: string[], area: string) => boolean,
  listener: () => void,
  signal: AbortSignal,
): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (concerns(Object.keys(changes), area)) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}

/** The same for items of storage.local by name. */
export function onLocalItem(names: readonly string[], listener: () => void, signal: AbortSignal): void {
  onStored((keys, area) => area === 'local' && names.some((name) => keys.includes(name)), listener, signal);
}
