/**
 * Connection IPs and Look up in the real popup page. Vendors and resolvers are asked by https at their own names, which
 * the browser finds on loopback; nothing leaves the machine.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { violations } from '../tools/axe.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { popupOver } from '../tools/popup-over.ts';
import { type HostsServer, serveHosts } from '../tools/serve-hosts.ts';

const DNS: Record<string, { type: number; TTL: number; data: string }[]> = {
  A: [{ type: 1, TTL: 60, data: '34.67.39.103' }],
  MX: [{ type: 15, TTL: 60, data: '10 mx.acme.example.' }],
};
const DAY = 86_400_000;

let chromium: Chromium;
let hosts: HostsServer;
let feed: unknown;
let redirect = false;

beforeAll(async () => {
  hosts = await serveHosts((request, response) => {
    const { host = '' } = request.headers;
    if (host === 'raw.githubusercontent.com') {
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      if (redirect) response.writeHead(302, { location: 'https://evil.example/list.json' });
      response.end(JSON.stringify(feed));
    } else if (host === 'cloudflare-dns.com') {
      const type = new URL(request.url ?? '', 'https://loopback').searchParams.get('type') ?? '';
      response.setHeader('content-type', 'application/dns-json');
      response.end(JSON.stringify({ Status: 0, Answer: DNS[type] ?? [] }));
    } else {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>CRM</title><p>Settings');
    }
  });
  chromium = await launchChromium({ args: hosts.args, viewport: { width: 380, height: 600 } });
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await chromium?.close();
  await hosts?.close();
});
beforeEach(async () => {
  feed = ['34.1.2.0/26', '34.1.2.64/26', '35.2.3.4', '2600:1f00::/40'];
  redirect = false;
  hosts.asked.length = 0;
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.storage.local.clear());
});

const over = async (url: string, view: string) => (await popupOver(chromium, url, view)).popup;
const askedOf = (host: string) => hosts.asked.filter((one) => one.startsWith(`${host}/`)).length;
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const ranges = (page: Page) => page.locator('.ip-rows code').allTextContents();

async function allowAndLoad(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Load the live list' }).click();
  await popup.getByRole('button', { name: 'Allow and load' }).click();
  await popup.locator('.ip-rows code').first().waitFor();
}

it('asks the vendor only after a yes that names its host, and shows the list', async () => {
  const popup = await over('https://app.pipedrive.com/settings', 'ips');
  await popup.getByRole('button', { name: 'Load the live list' }).click();
  const dialog = popup.getByRole('dialog');
  expect(await dialog.textContent()).toContain('raw.githubusercontent.com');
  expect(await violations(popup)).toEqual([]);
  await popup.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(askedOf('raw.githubusercontent.com')).toBe(0);
  await allowAndLoad(popup);
  expect(askedOf('raw.githubusercontent.com')).toBe(1);
  expect(await ranges(popup)).toEqual(['34.1.2.0/26', '34.1.2.64/26', '35.2.3.4/32', '2600:1f00::/40']);
  expect(await violations(popup)).toEqual([]);
});

it('copies all merged in the chosen format, and one row by its key', async () => {
  const popup = await over('https://app.pipedrive.com/settings', 'ips');
  await allowAndLoad(popup);
  await popup.getByRole('button', { name: 'Copy all 4' }).click();
  expect(await copied(popup)).toBe('34.1.2.0/25\n35.2.3.4/32\n2600:1f00::/40\n');
  await popup.getByLabel('Format').selectOption('postfix');
  await popup.getByRole('button', { name: 'Copy all 4' }).click();
  await expect.poll(() => copied(popup)).toBe('34.1.2.0/25 OK\n35.2.3.4/32 OK\n2600:1f00::/40 OK\n');
  await popup.locator('.ip-rows button.copy').first().focus();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('c');
  await expect.poll(() => copied(popup)).toBe('35.2.3.4/32');
  await popup.keyboard.press('/');
  await popup.keyboard.type('34.1.2.70c');
  expect(await popup.getByLabel('Is an address in there?').inputValue()).toBe('34.1.2.70c');
  await popup.keyboard.press('Backspace');
  await popup.getByText('34.1.2.70/32 is in there:').waitFor();
  expect(await violations(popup)).toEqual([]);
});

it('tells what changed since the list last seen, and lets it go', async () => {
  const first = await over('https://app.pipedrive.com/settings', 'ips');
  await allowAndLoad(first);
  await first.close();
  const worker = await chromium.worker();
  await worker.evaluate(async (day) => {
    const key = 'seenIps:pipedrive-all';
    const { [key]: seen } = await chrome.storage.local.get<Record<string, { fetched: number }>>(key);
    if (seen) await chrome.storage.local.set({ [key]: { ...seen, fetched: seen.fetched - 52 * day } });
  }, DAY);
  feed = ['34.1.2.0/26', '34.1.2.64/26', '2600:1f00::/40', '36.1.1.0/24'];
  const popup = await over('https://app.pipedrive.com/settings', 'ips');
  const notice = popup.getByRole('region', { name: /^Changed since/ });
  await notice.waitFor();
  expect(await notice.textContent()).toMatch(/1 range added, 1 removed.*35\.2\.3\.4\/32/);
  expect(await popup.locator('.ip-row', { hasText: '+ new' }).locator('code').allTextContents()).toEqual([
    '36.1.1.0/24',
  ]);
  expect(await violations(popup)).toEqual([]);
  await notice.getByRole('button', { name: 'Copy the difference' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(await copied(popup)).toBe('+ 36.1.1.0/24\n- 35.2.3.4/32\n');
});

it('refuses a hostile list and a redirect, and keeps what it had', async () => {
  const popup = await over('https://app.pipedrive.com/settings', 'ips');
  await allowAndLoad(popup);
  feed = ['34.1.2.0/26', '0.0.0.0/0'];
  await popup.getByRole('button', { name: 'Refresh' }).click();
  await popup.getByRole('alert').getByText('0.0.0.0/0').waitFor();
  expect(await ranges(popup)).toHaveLength(4);
  redirect = true;
  await popup.getByRole('button', { name: 'Refresh' }).click();
  await popup.getByRole('alert').getByText('does not follow').waitFor();
  expect(askedOf('evil.example')).toBe(0);
  expect(await ranges(popup)).toHaveLength(4);
});

it('shows a shipped list with its source and date, and says what it does not cover', async () => {
  const popup = await over('https://acme.freshservice.com/settings', 'ips');
  await popup.getByText('does not say that IMAP').waitFor();
  expect(await popup.locator('.ip-rows code').count()).toBe(43);
  expect(await popup.locator('.origin').textContent()).toContain('March 13, 2026');
  expect(await popup.locator('.origin a').getAttribute('href')).toMatch(/^https:\/\/support\.freshservice\.com\//);
  expect(await violations(popup)).toEqual([]);
});

it('says so where nothing is known, at 320 px without sideways scrolling', async () => {
  const popup = await over('https://crm.example/settings', 'ips');
  await popup.setViewportSize({ width: 320, height: 600 });
  await popup.getByText('No published list known for crm.example').waitFor();
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(popup)).toEqual([]);
});

it('looks an address up without asking anyone', async () => {
  const popup = await over('https://crm.example/settings', 'lookUp');
  await popup.getByLabel('Host name, address or range').fill('34.67.39.103');
  await popup.keyboard.press('Enter');
  await popup.getByText('inside Nylas · US · 34.67.39.103/32').waitFor();
  await popup.getByLabel('Host name, address or range').fill('192.168.1.7/24');
  await popup.keyboard.press('Enter');
  await popup.getByText('private space (RFC 1918)').waitFor();
  expect(await violations(popup)).toEqual([]);
  expect(askedOf('cloudflare-dns.com')).toBe(0);
});

it('asks DNS for a name after a yes, with the domain only', async () => {
  const popup = await over('https://crm.example/settings', 'lookUp');
  await popup.getByLabel('Host name, address or range').fill('jane.doe@acme.example');
  await popup.keyboard.press('Enter');
  expect(await popup.getByRole('dialog').textContent()).toContain('cloudflare-dns.com');
  expect(askedOf('cloudflare-dns.com')).toBe(0);
  await popup.getByRole('button', { name: 'Allow and ask' }).click();
  await popup.getByText('mx.acme.example').waitFor();
  expect(askedOf('cloudflare-dns.com')).toBe(7);
  expect(hosts.asked.join()).not.toContain('jane');
  expect(await violations(popup)).toEqual([]);
});

it('opens on a text selected in the page', async () => {
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.storage.session.set({ lookUp: ' 34.67.39.103 ' }));
  const tab = await chromium.context.newPage();
  await tab.goto('https://crm.example/settings');
  const popup = await chromium.openPopup();
  await popup.getByText('inside Nylas').waitFor();
  expect(await worker.evaluate(() => chrome.storage.session.get('lookUp'))).toEqual({});
});
