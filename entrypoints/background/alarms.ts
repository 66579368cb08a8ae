import { browser } from 'wxt/browser';

/**
 * Sets a regular alarm where it is missing, or has another period than this version's. One that runs goes on: set anew
 * at each start of the worker it would never ring.
 */
export async function keepAlarm(name: string, periodInMinutes: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (alarm?.periodInMinutes !== periodInMinutes) await browser.alarms.create(name, { periodInMinutes });
}
