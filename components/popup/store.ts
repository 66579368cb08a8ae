import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TabStore } from '../../lib/state/tab-types.ts';

export const TabContext = createContext<TabStore | null>(null);

export function useTab(): TabStore {
  const store = useContext(TabContext);
  if (!store) throw new Error('TabContext is not provided');
  return store;
}
