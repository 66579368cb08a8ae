/**
 * What the person decides about sites: off, offered to stay away, filled without asking; the domains seen; and the views
 * Sites, Settings and About. Sites are https names that the browser finds on loopback.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInBoth } from '../tools/axe.ts';
import { ROOT } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { during } from '../tools/during.ts';
import { seedChromium } from '../tools/seed.ts';
import { type HostsServer, serveHosts } from '../tools/serve-hosts.ts';

const DEMO = readFileSync(join(ROOT, 'test/demo/index.html'), 'utf8');
/** The card's host: the only div that the page did not make. */
const CARD = 'body > div:last-child';

let chromium: Chromium;
let hosts: HostsServer;

beforeAll(async () => {
  hosts = await serveHosts((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const frame =
      '<!doctype html><title>Page</title><p>Around</p><iframe src="https://inner.example/" width=900 height=800>';
    const pages: Record<string, string> = {
      '/framed': frame,
      '/empty': DEMO.replace('jane.doe@acme.example', ''),
      '/taken': DEMO.replace('name="imap_host"', 'name="imap_host" value="imap.gmx.net"'),
      '/nameless': DEMO.replace(/<label>E-mail address.*<\/label>/, ''),
    };
    response.end(pages[request.url ?? ''] ?? DEMO);
  });
  chromium = await launchChromium({ args: hosts.args, viewport: { width: 1000, height: 900 } });
  await seedChromium(chromium, [demoPreset()]);
});
afterAll(async () => {
  await chromium?.close();
  await hosts?.close();
});

async function stored(key: string): Promise<unknown> {
  const worker = await chromium.worker();
  return worker.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
}
async function change(settings: Record<string, unknown>): Promise<void> {
  const worker = await chromium.worker();
  const all = { offer: true, seen: true, sitesOff: [], fillWithoutAsking: [], ...settings };
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), all);
}
async function visit(url: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  return page;
}
const value = (page: Page, name: string) => page.inputValue(`[name=${name}]`);
const hasCard = (page: Page) =>
  page.waitForSelector(CARD, { state: 'attached', timeout: 1_500 }).then(
    () => true,
    () => false,
  );
async function press(page: Page, fromRight: number): Promise<void> {
  const box = await page.locator(CARD).boundingBox();
  if (!box) throw new Error('the card has no box');
  await page.waitForTimeout(900);
  await page.mouse.click(box.x + box.width - fromRight, box.y + box.height / 2);
}
const CLOSE = 20;
const MAIN = 80;

