import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { isListAlarm, scheduleLists } from '../../entrypoints/background/lists.ts';
import { isSyncAlarm, scheduleSync } from '../../entrypoints/background/sync.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const rings = async () =>
  (await browser.alarms.getAll()).map(({ name, periodInMinutes }) => ({
    of: isSyncAlarm(name) ? 'sync' : isListAlarm(name) ? 'lists' : name,
    periodInMinutes,
  }));
const BOTH = [
  { of: 'sync', periodInMinutes: 15 },
  { of: 'lists', periodInMinutes: 60 },
];

it('alarms that are missing or of another period are set; those that run go on', async () => {
  await browser.alarms.create('lists', { periodInMinutes: 5 });
  for (const schedule of [scheduleSync, scheduleLists]) await schedule();
  expect((await rings()).toSorted((one, other) => other.of.localeCompare(one.of))).toEqual(BOTH);
  const create = vi.spyOn(browser.alarms, 'create');
  for (const schedule of [scheduleSync, scheduleLists]) await schedule();
  expect(create).not.toHaveBeenCalled();
});
