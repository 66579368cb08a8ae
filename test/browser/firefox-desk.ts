/**
 * One real Firefox for a file of tests: an organisation's policy, every https host on loopback, a folder for downloads,
 * and an eye on every error that any part of the extension leaves uncaught.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { printPolicy } from '../../lib/formats/policy-files.ts';
import { printPolicyPreset } from '../../lib/formats/policy-preset.ts';
import type { Handler } from '../discovery/world.ts';
import { proxyTo } from '../tools/connect-proxy.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { type Evaluate, evaluator } from '../tools/drive.ts';
import { type Firefox, launchFirefox } from '../tools/firefox.ts';
import { firefoxWithOwnId } from '../tools/firefox-own-id.ts';
import { firefoxWindow, watchWindow } from '../tools/firefox-window.ts';
import { canWritePolicy, withPolicy } from '../tools/policy-place.ts';
import { serveHosts } from '../tools/serve-hosts.ts';

const ID = 'mailfill-views@mailfill.example';
const POLICY = { presets: [printPolicyPreset(demoPreset('locked.example'), 'locked')] };

/** Asked by the browser itself, whatever it is told. */
const MAKER = /\.(mozilla|firefox)\.(com|org|net)$/;
const hostOf = (address: string) => address.split('/')[0] ?? '';

export interface Desk {
  firefox: Firefox;
  /** Handlers by `host/path`; what is missing answers 404. */
  routes: Map<string, Handler>;
  /** `host/path?query` of what was asked at a host. */
  askedOf(host: string): string[];
  /** In the browser's own window. */
  inWindow: Evaluate;
  /** In the extension. */
  evaluate: Evaluate;
  /** The options page. */
  options: Page;
  downloads: string;
  /** False where this process may not write the machine's policies. */
  hasPolicy: boolean;
  /** A page of the web, in front. */
  visit(url: string): Promise<Page>;
  /** One of the extension's own pages, in front. */
  own(path: string): Promise<Page>;
  /** The popup over a page, as a page of its own. */
  popupOver(page: Page, view?: string): Promise<Page>;
  /** What was left uncaught until now. */
  errors(): Promise<string[]>;
  /** Hosts that were asked over https and have no route here, nor are among these; Firefox's own questions apart. */
  strangers(known?: readonly string[]): string[];
  close(): Promise<void>;
}

/** Firefox reads policies when it starts, so the file stands there no longer. */
async function launch(preferences: Record<string, unknown>) {
  const own = firefoxWithOwnId(ID);
  const start = () => launchFirefox({ own, preferences, acceptInsecureCerts: true });
  const files = printPolicy('firefox-linux', ID, POLICY);
  const [file] = files.ok ? files.value : [];
  if (!file) throw new Error('no policy file');
  const hasPolicy = canWritePolicy(file.place);
  return { firefox: await (hasPolicy ? withPolicy(file, start) : start()), hasPolicy, own };
}

export async function openDesk(): Promise<Desk> {
  const routes = new Map<string, Handler>();
  const hosts = await serveHosts((message, response) => {
    const url = new URL(message.url ?? '/', `https://${message.headers.host}`);
    const handler = routes.get(`${url.host}${url.pathname}`);
    if (handler) handler(response, url, message);
    else response.writeHead(404).end();
  });
  const proxy = await proxyTo(hosts.port);
  const downloads = mkdtempSync(join(tmpdir(), 'mailfill-downloads-'));
  const { firefox, hasPolicy, own } = await launch({
    ...proxy.preferences,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // Beside another panel no popup opens.
    'browser.download.alwaysOpenPanel': false,
  });
  const inWindow = await firefoxWindow(firefox.browser);
  const uncaught = await watchWindow(inWindow, firefox.url(''));
  const thrown: string[] = [];
  const front = async (page: Page) => {
    await page.setViewport({ width: 1000, height: 900 });
    await page.bringToFront();
    return page;
  };
  const ownPage = async (path: string) => {
    const page = await firefox.openExtensionPage(path);
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.waitForSelector('#app > *');
    return front(page);
  };
  const options = await ownPage('options.html');
  const evaluate = evaluator((script) => options.evaluate(script));
  return {
    firefox,
    routes,
    askedOf: (host) => hosts.asked.filter((one) => one.startsWith(`${host}/`)),
    inWindow,
    evaluate,
    options,
    downloads,
    hasPolicy,
    visit: async (url) => {
      const page = await firefox.browser.newPage();
      await front(page);
      await page.goto(url);
      return page;
    },
    own: ownPage,
    popupOver: async (page, view = 'tab') => {
      const tab = await evaluate(async (url: string) => {
        const api: typeof chrome = Reflect.get(globalThis, 'browser');
        return (await api.tabs.query({})).find((one) => one.url === url)?.id ?? -1;
      }, page.url());
      return ownPage(`popup.html?tab=${tab}&view=${view}`);
    },
    errors: async () => [...thrown, ...(await uncaught())],
    strangers: (known = []) => {
      const routed = [...routes.keys(), ...known].map(hostOf);
      return hosts.asked.map(hostOf).filter((host) => !routed.includes(host) && !MAKER.test(host));
    },
    close: async () => {
      await firefox.close();
      await proxy.close();
      await hosts.close();
      own.remove();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