describe('a site', () => {
  it('that is off is left alone, the person taken at their word; taken out it is offered again', async () => {
    const options = await chromium.openExtensionPage('options.html#sites');
    await options.getByLabel('Site to stay away from').fill('not a site');
    await options.keyboard.press('Enter');
    await options.getByText('This is not a site.').waitFor();
    expect(await violationsInBoth(options)).toEqual([]);
    await options.getByLabel('Site to stay away from').fill('https://Off.example/settings/mail');
    await options.keyboard.press('Enter');
    await options.getByRole('button', { name: 'Take off.example out' }).waitFor();
    expect(await stored('settings')).toMatchObject({ sitesOff: ['off.example'] });
    expect(await violationsInBoth(options)).toEqual([]);
    const page = await visit('https://off.example/');
    expect(await hasCard(page)).toBe(false);
    await options.bringToFront();
    await options.getByRole('button', { name: 'Take off.example out' }).click();
    await options.getByText('Mailfill is on everywhere.').waitFor();
    await page.bringToFront();
    await page.reload();
    await page.mouse.move(330, 330);
    await page.mouse.move(340, 340);
    expect(await hasCard(page)).toBe(true);
    await options.bringToFront();
    await options.getByRole('button', { name: 'Undo' }).click();
    await options.getByRole('button', { name: 'Take off.example out' }).waitFor();
    await options.close();
    await page.close();
  });

  it('shows no card where cards are switched off, and the keys still fill', async () => {
    const options = await chromium.openExtensionPage('options.html#settings');
    await options.getByRole('switch', { name: 'Show the card' }).click();
    await expect.poll(() => stored('settings')).toMatchObject({ offer: false });
    const page = await visit('https://quiet.example/');
    expect(await hasCard(page)).toBe(false);
    const worker = await chromium.worker();
    await worker.evaluate(() =>
      Reflect.get(chrome.commands.onCommand, 'dispatch').call(chrome.commands.onCommand, 'fill'),
    );
    await expect.poll(() => value(page, 'imap_host'), { timeout: 5_000 }).toBe('imap.acme.example');
    await change({});
    await options.close();
    await page.close();
  });

  it('whose form holds another account is not filled by the keys unseen: the card asks, or the popup opens', async () => {
    const pressKeys = async () => {
      const worker = await chromium.worker();
      await worker.evaluate(() =>
        Reflect.get(chrome.commands.onCommand, 'dispatch').call(chrome.commands.onCommand, 'fill'),
      );
    };
    const popup = () => chromium.context.pages().find((one) => one.url().endsWith('/popup.html'));
    const asking = await visit('https://quiet.example/taken');
    await asking.waitForSelector(CARD, { state: 'attached' });
    await pressKeys();
    await asking.waitForTimeout(2_000);
    expect(popup()).toBeUndefined();
    await press(asking, MAIN);
    await expect.poll(() => value(asking, 'imap_host'), { timeout: 5_000 }).toBe('imap.acme.example');
    await asking.close();
    await change({ offer: false });
    const page = await visit('https://quiet.example/taken');
    expect(await hasCard(page)).toBe(false);
    await pressKeys();
    await expect.poll(() => popup(), { timeout: 5_000 }).toBeDefined();
    expect(await value(page, 'imap_host')).toBe('imap.gmx.net');
    await change({});
    await popup()?.close();
    await page.close();
  });

  it('where the card was closed three times is offered to be left alone', async () => {
    for (const path of ['one', 'two']) {
      const page = await visit(`https://nag.example/${path}`);
      await page.waitForSelector(CARD, { state: 'attached' });
      await press(page, CLOSE);
      await page.waitForTimeout(400);
      expect(await page.locator('body > div').count()).toBe(0);
      await page.close();
    }
    const third = await visit('https://nag.example/three');
    await third.waitForSelector(CARD, { state: 'attached' });
    await press(third, CLOSE);
    await third.waitForTimeout(400);
    await press(third, MAIN);
    await expect.poll(() => stored('settings')).toMatchObject({ sitesOff: ['nag.example'] });
    expect(await third.locator('body > div').count()).toBe(0);
    await third.reload();
    await third.mouse.move(340, 340);
    expect(await hasCard(third)).toBe(false);
    await change({});
    await third.close();
  });
});

describe('filled without asking', () => {
  it('happens on the chosen origin only, and no own address is written', async () => {
    const options = await chromium.openExtensionPage('options.html#settings');
    await options.getByPlaceholder('jane.doe@acme.example').fill('owner@acme.example');
    await options.getByRole('button', { name: 'Keep address' }).click();
    await options.getByText('owner@acme.example').waitFor();
    await options.goto(options.url().replace('#settings', '#sites'));
    await options.getByLabel('Site to fill without asking').fill('http://auto.example');
    await options.keyboard.press('Enter');
    await options.getByText('This is not an https address.').waitFor();
    await options.getByLabel('Site to fill without asking').fill('https://auto.example/settings');
    await options.keyboard.press('Enter');
    await expect.poll(() => stored('settings')).toMatchObject({ fillWithoutAsking: ['https://auto.example'] });
    await options.close();
    const page = await visit('https://auto.example/');
    await expect.poll(() => value(page, 'smtp_user'), { timeout: 5_000 }).toBe('jane.doe@acme.example');
    expect(await value(page, 'imap_host')).toBe('imap.acme.example');
    expect(await value(page, 'imap_password')).toBe('');
    const other = await visit('https://sub.auto.example/');
    await other.waitForTimeout(1_500);
    expect(await value(other, 'imap_host')).toBe('');
    await other.close();
    await page.close();
  });

  it('waits for the address, keeps what was typed, and a fill taken back stays so', async () => {
    const page = await visit('https://auto.example/empty');
    await page.waitForTimeout(1_200);
    expect(await value(page, 'imap_host')).toBe('');
    await page.fill('[name=smtp_host]', 'relay.acme.example');
    await page.click('[name=email]');
    await page.keyboard.type('joe@acme.example');
    await page.keyboard.press('Tab');
    await expect.poll(() => value(page, 'imap_host'), { timeout: 5_000 }).toBe('imap.acme.example');
    expect(await value(page, 'email')).toBe('joe@acme.example');
    expect(await value(page, 'imap_user')).toBe('joe@acme.example');
    expect(await value(page, 'smtp_host')).toBe('relay.acme.example');
    await page.waitForTimeout(1_500);
    await page.waitForSelector(CARD, { state: 'attached' });
    await press(page, MAIN);
    await expect.poll(() => value(page, 'imap_host'), { timeout: 5_000 }).toBe('');
    await page.click('h1');
    await page.waitForTimeout(1_200);
    expect(await value(page, 'imap_host')).toBe('');
    await page.close();
  });

  it('tells no page which of many domains have a preset', async () => {
    const page = await visit('https://auto.example/empty');
    const tried = async (domain: string) => {
      await page.evaluate((name) => {
        const form = document.querySelector('form');
        const fresh = form?.cloneNode(true);
        if (!form || !(fresh instanceof HTMLFormElement)) return;
        for (const input of fresh.querySelectorAll('input')) input.value = '';
        const email = fresh.querySelector<HTMLInputElement>('[name=email]');
        if (email) email.value = `someone@${name}`;
        form.replaceWith(fresh);
      }, domain);
      await page.waitForTimeout(1_200);
      return value(page, 'imap_host');
    };
    expect(await tried('one.example')).toBe('');
    expect(await tried('two.example')).toBe('');
    expect(await tried('acme.example'), 'the third one that the page wrote').toBe('');
    await page.close();
    const again = await visit('https://auto.example/');
    await expect.poll(() => value(again, 'imap_host'), { timeout: 5_000 }).toBe('imap.acme.example');
    await again.close();
  });

  it('writes no own address where the form names none', async () => {
    const page = await visit('https://auto.example/nameless');
    await expect.poll(() => value(page, 'imap_host'), { timeout: 5_000 }).toBe('imap.acme.example');
    await page.waitForTimeout(500);
    expect(await value(page, 'imap_user')).toBe('');
    expect(await value(page, 'smtp_user')).toBe('');
    await page.close();
  });

  it('never happens in a frame', async () => {
    await change({ fillWithoutAsking: ['https://inner.example'] });
    const page = await visit('https://outer.example/framed');
    const inner = page.frame({ url: 'https://inner.example/' });
    const worker = await chromium.worker();
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://outer.example/*' });
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0, allFrames: true },
        files: ['/engine.js'],
      });
    });
    await page.waitForTimeout(1_500);
    expect(await inner?.inputValue('[name=imap_host]')).toBe('');
    await change({});
    await page.close();
  });
});

