/**
 * The worker: hints, clicks on the offer, the command, the menu, alarms. Every listener is registered at the top level,
 * at once, for a sleeping worker is started by the event it would miss. It keeps no state in memory.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { injectEngine, injectOffer } from '../../lib/message/client.ts';
import { parseToWorker } from '../../lib/message/schema.ts';
import type { FromWorker, ToWorker } from '../../lib/message/types.ts';
import { fillShortcut } from '../../lib/platform/pages.ts';
import { lockStorage } from '../../lib/storage/access.ts';
import { fillActiveTab, fillOffered } from './fill.ts';
import { showFilled, showFound } from './icon.ts';
import { followLists, isListAlarm, scheduleLists } from './lists.ts';
import { lookUp } from './look-up.ts';
import { createMenus, FILL_MENU, LOOK_UP_MENU } from './menus.ts';
import { watchOpenTabs } from './open-tabs.ts';
import { isSyncAlarm, scheduleSync, syncNow, syncSoon } from './sync.ts';

interface Origin {
  tabId: number;
  frameId: number;
}

async function answer(message: ToWorker, origin: Origin): Promise<FromWorker | null> {
  switch (message.type) {
    case 'hint':
      await injectOffer(origin.tabId, message.frameId ?? origin.frameId);
      return null;
    case 'wake':
      return { type: (await injectEngine(origin.tabId, [origin.frameId])).kind === 'injected' ? 'sent' : 'failed' };
    case 'found':
      await showFound(origin.tabId, message.forms > 0);
      return { type: 'offer', offer: message.forms > 0, shortcut: await fillShortcut() };
    case 'filled':
      await showFilled(origin.tabId, message.byHand);
      return null;
    case 'offer-clicked':
      return fillOffered(origin, message);
    case 'dismissed':
      return null;
  }
}

export default defineBackground(() => {
  z.config({ jitless: true });

  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || sender.frameId === undefined) return;
    const message = parseToWorker(raw);
    return message ? answer(message, { tabId: sender.tab.id, frameId: sender.frameId }) : undefined;
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'fill') void fillActiveTab();
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === FILL_MENU) void fillActiveTab();
    if (info.menuItemId === LOOK_UP_MENU) void lookUp(info.selectionText ?? '');
  });
  browser.runtime.onInstalled.addListener(() => {
    void createMenus();
    void watchOpenTabs();
    void lockStorage();
    void scheduleSync();
    void scheduleLists();
    void syncNow();
    void followLists();
  });
  browser.runtime.onStartup.addListener(() => {
    void lockStorage();
    void syncNow();
    void followLists();
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (isSyncAlarm(alarm.name)) void syncNow();
    if (isListAlarm(alarm.name)) void followLists();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    // Own writes to sync echo here; reconciling equal states writes nothing, so there is no loop.
    const ours = Object.keys(changes).some((key) => key.startsWith(area === 'sync' ? 'p.' : 'preset:'));
    if (ours && (area === 'sync' || area === 'local')) syncSoon();
    if (area === 'managed') void followLists();
  });
});
