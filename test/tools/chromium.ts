/** A real Chromium with the built extension in a profile of its own. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from './browsers.ts';
import { builtExtension } from './build.ts';
import { during } from './during.ts';
import { watchContext } from './watch.ts';

/** From the development `key` in wxt.config.ts; a test holds the two together. */
export const CHROMIUM_ID = 'aecgglhaofcicibogjeipggkneedkpmh';

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

export interface ChromiumOptions {
  headless?: boolean;
  /** Profile folder to keep; without it a fresh one is made and removed. */
  profile?: string;
  /** BCP 47 tag of the browser's interface, such as `de`. */
  language?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
  args?: string[];
  /** The library's own switches to leave out, beside those every test needs. */
  without?: string[];
  /** Leaves the page open that a fresh install opens. */
  firstRun?: boolean;
  /** Another unpacked extension's folder instead of Mailfill's; null loads none. */
  extension?: string | null;
  /** Its id, where it is not the one of Mailfill's development key. */
  id?: string;
}

export interface Chromium {
  context: BrowserContext;
  /** The extension's service worker, started where it sleeps. */
  worker(): Promise<Worker>;
  /** Opens one of the extension's own pages, such as `popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** A blank page in a window of its own: the tabs of one window count as hidden, all but the one in front. */
  openWindow(): Promise<Page>;
  /** Opens the real popup over the active tab and hands out its page. */
  openPopup(): Promise<Page>;
  id: string;
  /** Uncaught errors of the extension, and requests beyond loopback; `close` throws where there is one. */
  problems: string[];
  close(): Promise<void>;
}

// Without this Playwright emits no page event for the real action popup.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** Starts Chromium with Mailfill loaded; the caller closes it. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const extension = options.extension === undefined ? builtExtension('chromium') : options.extension;
  const folder = options.profile ?? mkdtempSync(join(tmpdir(), 'mailfill-'));
  const byCdp =
    process.env.MAILFILL_LOAD_BY_CDP === '1' || /chrome|edge/i.test(findBrowser('chromium').split(/[\\/]/).pop() ?? '');
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser('chromium'),
    headless: options.headless ?? true,
    chromiumSandbox: false,
    ignoreDefaultArgs: ['--disable-extensions', ...(options.without ?? [])],
    args: [...QUIET, ...loadingArgs(extension, byCdp), ...(options.args ?? []), ...languageArgs(options.language)],
    env: { ...definedEnvironment(), ...(options.language ? { LANGUAGE: options.language } : {}) },
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ...(options.viewport === undefined ? {} : { viewport: options.viewport }),
  });
  const id = extension && byCdp ? await loadByCdp(context, extension) : (options.id ?? CHROMIUM_ID);
  const worker = () => extensionWorker(context, id);
  // In tests only: `npm run try` opens pages of the world.
  const { problems } = process.env.VITEST
    ? watchContext(context, `chrome-extension://${id}/`, options.args ?? [])
    : { problems: [] };
  const opensFirstRun = extension !== null && !options.profile && existsSync(join(extension, 'demo.html'));
  if (opensFirstRun && !options.firstRun) await closeFirstRun(context);
  return {
    context,
    worker,
    id,
    problems,
    openExtensionPage: (path) => openPage(context, `chrome-extension://${id}/${path}`),
    openWindow: () => openWindow(context),
    openPopup: async () => openPopup(context, await worker()),
    close: async () => {
      await context.close();
      if (!options.profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      if (problems.length > 0) throw new Error(`Seen in the browser:\n${problems.join('\n')}`);
    },
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function languageArgs(language: string | undefined): string[] {
  return language ? [`--lang=${language}`, `--accept-lang=${language}`] : [];
}

/** A branded Chrome from 137 on ignores --load-extension; there the DevTools protocol loads it. */
function loadingArgs(extension: string | null, byCdp: boolean): string[] {
  if (!extension) return [];
  if (byCdp) return ['--enable-unsafe-extension-debugging'];
  return [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`];
}

async function loadByCdp(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser cannot be reached by the DevTools protocol.');
  const session = await browser.newBrowserCDPSession();
  return (await session.send('Extensions.loadUnpacked', { path })).id;
}

async function extensionWorker(context: BrowserContext, id: string): Promise<Worker> {
  const running = () => context.serviceWorkers().find((worker) => worker.url().includes(id));
  return running() ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
}

/** A fresh profile means an install, which opens the first-run page in front of whatever a test looks at. */
async function closeFirstRun(context: BrowserContext): Promise<void> {
  const isFirstRun = (page: Page) => page.url().endsWith('#welcome');
  const open = context.pages().find(isFirstRun);
  const page = open ?? (await context.waitForEvent('page', { predicate: isFirstRun, timeout: 15_000 }));
  await page.close();
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function openWindow(context: BrowserContext): Promise<Page> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  return during(context.waitForEvent('page'), () =>
    session.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
  );
}

async function openPopup(context: BrowserContext, worker: Worker): Promise<Page> {
  return during(context.waitForEvent('page', { timeout: 10_000 }), () =>
    worker.evaluate(() => chrome.action.openPopup()),
  );
}
