/** Keeps subscriptions up to date: at a start, every hour for those that are due, and when the policy changes. */
import { askDirectories } from '../../lib/lists/ask-directories.ts';
import { followPolicy } from '../../lib/lists/follow-policy.ts';
import { type RefreshPorts, refreshLists } from '../../lib/lists/refresh.ts';
import { currentPolicy } from '../../lib/storage/managed.ts';
import { currentSettings } from '../../lib/storage/settings.ts';
import { keepAlarm } from './alarms.ts';

const ALARM = 'lists';
const EVERY_MINUTES = 60;
/** ms for everything at once: the browser ends a worker that waits for answers much longer. */
const TOGETHER = 120_000;

const ports = (time: number): RefreshPorts => ({
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  signal: AbortSignal.timeout(time),
});

export async function scheduleLists(): Promise<void> {
  await keepAlarm(ALARM, EVERY_MINUTES);
}

export const isListAlarm = (name: string): boolean => name === ALARM;

export async function followLists(): Promise<void> {
  const { policy } = await currentPolicy();
  await followPolicy(policy.subscriptions);
  const { refreshHours } = await currentSettings();
  await refreshLists(ports(TOGETHER), refreshHours);
}

/** After a trusted act only: the directories are told the domain. */
export async function askForDomain(domain: string): Promise<void> {
  await askDirectories(domain, ports(6_000));
}
