/** The names of stored items; one preset is one item. */
export const localKey = (id: string) => `preset:${id}`;
export const domainKey = (domain: string) => `domain:${domain}`;
export const syncKey = (id: string) => `p.${id}`;
export const unsyncedKey = (id: string) => `unsynced:${id}`;

/** The id in a key, or null for keys of another kind. */
export function idIn(key: string, kind: 'local' | 'sync'): string | null {
  const prefix = kind === 'local' ? 'preset:' : 'p.';
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}
