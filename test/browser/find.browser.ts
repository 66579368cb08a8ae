/**
 * "Find settings" in the real options page. Mail domains, the public database and resolvers are https names that the
 * browser finds on loopback; faults included. Nothing leaves the machine, and nothing is asked before a yes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { printAutoconfig } from '../../lib/formats/autoconfig-print.ts';
import { jsonResolver, wireResolver, type Zone } from '../discovery/dns-server.ts';
import { type Handler, redirect, serve } from '../discovery/world.ts';
import { violationsInBoth } from '../tools/axe.ts';
import { ROOT } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { type HostsServer, serveHosts } from '../tools/serve-hosts.ts';

const ISPDB = 'live.thunderbird.net/autoconfig/v1.1';
const OWN = 'autoconfig.acme.example/mail/config-v1.1.xml';
const file = (domain: string, change = (text: string) => text) => serve(change(printAutoconfig(demoPreset(domain))));

let chromium: Chromium;
let hosts: HostsServer;
const routes = new Map<string, Handler>();

beforeAll(async () => {
  hosts = await serveHosts((message, response) => {
    const url = new URL(message.url ?? '/', `https://${message.headers.host}`);
    const handler = routes.get(`${url.host}${url.pathname}`);
    if (handler) handler(response, url, message);
    else response.writeHead(404).end();
  });
  chromium = await launchChromium({ args: hosts.args, viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await chromium?.close();
  await hosts?.close();
});
beforeEach(async () => {
  routes.clear();
  hosts.asked.length = 0;
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.storage.local.remove(['allowedHosts', 'resolver']));
});

const zone = (records: Zone, host = 'cloudflare-dns.com') => routes.set(`${host}/dns-query`, jsonResolver(records));
/** Without what the browser itself asks at a start. */
const asked = () => hosts.asked.filter((one) => !/^[\w.]+\.google(apis)?\.com\//.test(one));
async function find(text: string): Promise<Page> {
  const options = await chromium.openExtensionPage('options.html#find');
  await options.getByLabel('Domain or address').fill(text);
  await options.keyboard.press('Enter');
  return options;
}
const allow = (page: Page) => page.getByRole('button', { name: 'Allow and ask', exact: true }).click();
async function stored(key: string): Promise<unknown> {
  const worker = await chromium.worker();
  return worker.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
}

it('makes the first preset from one input: a domain, a yes, the settings chosen, saved', async () => {
  routes.set(OWN, file('acme.example'));
  zone({});
  const options = await find('Jane.Doe@Acme.example');
  const dialog = options.getByRole('dialog');
  await dialog.waitFor();
  expect(asked()).toEqual([]);
  for (const host of ['autoconfig.acme.example', 'acme.example', 'live.thunderbird.net', 'cloudflare-dns.com'])
    expect(await dialog.getByRole('checkbox', { name: host, exact: false }).first().isChecked()).toBe(true);
  expect(await violationsInBoth(options)).toEqual([]);
  await allow(options);
  const card = options.getByRole('article', { name: "The domain's own settings file" });
  await card.waitFor();
  expect(await card.textContent()).toMatch(/imap\.acme\.example:993.*SSL\/TLS.*belongs to acme\.example/);
  expect(await card.textContent()).toContain('asked autoconfig.acme.example');
  await options.getByText('One source has settings for acme.example.').waitFor();
  expect(await violationsInBoth(options)).toEqual([]);
  await card.getByRole('button', { name: 'Use these settings' }).click();
  expect(await options.inputValue('[name=imap-hostname]')).toBe('imap.acme.example');
  expect(await options.inputValue('[name=smtp-port]')).toBe('587');
  await options.getByRole('button', { name: 'Add preset' }).click();
  await options.getByRole('button', { name: 'Edit acme.example' }).waitFor();
  expect(hosts.asked.join()).not.toMatch(/jane/i);
  expect(await stored('allowedHosts')).toHaveLength(4);
  await options.close();
});

it('answers from what is kept here without asking anyone; more only on demand', async () => {
  const own = await find('acme.example');
  await own.getByRole('button', { name: 'Open: You' }).waitFor();
  await own.getByLabel('Domain or address').fill('jane@gmx.de');
  await own.keyboard.press('Enter');
  await own.getByText('Known here for gmx.de').waitFor();
  await own.getByText('imap.gmx.net:993').waitFor();
  expect(await own.getByRole('dialog').count()).toBe(0);
  expect(asked()).toEqual([]);
  expect(await violationsInBoth(own)).toEqual([]);
  await own.getByRole('button', { name: 'Ask further sources' }).click();
  await own.getByRole('dialog').waitFor();
  await own.keyboard.press('Escape');
  expect(await own.getByRole('dialog').count()).toBe(0);
  expect(asked()).toEqual([]);
  await own.close();
});

it('sets differing answers side by side', async () => {
  routes.set('autoconfig.globex.example/mail/config-v1.1.xml', file('globex.example'));
  routes.set(
    `${ISPDB}/globex.example`,
    file('globex.example', (text) =>
      text
        .replaceAll('imap.globex.example', 'mail.hoster.example')
        .replace('>993<', '>143<')
        .replace('>SSL<', '>STARTTLS<'),
    ),
  );
  zone({
    '_imaps._tcp.globex.example SRV': ['0 1 993 imap.globex.example'],
    '_submission._tcp.globex.example SRV': ['0 1 587 smtp.globex.example'],
  });
  const options = await find('globex.example');
  await allow(options);
  await options.getByText('3 sources have settings for globex.example.').waitFor();
  const table = options.getByRole('table');
  const row = table.getByRole('row', { name: /IMAP · Server/ });
  expect(await row.textContent()).toContain('mail.hoster.example');
  expect(await row.textContent()).toContain('imap.globex.example');
  expect(await table.getByRole('row', { name: /IMAP · Port/ }).textContent()).toMatch(/993.*143.*993/);
  const titles = await options.getByRole('article').locator('h2').allTextContents();
  expect(titles).toEqual(["The domain's own settings file", "Mozilla's public database", 'DNS service records']);
  expect(await options.getByRole('article').nth(1).textContent()).toContain('belongs to hoster.example');
  await options.getByRole('article', { name: 'DNS service records' }).getByText('unsigned').waitFor();
  expect(await violationsInBoth(options)).toEqual([]);
  await options.setViewportSize({ width: 320, height: 900 });
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violationsInBoth(options)).toEqual([]);
  await options.close();
});

