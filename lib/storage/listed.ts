/** What lists and directories say of a domain: found by keyed reads, so that a sleeping worker answers at once. */
import { matchingKeys } from '../mail/domain.ts';
import type { Preset } from '../mail/preset-types.ts';
import { listHeads } from './lists.ts';
import { readHead, readPreset, withLists } from './lists-database.ts';
import type { SourcedPreset } from './order.ts';

/** Keeps a directory's answer; `fetched` in ms since 1970. */
export async function keepAnswer(url: string, domain: string, preset: Preset | null, fetched: number): Promise<void> {
  await withLists((database) => database.put('answers', { url, domain, preset, fetched }));
}

/** What a directory said of a domain, and when; null where it was never asked. */
export async function answerOf(
  url: string,
  domain: string,
): Promise<{ preset: Preset | null; fetched: number } | null> {
  const stored = await withLists((database) => database.get('answers', [url, domain]));
  return stored ? { preset: readPreset(stored.preset)[0] ?? null, fetched: stored.fetched } : null;
}

/** What is signed or pinned counts before what anybody on the way to a server could have written. */
function provenFirst<T extends { url: string }>(stored: readonly T[], proven: ReadonlySet<string>): T[] {
  return [...stored].sort((one, other) => Number(proven.has(other.url)) - Number(proven.has(one.url)));
}

/** Presets of lists and answers of directories for a domain, the longest match first, among equals the proven list. */
export async function listedForDomain(domain: string): Promise<SourcedPreset[]> {
  return withLists(async (database) => {
    const heads = (await database.getAll('heads')).flatMap(readHead);
    if (heads.length === 0) return [];
    const names = new Map(
      heads.map((head) => [head.url, head.name || new URL(head.url.split('{')[0] ?? head.url).host]),
    );
    const found: SourcedPreset[] = [];
    const proven = new Set(heads.filter((head) => head.proof.kind !== 'none').map((head) => head.url));
    const add = (url: string, raw: unknown) => {
      const name = names.get(url);
      for (const preset of name === undefined ? [] : readPreset(raw))
        found.push({ preset, source: { kind: 'list', listId: url, name: name ?? '' } });
    };
    for (const key of matchingKeys(domain))
      for (const one of provenFirst(await database.getAllFromIndex('presets', 'domain', key), proven))
        add(one.url, one.preset);
    for (const { url, kind } of heads) {
      const answer = kind === 'directory' ? await database.get('answers', [url, domain]) : undefined;
      if (answer) add(url, answer.preset);
    }
    return found;
  });
}

/** Every accepted preset of every list, for the options page. */
export async function allListed(): Promise<SourcedPreset[]> {
  const heads = await listHeads();
  const names = new Map(heads.map((head) => [head.url, head.name || head.url]));
  const stored = await withLists((database) => database.getAll('presets'));
  return stored.flatMap(({ url, preset }) =>
    readPreset(preset).map((one) => ({
      preset: one,
      source: { kind: 'list' as const, listId: url, name: names.get(url) ?? url },
    })),
  );
}
