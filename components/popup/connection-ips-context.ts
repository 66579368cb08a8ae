import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConnectionIpsStore } from '../../lib/state/connection-ips-types.ts';
import type { LookUpStore } from '../../lib/state/look-up.ts';

export const IpsContext = createContext<ConnectionIpsStore | null>(null);
export const LookUpContext = createContext<LookUpStore | null>(null);

export function useIps(): ConnectionIpsStore {
  const store = useContext(IpsContext);
  if (!store) throw new Error('IpsContext is not provided');
  return store;
}
export function useLookUp(): LookUpStore {
  const store = useContext(LookUpContext);
  if (!store) throw new Error('LookUpContext is not provided');
  return store;
}