it('says in a line each what went wrong, and follows no redirect', async () => {
  const base = 'initech.example';
  routes.set(`autoconfig.${base}/.well-known/mail-v1.xml`, redirect('https://evil.example/config.xml'));
  routes.set(`autoconfig.${base}/mail/config-v1.1.xml`, redirect('https://evil.example/config.xml'));
  routes.set(
    `${base}/.well-known/autoconfig/mail/config-v1.1.xml`,
    serve('<!doctype html><title>Sign in to this network</title>', 'text/html'),
  );
  routes.set(`${ISPDB}/${base}`, serve('{"no":"xml"}', 'application/json'));
  routes.set('cloudflare-dns.com/dns-query', serve('', 'application/dns-json', 503));
  const options = await find(base);
  await allow(options);
  await options.getByText(`Nobody who was asked has settings for ${base}.`).waitFor();
  const lines = await options.locator('.find-silent li').allTextContents();
  expect(lines.join('\n')).toContain(`autoconfig.${base} redirects elsewhere; not asked.`);
  expect(lines.join('\n')).toContain(`${base} answered with a web page, perhaps the sign-in page`);
  expect(lines.join('\n')).toContain('live.thunderbird.net answered with application/json instead of settings.');
  expect(lines.join('\n')).toContain('cloudflare-dns.com reports a fault');
  expect(hosts.asked.filter((one) => one.startsWith('evil'))).toEqual([]);
  expect(await violationsInBoth(options)).toEqual([]);
  await options.close();
});

it('a host left out is not asked, and can be asked later by itself; one that hangs is named', async () => {
  routes.set(`${ISPDB}/umbrella.example`, file('umbrella.example'));
  // Answers never: the other sources stand meanwhile.
  routes.set('umbrella.example/.well-known/autoconfig/mail/config-v1.1.xml', () => {});
  zone({});
  const options = await find('umbrella.example');
  await options.getByRole('checkbox', { name: 'live.thunderbird.net' }).uncheck();
  await allow(options);
  await options.getByText('live.thunderbird.net was not asked.').waitFor();
  expect(hosts.asked.filter((one) => one.startsWith('live.'))).toEqual([]);
  await options.getByText('umbrella.example did not answer in time.').waitFor({ timeout: 12_000 });
  await options.getByRole('button', { name: 'Ask it: live.thunderbird.net' }).click();
  await options.getByRole('article', { name: "Mozilla's public database" }).waitFor();
  expect(hosts.asked.filter((one) => one.startsWith('live.'))).toEqual([
    'live.thunderbird.net/autoconfig/v1.1/umbrella.example',
  ]);
  await options.close();
});

