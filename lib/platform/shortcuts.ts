/** The keys that the browser keeps for us, and the page where a person changes them. */
import { browser } from 'wxt/browser';
import { t } from './i18n.ts';

export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it; '' where none is set. */
  keys: string;
}

export async function shortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll?.()) ?? [];
  return commands.flatMap(({ name, description, shortcut }) =>
    name ? [{ name, description: description || t('shortcutPopup'), keys: shortcut ?? '' }] : [],
  );
}

/** Opens the browser's own page for it; Chromium's cannot be linked to, only opened. */
export async function openShortcutSettings(): Promise<void> {
  const open: unknown = Reflect.get(Object(browser.commands), 'openShortcutSettings');
  if (typeof open === 'function') await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
