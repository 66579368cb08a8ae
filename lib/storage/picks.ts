/** What the person said of the fields of pages, by origin and path; on this device only, listed under Sites. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type FieldPick, type PickPlace, pickPlaceOf } from '../mail/field-pick.ts';
import { fieldPicksSchema } from '../mail/field-pick-schema.ts';
import { onLocalItem } from './changes.ts';
import { withLock } from './lock.ts';
import { readEach } from './read-each.ts';

const KEY = 'picks';
const MOST_PLACES = 200;

const pickedSchema = z.object({
  origin: z.string().check(z.maxLength(300)),
  path: z.string().check(z.maxLength(200)),
  picks: fieldPicksSchema,
});
export type PickedPlace = z.infer<typeof pickedSchema>;

/** Every page with picks, the last changed first. An entry that storage holds damaged is passed over. */
export async function pickedPlaces(): Promise<PickedPlace[]> {
  return readEach(pickedSchema, (await browser.storage.local.get(KEY))[KEY]);
}

const isAt = (place: PickPlace) => (one: PickPlace) => one.origin === place.origin && one.path === place.path;

/** Those of `places` for a page's address; empty where there are none. */
export function picksAt(places: readonly PickedPlace[], url: string): FieldPick[] {
  const place = pickPlaceOf(url);
  return place ? (places.find(isAt(place))?.picks ?? []) : [];
}

/** The picks for a page's address; empty where there are none. */
export async function picksFor(url: string): Promise<FieldPick[]> {
  return picksAt(await pickedPlaces(), url);
}

/** Keeps the picks of a page in place of those it had; none forgets the page. */
export async function keepPicks(place: PickPlace, picks: FieldPick[]): Promise<void> {
  await withLock(async () => {
    const others = (await pickedPlaces()).filter((one) => !isAt(place)(one));
    const now = picks.length > 0 ? [{ ...place, picks }] : [];
    await browser.storage.local.set({ [KEY]: [...now, ...others].slice(0, MOST_PLACES) });
  });
}

/** Calls `listener` after each change, until `signal` aborts. */
export function onPicksChanged(listener: () => void, signal: AbortSignal): void {
  onLocalItem([KEY], listener, signal);
}
