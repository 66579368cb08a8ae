/**
 * Size of a storage item as Chromium counts it: UTF-8 bytes of the key and of its own JSON, in which `<` takes six bytes
 * (\u003C). `JSON.stringify(x).length` counts too little, and an item thought to fit would be refused.
 */
export function itemBytes(key: string, value: unknown): number {
  const json = JSON.stringify(value) ?? '';
  const encoder = new TextEncoder();
  const escaped = json.split('<').length - 1;
  return encoder.encode(key).length + encoder.encode(json).length + escaped * 5;
}

/** Limits of storage.sync, in bytes and items. */
export const SYNC_LIMITS = { total: 102_400, item: 8_192, items: 512 } as const;
