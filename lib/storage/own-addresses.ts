/** A person's own addresses: in IndexedDB, out of content scripts' reach; never synced, never sent. */
import { type DBSchema, openDB } from 'idb';

interface Schema extends DBSchema {
  addresses: { key: string; value: { address: string; used: number } };
}

const open = () =>
  openDB<Schema>('mailfill-own', 1, {
    upgrade: (database) => {
      database.createObjectStore('addresses', { keyPath: 'address' });
    },
  });

/** The addresses, the last used first. */
export async function ownAddresses(): Promise<string[]> {
  const database = await open();
  const all = await database.getAll('addresses');
  database.close();
  return all.sort((one, other) => other.used - one.used).map((one) => one.address);
}

const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,253}$/;

/** Keeps an address, or notes that it was used now. Anything that is no address is ignored. */
export async function keepAddress(address: string): Promise<void> {
  const trimmed = address.trim();
  if (!ADDRESS.test(trimmed)) return;
  const database = await open();
  await database.put('addresses', { address: trimmed, used: Date.now() });
  database.close();
}

export async function forgetAddress(address: string): Promise<void> {
  const database = await open();
  await database.delete('addresses', address);
  database.close();
}
