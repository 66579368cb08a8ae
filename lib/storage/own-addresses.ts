/** A person's own addresses: in IndexedDB, out of content scripts' reach; never synced, never sent. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';
import { readEach } from './read-each.ts';

const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,253}$/;
const entrySchema = z.object({ address: z.string().check(z.regex(ADDRESS)), used: z.number() });

interface Schema extends DBSchema {
  addresses: { key: string; value: z.infer<typeof entrySchema> };
}

/** Opens the database for one piece of work, as the history does. */
async function withDatabase<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>('mailfill-own', 1, {
    upgrade: (made) => {
      made.createObjectStore('addresses', { keyPath: 'address' });
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** The addresses, the last used first. Rejects where the browser does not let us read them. */
export async function ownAddresses(): Promise<string[]> {
  const all = readEach(entrySchema, await withDatabase((database) => database.getAll('addresses')));
  return all.sort((one, other) => other.used - one.used).map((one) => one.address);
}

/** Keeps an address, or notes that it was used now. Anything that is no address is ignored. */
export async function keepAddress(address: string): Promise<void> {
  const trimmed = address.trim();
  if (!ADDRESS.test(trimmed)) return;
  await withDatabase((database) => database.put('addresses', { address: trimmed, used: Date.now() }));
}

export async function forgetAddress(address: string): Promise<void> {
  await withDatabase((database) => database.delete('addresses', address));
}
