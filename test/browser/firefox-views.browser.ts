/** Presets, import, export and handing out, in the views of a real Firefox, by mouse and keys. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAutoconfigFile } from '../../lib/formats/autoconfig-preset.ts';
import { printCsv } from '../../lib/formats/csv.ts';
import { parseListDocument } from '../../lib/formats/list-document.ts';
import { printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { go, press, see, seeButton, seeNoButton, textOf, type } from '../tools/hands.ts';
import { type Desk, openDesk } from './firefox-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const rows = () => desk.options.$$eval('[data-row]', (all) => all.map((row) => row.textContent ?? ''));

async function add(domain: string): Promise<void> {
  const { options } = desk;
  await press(options, 'Add');
  await type(options, '[name=domains]', domain);
  await type(options, '[name=imap-hostname]', `imap.${domain}`);
  await type(options, '[name=smtp-hostname]', `smtp.${domain}`);
  await press(options, 'Add preset');
  await seeButton(options, `Edit ${domain}`);
}

describe('presets in Firefox', () => {
  it('are typed into the panel, and what an edit does to accounts is said before it is kept', async () => {
    const { options } = desk;
    await add('acme.example');
    await press(options, 'Edit acme.example');
    await type(options, '[name=imap-hostname]', 'mail.globex.example');
    await options.focus('[name=smtp-security]');
    await options.keyboard.type('None');
    await see(options, 'SMTP is protected less: STARTTLS becomes None.');
    await see(options, 'Every account at these domains follows this change');
    expect(await textOf(options, '.changes')).toContain(
      'smtp.acme.example · 587 · STARTTLS → smtp.acme.example · 25 · None',
    );
    await press(options, 'Update');
    await seeNoButton(options, 'Update');
    await expect.poll(() => textOf(options, 'tbody')).toContain('mail.globex.example');
  });

  it('come back by their history, and from a deletion by undo and by the list of deleted ones', async () => {
    const { options } = desk;
    await press(options, 'Edit acme.example');
    await press(options, 'History');
    await see(options, 'until an edit here');
    expect(await textOf(options, 'dialog .changes')).toContain('imap.acme.example');
    await options.locator('dialog .history-entry button').click();
    await see(options, 'acme.example restored.');
    await expect.poll(() => textOf(options, 'tbody')).toContain('imap.acme.example');
    await press(options, 'Edit acme.example');
    await press(options, 'Delete');
    await seeNoButton(options, 'Edit acme.example');
    await press(options, 'Undo');
    await press(options, 'Edit acme.example');
    await press(options, 'Delete');
    await options.locator('.deleted summary').click();
    await press(options, 'Restore acme.example');
    await seeButton(options, 'Edit acme.example');
  });

  it('are found by domain and by server', async () => {
    const { options } = desk;
    // What was restored can still be taken back: the bar that says so must not lie over the panel's buttons.
    await seeButton(options, 'Undo');
    await add('globex.example');
    for (const text of ['globex', 'smtp.globex']) {
      await type(options, '[data-search]', text);
      await expect.poll(rows).toEqual(['globex.example']);
    }
    await type(options, '[data-search]', 'nowhere');
    await see(options, 'nowhere');
    expect(await rows()).toEqual([]);
    await press(options, 'Show all');
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(1);
  });
});

/** Gives a file to the import as its dialog does. */
async function choose(name: string, content: string): Promise<void> {
  const path = join(desk.downloads, name);
  writeFileSync(path, content);
  const input = await desk.options.waitForSelector('input[name=import-file]');
  await input?.uploadFile(path);
}
/** What the browser's own download of `name` holds, once it is there. */
async function saved(name: string, act: () => Promise<void>): Promise<string> {
  const path = join(desk.downloads, name);
  rmSync(path, { force: true });
  await act();
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8') !== '', { timeout: 8_000 }).toBe(true);
  return readFileSync(path, 'utf8');
}
const ownDomains = () =>
  desk.evaluate(async () => {
    const all: unknown[] = Object.values(await chrome.storage.local.get(null));
    return all.flatMap((record) => Reflect.get(Object(Reflect.get(Object(record), 'preset')), 'domains') ?? []).sort();
  }, null);

