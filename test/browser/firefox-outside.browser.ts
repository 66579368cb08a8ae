/**
 * What comes from outside, in a real Firefox: an organisation's policy and list, settings that are looked up, connection
 * IPs. Every host is an https name that the browser finds on loopback, and none is asked before a yes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printAutoconfig } from '../../lib/formats/autoconfig-print.ts';
import { type ListDocument, printListDocument } from '../../lib/formats/list-document.ts';
import { jsonResolver } from '../discovery/dns-server.ts';
import { redirect, serve } from '../discovery/world.ts';
import { ROOT } from '../tools/build.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { clipboard } from '../tools/firefox-parts.ts';
import { go, hasButton, held, press, see, seeButton, seeNoButton, textOf, type } from '../tools/hands.ts';
import { hooliList, weakerPreset } from '../tools/hooli-list.ts';
import { type Desk, openDesk } from './firefox-desk.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
const HOSTS = ['autoconfig.acme.example', 'acme.example', 'live.thunderbird.net', 'cloudflare-dns.com'];
const HTML = 'text/html; charset=utf-8';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const list = (part: Partial<ListDocument>): string => printListDocument(hooliList(part));
/** Fills a form that stands at somebody's address, by the popup, and reads the outgoing port. */
async function filledPort(): Promise<string> {
  const page = await desk.visit('https://crm.example/hooli');
  const popup = await desk.popupOver(page);
  await page.bringToFront();
  await popup.waitForSelector('.wide:not([disabled])', { timeout: 8_000 });
  await popup.$eval('.wide', (button) => button instanceof HTMLElement && button.click());
  await expect.poll(() => held(page, 'imap_host'), { timeout: 5_000 }).toBe('imap.hooli.example');
  await expect.poll(() => held(page, 'smtp_port'), { timeout: 5_000 }).not.toBe('');
  const port = await held(page, 'smtp_port');
  await popup.close();
  await page.close();
  await desk.options.bringToFront();
  return port;
}

describe('an organisation in Firefox', () => {
  it('hands a list out: asked after a yes, in the list of presets, in a form; what is weaker waits for a word', async () => {
    const { options, routes } = desk;
    const path = 'it.hooli.example/list.json';
    routes.set('crm.example/hooli', serve(DEMO.replace('acme.example', 'hooli.example'), HTML));
    routes.set(path, serve(list({}), 'application/json'));
    await go(options, '#organisation');
    await type(options, '[name=subscribe]', `https://${path}`);
    await press(options, 'Subscribe');
    await see(options, 'Subscribe to a list of it.hooli.example?');
    expect(desk.askedOf('it.hooli.example')).toEqual([]);
    await options.locator('dialog .primary').click();
    await see(options, 'Hooli IT');
    expect(desk.askedOf('it.hooli.example')).toEqual([path]);
    expect(await filledPort()).toBe('587');
    routes.set(path, serve(list({ revision: 2, presets: [weakerPreset('hooli.example')] }), 'application/json'));
    await press(options, 'Refresh');
    await see(options, 'A list wants to lower the security of hooli.example');
    await see(options, 'SMTP is protected less: STARTTLS becomes None.');
    expect(await filledPort()).toBe('587');
    await press(options, 'Accept the change');
    await seeNoButton(options, 'Accept the change');
    expect(await filledPort()).toBe('25');
    await go(options, '#presets');
    await press(options, 'View hooli.example');
    await see(options, 'From the list Hooli IT');
    await go(options, '#organisation');
    await press(options, `Unsubscribe from https://${path}`);
    await expect.poll(async () => (await textOf(options, 'main')).includes('Hooli IT')).toBe(false);
  });

  it('sets a preset by policy that cannot be changed', async ({ skip }) => {
    const { options, hasPolicy } = desk;
    skip(!hasPolicy, 'this process may not write the policies of the machine');
    await go(options, '#organisation');
    await see(options, '1 preset is handed out.');
    await go(options, '#presets');
    await press(options, 'View locked.example');
    await see(options, 'Set by your organisation. It cannot be changed here.');
    expect(await hasButton(options, 'Use as your own')).toBe(false);
    expect(await options.$('[name=imap-hostname]')).toBeNull();
  });
});

