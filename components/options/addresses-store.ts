import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AddressesStore } from '../../lib/state/addresses-store.ts';

export const AddressesContext = createContext<AddressesStore | null>(null);

export function useAddresses(): AddressesStore {
  const store = useContext(AddressesContext);
  if (!store) throw new Error('AddressesContext is not provided');
  return store;
}
