/** The first-run page, and the form on it. */
import { browser } from 'wxt/browser';
import { DEMO_DOMAIN, DEMO_PRESET } from '../../lib/mail/demo-preset.ts';
import type { MailPreset } from '../../lib/mail/preset-types.ts';
import { fileUrl } from '../../lib/platform/about.ts';

/** True for a message from the extension's own demo form. */
export function isDemo(url: string): boolean {
  return url.startsWith(fileUrl('demo.html'));
}

/** What fills the demo form where nobody has a preset for its made-up domain. */
export function demoPresetFor(url: string, domain: string | null): MailPreset | null {
  return isDemo(url) && domain === DEMO_DOMAIN ? DEMO_PRESET : null;
}

/** Opens once, for a person who installed Mailfill; never at an update, nor where an organisation put it there. */
export async function openFirstRun({ reason, temporary }: { reason: string; temporary?: boolean | undefined }) {
  if (reason !== 'install' || temporary === true) return;
  const self = await browser.management?.getSelf?.().catch(() => null);
  if (self?.installType === 'admin') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#welcome') });
}
