import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PresetsStore } from '../../lib/state/presets-store.ts';

/** Created once at the entrypoint; components read and call. */
export const PresetsContext = createContext<PresetsStore | null>(null);

export function usePresets(): PresetsStore {
  const store = useContext(PresetsContext);
  if (!store) throw new Error('PresetsContext is not provided');
  return store;
}
