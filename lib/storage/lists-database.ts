/** The database of what others publish: its shape, and how it is opened and read. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';
import { parsePreset } from '../mail/preset-schema.ts';
import type { Preset } from '../mail/preset-types.ts';
import type { SecurityLoss } from '../mail/security-change.ts';

const headSchema = z.object({
  url: z.string(),
  kind: z.enum(['list', 'directory']),
  proof: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('key'), key: z.string() }),
    z.object({ kind: z.literal('sha256'), digest: z.string() }),
  ]),
  by: z.enum(['own', 'policy']),
  name: z.string(),
  listId: z.string(),
  revision: z.int(),
  issued: z.string(),
  expires: z.nullable(z.string()),
  /** Key that an earlier, rightly signed revision named for the ones after it. */
  nextKey: z.nullable(z.string()),
  /** Key that took over from the subscription's: that one signs no more. Absent in heads of earlier versions. */
  activeKey: z._default(z.nullable(z.string()), null),
  etag: z.nullable(z.string()),
  lastModified: z.nullable(z.string()),
  /** ms since 1970: last good answer, last try; 0 for never. */
  fetched: z.int(),
  checked: z.int(),
  /** Why the last try gave nothing; null where it was good. */
  problem: z.nullable(z.string()),
  rejected: z.int(),
});
/** A subscription and what is known of it. */
export type ListHead = z.infer<typeof headSchema>;

/** A change that protects people less than before: it waits. */
export interface PendingChange {
  url: string;
  before: Preset;
  after: Preset;
  losses: SecurityLoss[];
  /** The list was signed or pinned; without that anybody on the way to the server could have made the change. */
  proven: boolean;
}
interface StoredPreset {
  url: string;
  id: string;
  domains: string[];
  preset: unknown;
}
interface Schema extends DBSchema {
  heads: { key: string; value: unknown };
  presets: { key: [string, string]; value: StoredPreset; indexes: { domain: string; url: string } };
  /** Entries a list had and took away. */
  gone: { key: [string, string]; value: { url: string; id: string; preset: unknown }; indexes: { url: string } };
  pending: { key: [string, string]; value: PendingChange & { id: string }; indexes: { url: string } };
  answers: { key: [string, string]; value: { url: string; domain: string; preset: unknown; fetched: number } };
}

/** Opening costs more than a look-up: one connection for as long as its context lives. */
let connection: Promise<IDBPDatabase<Schema>> | null = null;

function connect(): Promise<IDBPDatabase<Schema>> {
  const opened = openDB<Schema>('mailfill-lists', 2, {
    upgrade: (made, from) => {
      if (from < 2) made.createObjectStore('gone', { keyPath: ['url', 'id'] }).createIndex('url', 'url');
      if (from >= 1) return;
      made.createObjectStore('heads', { keyPath: 'url' });
      const presets = made.createObjectStore('presets', { keyPath: ['url', 'id'] });
      presets.createIndex('domain', 'domains', { multiEntry: true });
      presets.createIndex('url', 'url');
      made.createObjectStore('pending', { keyPath: ['url', 'id'] }).createIndex('url', 'url');
      made.createObjectStore('answers', { keyPath: ['url', 'domain'] });
    },
    // Another context deletes everything, or a newer version wants its own shape: neither may wait for this one.
    blocking: () => {
      forget();
      void opened.then((database) => database.close());
    },
    terminated: () => forget(),
  });
  const forget = () => {
    if (connection === opened) connection = null;
  };
  // What could not be opened is tried anew by the next piece of work.
  opened.catch(forget);
  return opened;
}

/** Does a piece of work on the database. */
export async function withLists<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  connection ??= connect();
  return work(await connection);
}

export const readHead = (raw: unknown): ListHead[] => {
  const result = headSchema.safeParse(raw);
  return result.success ? [result.data] : [];
};
/** True where the stored head is of the same subscription as `head`: another key or digest makes it another list. */
export const isSubscribed = (raw: unknown, head: ListHead): boolean =>
  readHead(raw).some((one) => one.kind === head.kind && JSON.stringify(one.proof) === JSON.stringify(head.proof));
export const readPreset = (raw: unknown): Preset[] => {
  const parsed = parsePreset(raw);
  return parsed.ok ? [parsed.preset] : [];
};