describe('settings that are looked up in Firefox', () => {
  it('come after a yes that names each host, by the domain alone, and become a preset', async () => {
    const { options, routes } = desk;
    routes.set('autoconfig.acme.example/mail/config-v1.1.xml', serve(printAutoconfig(demoPreset())));
    routes.set('cloudflare-dns.com/dns-query', jsonResolver({}));
    routes.set(
      'acme.example/.well-known/autoconfig/mail/config-v1.1.xml',
      redirect('https://evil.example/config-v1.1.xml'),
    );
    await go(options, '#find');
    await type(options, '[name=find]', 'Jane.Doe@Acme.example');
    await options.keyboard.press('Enter');
    await options.waitForSelector('dialog[open]');
    expect(await textOf(options, 'dialog')).toMatch(
      /autoconfig\.acme\.example.*live\.thunderbird\.net.*cloudflare-dns\.com/,
    );
    expect(HOSTS.flatMap(desk.askedOf)).toEqual([]);
    await press(options, 'Allow and ask');
    await see(options, 'One source has settings for acme.example.');
    expect(HOSTS.map((host) => desk.askedOf(host).length > 0)).toEqual([true, true, true, true]);
    expect(HOSTS.flatMap(desk.askedOf).join()).not.toMatch(/jane/i);
    expect(await textOf(options, '.find-silent')).toContain('acme.example redirects elsewhere; not asked.');
    expect(desk.askedOf('evil.example')).toEqual([]);
    expect(await textOf(options, 'article')).toMatch(/imap\.acme\.example:993.*SSL\/TLS.*belongs to acme\.example/);
    await press(options, "Use these settings: The domain's own settings file");
    await expect.poll(() => held(options, 'imap-hostname')).toBe('imap.acme.example');
    await press(options, 'Add preset');
    await seeButton(options, 'Edit acme.example');
  });
});
describe('connection IPs in Firefox', () => {
  it('of a vendor come after a yes, and are copied as the firewall wants them', async () => {
    const ranges = ['34.1.2.0/26', '34.1.2.64/26', '35.2.3.4', '2600:1f00::/40'];
    desk.routes.set('app.pipedrive.com/settings', serve('<!doctype html><title>CRM</title>', HTML));
    desk.routes.set(
      'raw.githubusercontent.com/pipedrive/ip-ranges/master/ip-ranges.json',
      serve(JSON.stringify(ranges), 'text/plain'),
    );
    const page = await desk.visit('https://app.pipedrive.com/settings');
    const popup = await desk.popupOver(page, 'ips');
    await press(popup, 'Load the live list');
    await popup.waitForSelector('dialog[open]');
    expect(await textOf(popup, 'dialog')).toContain('raw.githubusercontent.com');
    expect(desk.askedOf('raw.githubusercontent.com')).toEqual([]);
    await press(popup, 'Allow and load');
    await popup.waitForSelector('.ip-rows code');
    expect(await popup.$$eval('.ip-rows code', (all) => all.map((one) => one.textContent))).toEqual([
      '34.1.2.0/26',
      '34.1.2.64/26',
      '35.2.3.4/32',
      '2600:1f00::/40',
    ]);
    await popup.select('[name=ip-format]', 'postfix');
    await press(popup, 'Copy all 4');
    await expect.poll(() => clipboard(desk.inWindow)).toBe('34.1.2.0/25 OK\n35.2.3.4/32 OK\n2600:1f00::/40 OK\n');
    await popup.close();
    await page.close();
  });

  it('are looked up without asking anyone; a name is asked by the domain alone', async () => {
    const page = await desk.visit('https://app.pipedrive.com/settings');
    const popup = await desk.popupOver(page, 'lookUp');
    const zone = jsonResolver({ 'acme.example MX': ['10 mx.acme.example'] });
    desk.routes.set('cloudflare-dns.com/dns-query', (response, url, message) => {
      if (url.searchParams.get('type') === 'MX') zone(response, url, message);
      else serve('{"Status":0}', 'application/dns-json')(response, url, message);
    });
    const before = desk.askedOf('cloudflare-dns.com').length;
    await type(popup, '[name=look-up]', '34.67.39.103');
    await press(popup, 'Look up');
    await see(popup, 'inside Nylas · US · 34.67.39.103/32');
    await press(popup, 'Copy 34.67.39.103');
    await expect.poll(() => clipboard(desk.inWindow)).toBe('34.67.39.103');
    expect(desk.askedOf('cloudflare-dns.com').length).toBe(before);
    await type(popup, '[name=look-up]', 'jane.doe@acme.example');
    await popup.keyboard.press('Enter');
    await see(popup, 'mx.acme.example');
    await press(popup, 'Copy mx.acme.example');
    await expect.poll(() => clipboard(desk.inWindow)).toBe('mx.acme.example');
    expect(desk.askedOf('cloudflare-dns.com').length).toBeGreaterThan(before);
    expect(desk.askedOf('cloudflare-dns.com').join()).not.toContain('jane');
    await popup.close();
    await page.close();
  });

  it('of a product that publishes a page stand in the options page', async () => {
    const { options } = desk;
    await options.bringToFront();
    await go(options, '#connection-ips');
    await options.select('[name=ips-product]', 'Freshservice');
    await type(options, '[name=ips-account]', 'acme');
    await see(options, 'does not say that IMAP');
    expect((await options.$$('.ip-rows code')).length).toBe(43);
  });
});

it('nothing was left uncaught in any part of the extension, and nobody else was asked', async () => {
  expect((await desk.errors()).join('\n')).toBe('');
  expect(desk.strangers(HOSTS)).toEqual([]);
});
