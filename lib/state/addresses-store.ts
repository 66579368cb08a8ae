/** A person's own addresses, for popup and options. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { forgetAddress, keepAddress, ownAddresses } from '../storage/own-addresses.ts';

export interface AddressesStore {
  /** The last used first. */
  addresses: ReadonlySignal<string[]>;
  keep(address: string): Promise<void>;
  forget(address: string): Promise<void>;
  refresh(): Promise<void>;
}

export function createAddressesStore(): AddressesStore {
  const addresses = signal<string[]>([]);
  const refresh = async () => {
    addresses.value = await ownAddresses();
  };
  void refresh();
  return {
    addresses,
    refresh,
    keep: async (address) => {
      await keepAddress(address);
      await refresh();
    },
    forget: async (address) => {
      await forgetAddress(address);
      await refresh();
    },
  };
}