describe('seen, no preset yet', () => {
  it('keeps the domain and the day of an address that the person typed, and nothing else', async () => {
    const page = await visit('https://crm.example/empty');
    // What the page puts there is nobody's.
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('[name=email]');
      if (box) box.value = 'spam@planted.example';
    });
    await page.click('h1');
    await page.waitForTimeout(900);
    await page.fill('[name=email]', '');
    await page.click('[name=email]');
    await page.keyboard.type('secret.name@globex.example');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => stored('seenDomains'), { timeout: 5_000 })
      .toEqual([{ domain: 'globex.example', day: new Date().toISOString().slice(0, 10), dismissed: false }]);
    const worker = await chromium.worker();
    const all = await worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    expect(all).not.toMatch(/secret\.name|planted/);
    await page.close();
  });

  it('is offered in the list: add, find, dismiss, undo; switching it off forgets', async () => {
    const options = await chromium.openExtensionPage('options.html');
    await options.getByRole('heading', { name: 'Seen, no preset yet' }).waitFor();
    expect(await violationsInBoth(options)).toEqual([]);
    expect(await options.getByRole('link', { name: 'Find settings for globex.example' }).getAttribute('href')).toBe(
      '#find=globex.example',
    );
    await options.getByRole('button', { name: 'Do not offer globex.example again' }).click();
    await expect.poll(() => options.getByText('Seen, no preset yet').count()).toBe(0);
    await options.getByRole('button', { name: 'Undo' }).click();
    await options.getByRole('button', { name: 'Add a preset for globex.example' }).click();
    await options.getByRole('button', { name: 'Add preset' }).waitFor();
    await options.keyboard.press('Escape');
    await options.goto(options.url().replace(/#.*|$/, '#settings'));
    await options.getByRole('switch', { name: 'Note domains' }).click();
    await expect.poll(() => stored('seenDomains')).toBeUndefined();
    const page = await visit('https://crm.example/empty');
    await page.click('[name=email]');
    await page.keyboard.type('joe@initech.example');
    await page.keyboard.press('Tab');
    await page.waitForTimeout(1_200);
    expect(await stored('seenDomains')).toBeUndefined();
    await change({});
    await page.close();
    await options.close();
  });
});

