import type { FieldId } from '../detect/types.ts';
import type { Reading } from '../fill/types.ts';
import type { Handle } from './handle.ts';
import { pause } from './pause.ts';
import { readingOf } from './read-value.ts';

/** Two equal readings this far apart count as settled (ms). */
const APART = 50;
const MOST_TURNS = 12;

export type Find = (id: FieldId) => Handle | null;

export function readNow(ids: readonly FieldId[], find: Find): Reading[] {
  return ids.map((id) => readingOf(id, find(id)));
}

/** Reads the fields once the page has settled: two equal readings 50 ms apart, at most 600 ms later. */
export async function readBack(ids: readonly FieldId[], find: Find, signal: AbortSignal): Promise<Reading[]> {
  let last = readNow(ids, find);
  for (let turn = 0; turn < MOST_TURNS && !signal.aborted; turn++) {
    await pause(APART, signal);
    const next = readNow(ids, find);
    if (JSON.stringify(next) === JSON.stringify(last)) return next;
    last = next;
  }
  return last;
}
