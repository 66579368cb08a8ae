/** How often the card was closed on a site, for as long as the browser runs; nothing of it is written to disk. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { withLock } from './lock.ts';

const KEY = 'dismissals';
const MOST_SITES = 50;
/** From this time on the card asks whether to stay away. */
const ASK_FROM = 3;

const countsSchema = z.array(z.tuple([z.string(), z.int()])).check(z.maxLength(MOST_SITES));

/** Counts one more; true where it is time to ask. */
export function countDismissal(site: string): Promise<boolean> {
  return withLock(async () => {
    const result = countsSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
    const counts = result.success ? result.data : [];
    const times = (counts.find(([name]) => name === site)?.[1] ?? 0) + 1;
    const others = counts.filter(([name]) => name !== site).slice(0, MOST_SITES - 1);
    await browser.storage.session.set({ [KEY]: [[site, times], ...others] });
    return times >= ASK_FROM;
  });
}
