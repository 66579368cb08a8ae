/** Opens the extension's own pages. */
import { browser } from 'wxt/browser';

/** The options page, in front where it is open already. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/**
 * The options page at one of its places: `find=acme.example`, `add=acme.example`, or `mailfill=…` for the preview of what
 * somebody shared.
 */
export async function openOptionsAt(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${hash}`) });
}

/** The tab that the popup stands over; a popup opened as a page names it by `?tab=<id>`. */
export async function tabInFront(search: string): Promise<{ id: number; url: string; isPrivate: boolean } | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  const [tab] = Number.isInteger(named)
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  // One popup serves both kinds of windows: only the tab tells in which it stands.
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', isPrivate: tab.incognito };
}

/** The keys that fill, as the browser shows them, or '' where none are set. */
export async function fillShortcut(): Promise<string> {
  const commands = (await browser.commands?.getAll?.()) ?? [];
  return commands.find((command) => command.name === 'fill')?.shortcut ?? '';
}

/** True for a page of the extension in a private window, which leaves no trace. */
export function isPrivateWindow(): boolean {
  return browser.extension?.inIncognitoContext === true;
}

/** This browser's id of the extension, as policies name it; it differs by store. */
export function extensionId(): string {
  return browser.runtime.id;
}