it('asks the chosen resolver, the provider behind the mail records after a yes of its own, and opens at #find=', async () => {
  routes.set('dns.house.example/dns-query', wireResolver({ 'tyrell.example MX': ['10 mx.hoster.example'] }));
  routes.set('autoconfig.hoster.example/mail/config-v1.1.xml', file('hoster.example'));
  const worker = await chromium.worker();
  await worker.evaluate(() =>
    chrome.storage.local.set({ resolver: { kind: 'custom', url: 'https://dns.house.example/dns-query' } }),
  );
  const options = await chromium.openExtensionPage('options.html#find=tyrell.example');
  await options.getByRole('checkbox', { name: 'dns.house.example' }).waitFor();
  await allow(options);
  await options.getByRole('button', { name: 'Ask it: autoconfig.hoster.example' }).click();
  const card = options.getByRole('article', { name: "Provider named by the domain's mail records" });
  await card.getByText('imap.hoster.example:993').waitFor();
  const ofProvider = hosts.asked.filter((one) => one.includes('hoster.example'));
  expect(ofProvider.length).toBeGreaterThan(0);
  expect(ofProvider.join()).not.toContain('tyrell');
  expect(hosts.asked.some((one) => /cloudflare|dns\.google/.test(one))).toBe(false);
  await options.close();
});

it('refuses what is no domain, and asks nobody', async () => {
  const options = await find('acme');
  await options.getByText('This is not a mail domain.').waitFor();
  expect(await violationsInBoth(options)).toEqual([]);
  expect(asked()).toEqual([]);
  await options.close();
});

/** The popup over a form that names an address of a domain nobody has settings for. */
async function overForm(address: string) {
  routes.set('crm.example/', (response) => {
    const demo = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(demo.replace('jane.doe@acme.example', address));
  });
  zone({});
  const page = await chromium.context.newPage();
  await page.goto('https://crm.example/');
  await page.bringToFront();
  const worker = await chromium.worker();
  const tab = await worker.evaluate(async () => (await chrome.tabs.query({ url: 'https://crm.example/*' }))[0]?.id);
  const open = async () => {
    const popup = await chromium.openExtensionPage(`popup.html?tab=${tab}`);
    await popup.setViewportSize({ width: 380, height: 700 });
    return popup;
  };
  return { page, open, keys: () => worker.evaluate(async () => Object.keys(await chrome.storage.local.get())) };
}

it('finds settings in the popup, in place: kept as the own preset, and the form can be filled at once', async () => {
  routes.set('autoconfig.globex.example/mail/config-v1.1.xml', file('globex.example'));
  const { page, open, keys } = await overForm('joe@globex.example');
  const popup = await open();
  await popup.getByRole('button', { name: 'Find settings' }).click();
  await popup.getByText('They learn the domain globex.example').waitFor();
  await allow(popup);
  await popup.getByText('One source has settings for globex.example.').waitFor();
  expect(await violationsInBoth(popup)).toEqual([]);
  await popup.getByRole('button', { name: /^Use these settings/ }).click();
  await popup.getByRole('button', { name: /^Fill / }).click();
  await expect.poll(() => page.inputValue('[name=imap_host]'), { timeout: 5_000 }).toBe('imap.globex.example');
  expect((await keys()).filter((key) => key.startsWith('preset:'))).not.toEqual([]);
  await popup.close();
  await page.close();
});

it('takes a new preset in the popup: kept when it closes, checked, saved, and the form filled', async () => {
  const { page, open, keys } = await overForm('joe@tyrell.example');
  const first = await open();
  await first.getByRole('button', { name: 'Add preset' }).click();
  // The domain is known: the first box to type in is the server's.
  await expect.poll(() => first.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('imap-hostname');
  await first.keyboard.type('imap.tyrell.example');
  await first.locator('[name=smtp-hostname]').fill('smtp tyrell');
  await first.close();
  const popup = await open();
  await expect.poll(() => popup.locator('[name=imap-hostname]').inputValue()).toBe('imap.tyrell.example');
  await popup.getByRole('button', { name: 'Add preset', exact: true }).click();
  await popup.getByText('Not saved yet').waitFor();
  await popup.getByText('“smtp tyrell” is not a host name.').waitFor();
  expect(await violationsInBoth(popup)).toEqual([]);
  await popup.locator('[name=smtp-hostname]').fill('smtp.tyrell.example');
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: /^Fill / }).click();
  await expect.poll(() => page.inputValue('[name=imap_host]'), { timeout: 5_000 }).toBe('imap.tyrell.example');
  expect((await keys()).filter((key) => key.startsWith('preset:')).length).toBeGreaterThan(0);
  await popup.close();
  await page.close();
});