describe('settings and about', () => {
  it('choose the resolver, and withdraw a host that was allowed', async () => {
    const worker = await chromium.worker();
    await worker.evaluate(() => chrome.storage.local.set({ allowedHosts: ['live.thunderbird.net', 'dns.google'] }));
    const options = await chromium.openExtensionPage('options.html#settings');
    await options.getByText('Google', { exact: true }).click();
    await expect.poll(() => stored('resolver')).toEqual({ kind: 'google' });
    await options.getByText('Another', { exact: true }).click();
    await options.fill('[name=resolver-url]', 'http://dns.example/dns-query');
    await options.keyboard.press('Enter');
    await options.getByText('The resolver is as before.').waitFor();
    expect(await stored('resolver')).toEqual({ kind: 'google' });
    await options.fill('[name=resolver-url]', 'https://dns.example/dns-query{?dns}');
    await options.keyboard.press('Enter');
    await options.getByText('asked from now on').waitFor();
    expect(await stored('resolver')).toEqual({ kind: 'custom', url: 'https://dns.example/dns-query{?dns}' });
    await options.getByRole('button', { name: 'Ask dns.google no more' }).click();
    await expect.poll(() => stored('allowedHosts')).toEqual(['live.thunderbird.net']);
    expect(await violationsInBoth(options)).toEqual([]);
    await options.close();
  });

  it('show the keys, and open the page where the browser changes them', async () => {
    const options = await chromium.openExtensionPage('options.html#settings');
    await options.locator('.shortcuts kbd').first().waitFor();
    expect(await options.locator('.shortcuts').textContent()).toMatch(/Alt\+Shift\+M.*Fill the mail form/);
    const page = await during(chromium.context.waitForEvent('page'), () =>
      options.getByRole('button', { name: 'Change the keys' }).click(),
    );
    await page.waitForURL(/^chrome:\/\/extensions\/shortcuts/);
    await page.close();
    await options.close();
  });

  it('tell version, privacy in five sentences, storage in bytes, and licences', async () => {
    const options = await chromium.openExtensionPage('options.html#about');
    await options.getByRole('heading', { name: /^Mailfill \d/ }).waitFor();
    expect(await options.locator('.sentences li').count()).toBe(5);
    await options.getByText(/[1-9]\d* of 102,400 bytes used/).waitFor();
    const licence = await options.getByRole('link', { name: 'Licence of Mailfill' }).getAttribute('href');
    const page = await chromium.context.newPage();
    await page.goto(licence ?? '');
    expect(await page.textContent('body')).toContain('MIT');
    expect(await violationsInBoth(options)).toEqual([]);
    await page.close();
    await options.close();
  });
});

describe('delete everything', () => {
  it('asks first, then leaves nothing but marks of the deletions, in sync too', async () => {
    const worker = await chromium.worker();
    const options = await chromium.openExtensionPage('options.html#organisation');
    const dialog = options.getByRole('dialog');
    await options.fill('[name=subscribe]', 'https://hoster.example/{domain}.xml');
    await options.getByRole('button', { name: 'Subscribe' }).click();
    await dialog.getByRole('button', { name: 'Subscribe' }).click();
    await options.getByRole('button', { name: /^Unsubscribe/ }).waitFor();
    await options.getByRole('link', { name: 'Settings', exact: true }).click();
    await options.getByRole('button', { name: 'Delete everything' }).click();
    expect(await dialog.textContent()).toContain('Your 1 preset goes');
    expect(await violationsInBoth(options)).toEqual([]);
    await options.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    const held = () =>
      worker.evaluate(async () => {
        const areas = await Promise.all(
          [chrome.storage.local, chrome.storage.sync, chrome.storage.session].map((area) => area.get(null)),
        );
        return JSON.stringify(areas);
      });
    expect(await held()).toContain('imap.acme.example');
    await options.getByRole('button', { name: 'Delete everything' }).click();
    await dialog.getByRole('button', { name: 'Delete everything' }).click();
    await options.getByText('Everything was deleted.').waitFor();
    expect(await options.getByText('owner@acme.example').count()).toBe(0);
    // Sync and mirror settle a moment later; nothing comes back.
    await options.waitForTimeout(2_500);
    expect(await held()).not.toMatch(/acme\.example|allowedHosts|sitesOff/);
    expect(await options.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))).not.toContain(
      'mailfill-history',
    );
    // Without a new look at storage the page would still hold the subscription, and could ask there again.
    await options.getByRole('link', { name: 'Organisation' }).click();
    await options.getByRole('heading', { name: 'Organisation' }).waitFor();
    expect(await options.getByText('hoster.example').count()).toBe(0);
    await options.getByRole('link', { name: 'Presets' }).click();
    await options.getByText('No preset yet').first().waitFor();
    await options.close();
  });
});
