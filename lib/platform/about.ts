/** What the browser says about this copy of Mailfill. */
import { browser } from 'wxt/browser';

export function version(): string {
  return browser.runtime.getManifest().version;
}

/** Address of a file inside the extension, for links. */
export function fileUrl(path: string): string {
  return new URL(path, browser.runtime.getURL('/')).href;
}
