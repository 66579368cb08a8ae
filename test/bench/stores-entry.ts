/** What the bench runs beside the extension: look-ups as worker and popup do them, and a list of any length. */
import { DEMO_PRESET } from '../../lib/mail/demo-preset.ts';
import { effectiveForDomain } from '../../lib/storage/effective.ts';
import { domainKey, localKey } from '../../lib/storage/keys.ts';
import { withLists } from '../../lib/storage/lists-database.ts';
import { storedForm } from '../../lib/storage/record.ts';

const URL_OF_LIST = 'https://lists.example/mail.json';
const head = {
  url: URL_OF_LIST,
  kind: 'list',
  proof: { kind: 'none' },
  by: 'own',
  name: 'Bench',
  listId: 'bench',
  revision: 1,
  issued: '2026-11-01',
  expires: null,
  nextKey: null,
  etag: null,
  lastModified: null,
  fetched: 1,
  checked: 1,
  problem: null,
  rejected: 0,
};
const presetOf = (kind: string, n: number) => ({ ...DEMO_PRESET, domains: [`${kind}${n}.example`], id: `${kind}${n}` });

/** Keeps a list of that many presets, one domain each (`listed0.example` …). */
export async function seedList(count: number): Promise<void> {
  await withLists(async (database) => {
    const change = database.transaction(['heads', 'presets'], 'readwrite');
    await change.objectStore('heads').put(head);
    for (let n = 0; n < count; n++) {
      const preset = presetOf('listed', n);
      await change
        .objectStore('presets')
        .put({ url: URL_OF_LIST, id: preset.id, domains: [...preset.domains], preset });
    }
    await change.done;
  });
}

/** Items of storage.local for that many own presets (`own0.example` …). */
export function ownItems(count: number): Record<string, unknown> {
  const items = Array.from({ length: count }, (_, n) => {
    const preset = { ...presetOf('own', n), revision: { bench: 1 } };
    return [
      [localKey(preset.id), storedForm({ kind: 'preset', preset })],
      [domainKey(`own${n}.example`), [preset.id]],
    ];
  });
  return Object.fromEntries(items.flat());
}

/** Milliseconds of each of `count` look-ups spread over `known` domains of the list. */
export async function timeLookUps(count: number, known: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    const found = await effectiveForDomain(`listed${(n * 7919) % known}.example`);
    times.push(performance.now() - start);
    if (found.length !== 1) throw new Error('the list does not answer');
  }
  return times;
}
