/** What lists and directories say of a domain: found by keyed reads, so that a sleeping worker answers at once. */
import { matchingKeys } from '../mail/domain.ts';
import type { Preset } from '../mail/preset-types.ts';
import { listHeads } from './lists.ts';
import { type ListHead, readHead, readPreset, withLists } from './lists-database.ts';
import type { SourcedPreset } from './order.ts';

/** Keeps a directory's answer; `fetched` in ms since 1970. None of one that was unsubscribed while it was asked. */
export async function keepAnswer(url: string, domain: string, preset: Preset | null, fetched: number): Promise<void> {
  await withLists(async (database) => {
    const change = database.transaction(['heads', 'answers'], 'readwrite');
    const subscribed = (await change.objectStore('heads').getKey(url)) !== undefined;
    if (subscribed) await change.objectStore('answers').put({ url, domain, preset, fetched });
    await change.done;
  });
}

/** What a directory said of a domain, and when; null where it was never asked. */
export async function answerOf(
  url: string,
  domain: string,
): Promise<{ preset: Preset | null; fetched: number } | null> {
  const stored = await withLists((database) => database.get('answers', [url, domain]));
  return stored ? { preset: readPreset(stored.preset)[0] ?? null, fetched: stored.fetched } : null;
}

/** A directory's address holds a place for the domain, which is no part of its host. */
const sourceOf = ({ url, name }: ListHead) => ({
  kind: 'list' as const,
  listId: url,
  name: name || new URL(url.split('{')[0] ?? url).host,
});

/** What is signed or pinned counts before what anybody on the way to a server could have written. */
function provenFirst<T extends { url: string }>(stored: readonly T[], proven: ReadonlySet<string>): T[] {
  return [...stored].sort((one, other) => Number(proven.has(other.url)) - Number(proven.has(one.url)));
}

/** Presets of lists and answers of directories for a domain, the longest match first, among equals the proven list. */
export async function listedForDomain(domain: string): Promise<SourcedPreset[]> {
  return withLists(async (database) => {
    const read = database.transaction(['heads', 'presets', 'answers']);
    const byKey = read.objectStore('presets').index('domain');
    // Asked together: each answer waited for by itself is a way to the browser's process and back.
    const [stored, ...matches] = await Promise.all([
      read.objectStore('heads').getAll(),
      ...matchingKeys(domain).map((key) => byKey.getAll(key)),
    ]);
    const heads = new Map(stored.flatMap(readHead).map((head) => [head.url, head]));
    const directories = [...heads.values()].filter((head) => head.kind === 'directory');
    const answers = await Promise.all(directories.map(({ url }) => read.objectStore('answers').get([url, domain])));
    const proven = new Set([...heads.values()].filter((head) => head.proof.kind !== 'none').map((head) => head.url));
    return [...matches.flatMap((some) => provenFirst(some, proven)), ...answers].flatMap((one) => {
      const head = one && heads.get(one.url);
      return head ? readPreset(one.preset).map((preset) => ({ preset, source: sourceOf(head) })) : [];
    });
  });
}

/** Presets read in one piece: the page draws between two, also where a list has ten thousand. */
const AT_ONCE = 250;

async function* storedInPieces() {
  for (let after: IDBKeyRange | undefined; ; ) {
    const piece = await withLists((database) => database.getAll('presets', after, AT_ONCE));
    yield piece;
    const last = piece.at(-1);
    if (!last || piece.length < AT_ONCE) return;
    after = IDBKeyRange.lowerBound([last.url, last.id], true);
  }
}

/** Every accepted preset of every list, for the options page. */
export async function allListed(): Promise<SourcedPreset[]> {
  const sources = new Map((await listHeads()).map((head) => [head.url, sourceOf(head)]));
  const all: SourcedPreset[] = [];
  for await (const piece of storedInPieces()) {
    for (const { url, preset } of piece) {
      const source = sources.get(url);
      if (source) all.push(...readPreset(preset).map((one) => ({ preset: one, source })));
    }
  }
  return all;
}