describe('files in Firefox', () => {
  it('of Mailfill and of a table are shown before they count, and each goes out by one undo', async () => {
    const { options } = desk;
    await go(options, '#import');
    const two = [demoPreset('one.example'), demoPreset('two.example')];
    const files = { 'presets.json': printMailfillFile(two), 'presets.csv': printCsv(two) };
    for (const [name, text] of Object.entries(files)) {
      await choose(name, text);
      await seeButton(options, 'Import 2 presets');
      expect(await textOf(options, '.import-list'), name).toMatch(/one\.example.*imap\.one\.example.*two\.example/);
      expect(await ownDomains()).toEqual(['acme.example', 'globex.example']);
      await press(options, 'Import 2 presets');
      await see(options, '2 presets imported.');
      expect(await ownDomains(), name).toEqual(['acme.example', 'globex.example', 'one.example', 'two.example']);
      await press(options, 'Undo');
      await expect.poll(ownDomains, { message: name }).toEqual(['acme.example', 'globex.example']);
    }
  });

  it('that go out come in again, byte for byte what they were', async () => {
    const { options } = desk;
    const save = () => saved('mailfill-presets.json', () => press(options, 'Export 2 presets'));
    const text = await save();
    expect(text).toContain('smtp.globex.example');
    await choose('again.json', text);
    await seeButton(options, 'Nothing to import');
    await press(options, 'Cancel');
    expect(await save()).toBe(text);
    await press(options, 'CSV', 'radio');
    const table = await saved('mailfill-presets.csv', () => press(options, 'Export 2 presets'));
    await choose('again.csv', table);
    await seeButton(options, 'Nothing to import');
    await press(options, 'Cancel');
  });

  it('for others are a list and an autoconfig that their readers take', async () => {
    const { options } = desk;
    await go(options, '#hand-out');
    await see(options, 'policies.json');
    await press(options, 'List on a web server', 'radio');
    const made = '[aria-label="mailfill-list.json"] textarea';
    await options.waitForSelector(made);
    const list = parseListDocument(await options.$eval(made, (box) => String(Reflect.get(box, 'value'))));
    const domains = list.ok ? list.value.list.presets.map((preset) => preset.domains[0]).sort() : list.fault;
    expect(domains).toEqual(['acme.example', 'globex.example']);
    await press(options, 'Make a signing key');
    await options.waitForSelector('[aria-label="mailfill-list.json.sig"]');
    await press(options, 'Autoconfig for the mail domain', 'radio');
    await see(options, 'https://autoconfig.acme.example/mail/config-v1.1.xml');
    const file = '[aria-label="acme.example-config-v1.1.xml"]';
    const xml = await saved('acme.example-config-v1.1.xml', () => options.locator(`${file} .button`).click());
    const read = readAutoconfigFile(xml);
    expect(read.ok && read.value.presets[0]).toMatchObject({
      domains: ['acme.example'],
      incomingServers: [{ type: 'imap', hostname: 'imap.acme.example', port: 993, socketType: 'SSL' }],
    });
  });
});

/** Parts that stick out at the start or the end of the window, where nobody can read them. */
const stickingOut = () =>
  desk.options.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')].flatMap((part) => {
      const box = part.getBoundingClientRect();
      const isSeen = box.width > 1 && box.height > 1;
      return isSeen && (box.left < -1 || box.right > width + 1) ? [`${part.tagName} ${part.className}`] : [];
    });
  });

it('every view and the panel fit into 320 px', async () => {
  const { options } = desk;
  await options.setViewport({ width: 320, height: 700 });
  const views = [
    'find',
    'hand-out',
    'import',
    'connection-ips',
    'organisation',
    'sites',
    'settings',
    'about',
    'presets',
  ];
  for (const view of views) {
    await go(options, `#${view}`);
    await options.waitForSelector('main h1');
    expect(await stickingOut(), view).toEqual([]);
  }
  await press(options, 'Edit acme.example');
  await options.waitForSelector('.panel');
  expect(await stickingOut(), 'panel').toEqual([]);
});

it('nothing was left uncaught in any part of the extension, and nobody else was asked', async () => {
  expect((await desk.errors()).join('\n')).toBe('');
  expect(desk.strangers()).toEqual([]);
});
