/** A real Firefox with the built extension, over WebDriver BiDi. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './browsers.ts';
import { builtExtension } from './build.ts';

/** `browser_specific_settings.gecko.id` of wxt.config.ts; a test holds the two together. */
export const FIREFOX_ID = 'mailfill@mailfill.example';
/** Fixed, so that the extension's own pages have a known address. */
const UUID = '5c1d2f70-9b0e-4d6a-8f3e-6a4f2b7c9d10';

export interface FirefoxOptions {
  headless?: boolean;
  language?: string;
  preferences?: Record<string, unknown>;
  environment?: Record<string, string>;
  /** Accepts the certificates that a test made itself. */
  acceptInsecureCerts?: boolean;
  /** Mailfill's folder under an id of its own, so that no other browser on the machine shares its policy. */
  own?: { folder: string; id: string };
}

export interface Firefox {
  browser: Browser;
  /** Address of a file inside the extension. */
  url(path: string): string;
  /** Opens one of the extension's own pages; wait for a selector of it, its load event never arrives. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox with Mailfill installed for this run; the caller closes it. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const own = options.own ?? { folder: builtExtension('firefox'), id: FIREFOX_ID };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: options.headless ?? true,
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: options.acceptInsecureCerts ?? false,
    env: { ...process.env, ...options.environment },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [own.id]: UUID }),
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.normandy.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      // In a headless Firefox nobody can answer the prompt; the grant itself is real.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.language ? { 'intl.locale.requested': options.language } : {}),
      ...options.preferences,
    },
  });
  await browser.installExtension(own.folder);
  const url = (path: string) => `moz-extension://${UUID}/${path}`;
  return {
    browser,
    url,
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(url(path), { waitUntil: [] });
      return page;
    },
    close: () => browser.close(),
  };
}
