import { browser } from 'wxt/browser';
import { t } from '../../lib/platform/i18n.ts';

export const FILL_MENU = 'fill';

/** Made anew at install and update: a browser keeps the entries between starts. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: FILL_MENU, title: t('commandFill'), contexts: ['page', 'editable', 'frame'] });
}
