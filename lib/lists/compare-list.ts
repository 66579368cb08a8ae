/** What of a new revision may take effect at once, and what waits for consent. Pure. */
import type { ParsedList } from '../formats/list-document.ts';
import { presetToJson } from '../formats/preset-json.ts';
import type { Preset } from '../mail/preset-types.ts';
import { securityLosses } from '../mail/security-change.ts';
import type { ListHead, ListUpdate, PendingChange } from '../storage/lists.ts';

const same = (one: Preset, other: Preset) => JSON.stringify(presetToJson(one)) === JSON.stringify(presetToJson(other));

/** Finds the accepted preset that an entry follows: of the same id, or else of a common domain (an id may be made anew). */
function formerIn(accepted: readonly Preset[]): (preset: Preset) => Preset | undefined {
  const byId = new Map(accepted.map((one) => [one.id, one]));
  const byDomain = new Map(accepted.flatMap((one) => one.domains.map((domain) => [domain, one] as const)));
  return (preset) => {
    const domain = preset.domains.find((one) => byDomain.has(one));
    return byId.get(preset.id) ?? (domain === undefined ? undefined : byDomain.get(domain));
  };
}

/** `now` in ms. The very first revision is accepted whole: subscribing was the consent. */
export function compareList(
  head: ListHead,
  { list, rejected }: ParsedList,
  accepted: readonly Preset[],
  { now, etag, lastModified }: { now: number; etag: string | null; lastModified: string | null },
): ListUpdate {
  const put: Preset[] = [];
  const pending: PendingChange[] = [];
  const kept = new Set<string>();
  const formerOf = formerIn(accepted);
  for (const after of list.presets) {
    const before = formerOf(after);
    if (before && same(before, after)) {
      kept.add(before.id);
      continue;
    }
    const losses = before ? securityLosses(before, after) : [];
    if (!before || losses.length === 0) put.push(after);
    else {
      kept.add(before.id);
      pending.push({
        url: head.url,
        before,
        after: { ...after, id: before.id },
        losses,
        proven: head.proof.kind !== 'none',
      });
    }
  }
  const staying = new Set([...kept, ...put.map((preset) => preset.id)]);
  return {
    head: {
      ...head,
      name: list.name,
      listId: list.id,
      revision: list.revision,
      issued: list.issued,
      expires: list.expires,
      // Only a list that was checked against a key may hand the key on.
      nextKey: head.proof.kind === 'key' ? list.nextKey : null,
      etag,
      lastModified,
      fetched: now,
      checked: now,
      problem: null,
      rejected: rejected.length,
    },
    put,
    remove: accepted.filter((one) => !staying.has(one.id)).map((one) => one.id),
    pending,
  };
}
