/** The browser's own permission for a host. */
import { browser } from 'wxt/browser';

/**
 * Asks the browser for access where it withholds it (Firefox lets people take host permissions back); where access
 * stands already nothing is shown. Must be called within a click. False where the person or the browser refuses.
 */
export async function requestHosts(hosts: readonly string[]): Promise<boolean> {
  const origins = hosts.map((host) => `https://${host.replace(/:\d+$/, '')}/*`);
  return browser.permissions.request({ origins }).catch(() => false);
}

const ALL_SITES = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets Mailfill look at every site; Firefox lets people take that back. */
export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES).catch(() => false);
}

/** Asks the browser for that; within a click. False where the person refuses. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES).catch(() => false);
}
