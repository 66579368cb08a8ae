import { browser } from 'wxt/browser';
import { t } from '../../lib/platform/i18n.ts';

export const FILL_MENU = 'fill';
export const LOOK_UP_MENU = 'lookUp';

/** Made anew at install and update: a browser keeps the entries between starts. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: FILL_MENU, title: t('commandFill'), contexts: ['page', 'editable', 'frame'] });
  browser.contextMenus.create({ id: LOOK_UP_MENU, title: t('lookUpMenu'), contexts: ['selection'] });
}
