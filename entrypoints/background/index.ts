/**
 * The worker: hints, clicks on the offer, the command, the menu, alarms. Every listener is registered at the top level,
 * at once, for a sleeping worker is started by the event it would miss. What a worker forgets at its
 * end, the alarms make up for (`sync.ts`).
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { injectEngine } from '../../lib/message/client.ts';
import { parseToWorker } from '../../lib/message/schema.ts';
import type { FromWorker, ToWorker } from '../../lib/message/types.ts';
import { lockStorage } from '../../lib/storage/access.ts';
import { fillActiveTab, fillOffered, toCard } from './fill.ts';
import { demoPresetFor, openFirstRun } from './first-run.ts';
import { showFilled } from './icon.ts';
import { followLists, isListAlarm, scheduleLists } from './lists.ts';
import { lookUp } from './look-up.ts';
import { createMenus, FILL_MENU, LOOK_UP_MENU } from './menus.ts';
import { watchOpenTabs } from './open-tabs.ts';
import { dismissed, found, hinted, met, stayAway } from './page-life.ts';
import { picked, pickOver } from './picks.ts';
import { type From, readSender } from './sender.ts';
import { isSyncAlarm, scheduleSync, syncNow, syncSoon } from './sync.ts';
import { unattended } from './unattended.ts';

async function answer(message: ToWorker, from: From): Promise<FromWorker | null> {
  switch (message.type) {
    case 'hint':
      await hinted(from, message.frameId ?? from.frameId);
      return null;
    case 'wake':
      return { type: (await injectEngine(from.tabId, [from.frameId])).kind === 'injected' ? 'sent' : 'failed' };
    case 'found':
      return found(from, message.forms);
    case 'filled':
      await showFilled(from.tabId, message.byHand);
      return null;
    case 'offer-clicked':
      // No card stands in a frame of another site.
      if (from.isForeign) return { type: 'failed' };
      return toCard(
        await fillOffered(from, message, {
          isPrivate: from.isPrivate,
          demo: demoPresetFor(from.url, message.domain),
          inVain: (domain) => met(from, domain),
        }),
      );
    case 'dismissed':
      return dismissed(from);
    case 'met':
      await met(from, message.domain);
      return null;
    case 'stay-away':
      await stayAway(from);
      return null;
    case 'picked':
      await picked(from, message.picks);
      return null;
    case 'pick-over':
      await pickOver(from);
      return null;
  }
}

export default defineBackground(() => {
  z.config({ jitless: true });

  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    const from = sender.id === browser.runtime.id ? readSender(sender) : null;
    const message = from && parseToWorker(raw);
    return message ? answer(message, from) : undefined;
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'fill') unattended(fillActiveTab());
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === FILL_MENU) unattended(fillActiveTab({ frameId: info.frameId ?? 0 }));
    if (info.menuItemId === LOOK_UP_MENU) unattended(lookUp(info.selectionText ?? ''));
  });
  browser.runtime.onInstalled.addListener((details) => {
    unattended(openFirstRun(details));
    unattended(createMenus());
    unattended(watchOpenTabs());
    unattended(lockStorage());
    unattended(syncNow());
    unattended(followLists());
  });
  browser.runtime.onStartup.addListener(() => {
    unattended(lockStorage());
    unattended(syncNow());
    unattended(followLists());
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (isSyncAlarm(alarm.name)) unattended(syncNow());
    if (isListAlarm(alarm.name)) unattended(followLists());
  });
  browser.storage.onChanged.addListener((changes, area) => {
    // Own writes to sync echo here; reconciling equal states writes nothing, so there is no loop.
    const ours = Object.keys(changes).some((key) => key.startsWith(area === 'sync' ? 'p.' : 'preset:'));
    if (ours && (area === 'sync' || area === 'local')) syncSoon();
    if (area === 'managed') unattended(followLists());
  });
  // At every start: Firefox forgets alarms with the session, Chromium may lose them, and no event tells of an extension
  // that was switched off and on again. Two look-ups where nothing is missing.
  unattended(scheduleSync());
  unattended(scheduleLists());
});
