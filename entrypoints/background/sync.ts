/** When sync is brought up to date: soon after a change, later and later where the browser refuses, and now and then. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { reconcile } from '../../lib/storage/sync.ts';
import { keepAlarm } from './alarms.ts';
import { unattended } from './unattended.ts';

const REGULAR = 'sync';
const RETRY = 'sync-retry';
const TRIES = 'syncTries';
/** Minutes between two looks whether sync has caught up, and the longest pause after refusals. */
const REGULAR_MINUTES = 15;
const MOST_MINUTES = 60;
/** ms in which quick changes become one write: at most 60 of the 120 writes a minute that browsers allow. */
const GATHER = 1_000;

/** The only state in memory: a worker that ends meanwhile leaves the work to the alarm. */
let waiting = false;

export function syncSoon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    unattended(syncNow());
  }, GATHER);
}

export async function syncNow(): Promise<void> {
  const outcome = await reconcile();
  const tries = z.catch(z.int(), 0).parse((await browser.storage.local.get(TRIES))[TRIES]);
  if (outcome !== 'retry') {
    if (tries > 0) await browser.storage.local.remove(TRIES);
    return;
  }
  await browser.storage.local.set({ [TRIES]: tries + 1 });
  await browser.alarms.create(RETRY, { delayInMinutes: Math.min(MOST_MINUTES, 2 ** tries) });
}

export async function scheduleSync(): Promise<void> {
  await keepAlarm(REGULAR, REGULAR_MINUTES);
}

export const isSyncAlarm = (name: string): boolean => name === REGULAR || name === RETRY;
