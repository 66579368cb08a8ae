/**
 * Import, export and handing out, driven in a real Chromium with real files: hostile ones, one that vanishes, one too
 * large, a page that dies in the middle of an import; what is exported comes back byte for byte.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import { printShareLink } from '../../lib/formats/share-link.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { violationsInBoth } from '../tools/axe.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { during } from '../tools/during.ts';
import { launchFirefox } from '../tools/firefox.ts';
import { type LoopbackServer, serveFolder } from '../tools/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailfill-transfer-'));
const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const numbered = (count: number): Preset[] =>
  Array.from({ length: count }, (_, at) => ({ ...demoPreset(`d${at}.example`), id: `many-${at}` }));

let chromium: Chromium;
let server: LoopbackServer;
let options: Page;

beforeAll(async () => {
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/index.html'), '<title>Intranet</title><p>Connect your mailbox');
  server = await serveFolder(join(folder, 'site'));
  chromium = await launchChromium();
  options = await chromium.openExtensionPage('options.html#import');
}, 120_000);
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const go = (hash: string) => options.evaluate((to) => location.replace(to), hash);
const choose = (path: string) => options.setInputFiles('[name=import-file]', path);
const button = (name: string | RegExp) => options.getByRole('button', { name });

/** A value of each preset that stands in storage, in order. */
async function storedValues(key: 'domains' | 'note'): Promise<string[]> {
  const worker = await chromium.worker();
  const records: unknown[] = await worker.evaluate(async () => Object.values(await chrome.storage.local.get(null)));
  return records
    .flatMap((record) => {
      const preset: unknown = Reflect.get(Object(record), 'preset');
      return preset === undefined ? [] : [String(Reflect.get(Object(preset), key))];
    })
    .sort();
}
const stored = () => storedValues('domains');
const notes = () => storedValues('note');
async function clear(): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.local.clear();
  });
  await expect.poll(stored).toEqual([]);
}
/** A test that failed half-way leaves presets, another page, a preview: none of it fails the next one. */
async function begin(): Promise<void> {
  await clear();
  await go('#import');
  await options.reload();
}
async function textOf(download: Promise<Download>): Promise<string> {
  return readFileSync(await (await download).path(), 'utf8');
}
async function saved(press: () => Promise<void>): Promise<string> {
  return textOf(during(options.waitForEvent('download'), press));
}

describe('hostile files', () => {
  it.each([
    ['an empty file', 'empty.json', '', 'The file is empty.'],
    ['a picture', 'picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), null],
    [
      'JSON that breaks off',
      'broken.json',
      '{\n  "schema": "mailfill-presets/1",\n  "presets": [,]\n}',
      'Line 3, column 15',
    ],
    ['a key into prototypes', 'proto.json', '{"__proto__":{"polluted":1}}', 'Line 1, column 2'],
    ['a bomb', 'bomb.xml', '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><clientConfig>&c;</clientConfig>', null],
    ['depth of a million', 'deep.json', '['.repeat(1_000_000), null],
  ])('I13: %s is refused by name, and nothing changes', async (_, name, content, words) => {
    await choose(put(name, content));
    await options.getByText(`${name} was not read`).waitFor();
    if (words) await options.getByText(words).waitFor();
    await options.getByText('Your presets are as they were.').waitFor();
    expect(await options.evaluate(() => 'polluted' in {})).toBe(false);
    expect(await stored()).toEqual([]);
  });

  it('I4: a file of 70 MB is refused by its size, unread; 4,000 presets are read with the page alive', async () => {
    const path = put('huge.json', '');
    truncateSync(path, 70 * 1024 * 1024);
    await options.evaluate(() => {
      const real = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = function (this: Blob) {
        document.documentElement.dataset.read = String(this.size);
        return real.call(this);
      };
    });
    await choose(path);
    await options.getByText('huge.json was not read').waitFor();
    expect(await options.evaluate(() => document.documentElement.dataset.read)).toBeUndefined();
    await choose(put('many.json', printMailfillFile(numbered(4_000))));
    await button('Import 4,000 presets').waitFor();
    expect(await options.evaluate(() => document.documentElement.dataset.read)).toBeDefined();
    expect(await options.locator('.import-entry').count()).toBe(200);
    await button('Cancel').click();
  });

  it('I13: a file that goes away before it is read, and a folder, say so', async () => {
    const path = put('gone.json', printMailfillFile([demoPreset()]));
    await options.evaluate(() => {
      const real = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        Blob.prototype.arrayBuffer = real;
        document.documentElement.dataset.waits = 'yes';
        await new Promise((resolve) => document.addEventListener('go-on', resolve, { once: true }));
        return real.call(this);
      };
    });
    await choose(path);
    await options.waitForSelector('[data-waits]');
    rmSync(path);
    await options.evaluate(() => document.dispatchEvent(new Event('go-on')));
    await options.getByText('gone.json cannot be read').waitFor();
    mkdirSync(join(folder, 'a-folder'));
    await drop(join(folder, 'a-folder'));
    await options.getByText('a-folder cannot be read').waitFor();
    expect(await stored()).toEqual([]);
  });

  it('I9: markup and formulas are text in the preview, in the list and in the table', async () => {
    const note = '<img src=x onerror="document.title=1">';
    const formula = { ...demoPreset('formula.example'), note: '=cmd()' };
    const text = printMailfillFile([{ ...demoPreset('markup.example'), note }, formula, demoPreset('bad.example')]);
    const name = '<b>x5</b>.json';
    await options.setInputFiles('[name=import-file]', {
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text.replace('"imap.bad.example"', '"javascript:alert(1)"')),
    });
    await button('Import 2 presets').waitFor();
    expect(await options.locator('.import-entry img, main b').count()).toBe(0);
    expect(await options.getByText(name).count()).toBe(1);
    await options.getByText(note).first().waitFor();
    await options.getByText('bad.example').waitFor();
    await button('Import 2 presets').click();
    await options.getByText('2 presets imported.').waitFor();
    await options.getByText('CSV', { exact: true }).click();
    expect(await saved(() => button('Export 2 presets').click())).toContain("'=cmd()");
    await go('#presets');
    await button(/markup\.example/)
      .first()
      .click();
    expect(await options.locator('main img, .panel img').count()).toBe(0);
    expect(await options.title()).not.toBe('1');
    await clear();
    await go('#import');
  });
});

/** Drops a real file or folder of the disk, as a person does. */
async function drop(path: string): Promise<void> {
  const box = await options.locator('.drop').boundingBox();
  if (!box) throw new Error('no place to drop');
  const session = await chromium.context.newCDPSession(options);
  const point = { x: box.x + 20, y: box.y + 20 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...point, data });
  await session.detach();
}

describe('import', () => {
  beforeEach(begin);

  it('I1, I3: one bad entry is named; the rest goes in by one act, comes out by one, and twice is once', async () => {
    const presets = numbered(100);
    const path = put('hundred.json', printMailfillFile(presets).replace('"imap.d57.example"', '"imap d57"'));
    await drop(path);
    await button('Import 99 presets').waitFor();
    expect(await options.getByText('cannot be read', { exact: true }).count()).toBe(1);
    expect(await violationsInBoth(options)).toEqual([]);
    await options.getByLabel(/^d3\.example/).uncheck();
    await button('Import 98 presets').dblclick();
    await options.getByText('98 presets imported.').waitFor();
    expect(await stored()).toHaveLength(98);
    await choose(path);
    await button('Import 1 preset').waitFor();
    await options.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
    await button('Undo').click();
    await expect.poll(stored).toEqual([]);
  });

  it('what changed since the preview is not overwritten unseen', async () => {
    const path = put('one.json', printMailfillFile([demoPreset()]));
    await choose(path);
    await button('Import 1 preset').click();
    await expect.poll(stored).toEqual(['acme.example']);
    await choose(put('other.json', printMailfillFile([{ ...demoPreset(), note: 'from the file' }])));
    await button('Import 1 preset').waitFor();
    const other = await chromium.openExtensionPage('options.html#mailfill=x');
    await other.fill('[name=import-text]', printMailfillFile([{ ...demoPreset(), note: 'typed elsewhere' }]));
    await other.getByRole('button', { name: 'Read' }).click();
    await other.getByRole('button', { name: 'Import 1 preset' }).click();
    await other.getByText('1 preset imported.').waitFor();
    await other.close();
    await button('Import 1 preset').click();
    await options.getByText('Presets were changed meanwhile').waitFor();
    expect(await options.getByText('typed elsewhere').count()).toBe(1);
    await button('Import 1 preset').click();
    await options.getByText('1 preset imported.').waitFor();
    await button('Undo').click();
    await expect.poll(notes).toEqual(['typed elsewhere']);
    const { outgoingServer } = demoPreset();
    const weak = {
      ...demoPreset(),
      outgoingServer: outgoingServer && { ...outgoingServer, socketType: 'plain' as const },
    };
    await choose(put('weak.json', printMailfillFile([weak])));
    await options.getByText('SMTP is protected less: STARTTLS becomes None.').waitFor();
    await options.getByText('typed elsewhere').waitFor();
    expect(await button('Nothing to import').isDisabled()).toBe(true);
  });
});

/** Kills the renderer, in which the extension's pages and its worker live, once `moment` has come. */
async function dieAt(page: Page, moment: number | 'first item'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const first = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        chrome.storage.onChanged.addListener((changes, area) => {
          if (area === 'local' && Object.keys(changes).some((key) => key.startsWith('preset:'))) resolve();
        });
        setTimeout(() => document.querySelector<HTMLElement>('main .button.primary')?.click());
      }),
  );
  // A page that dies first answers nothing.
  const seen = first.catch(() => {});
  await (moment === 'first item' ? seen : new Promise((resolve) => setTimeout(resolve, moment)));
  const died = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await died;
  await page.close();
}

it('I2: a page and a worker that die in the middle of an import leave all or nothing', async () => {
  const path = put('crash.json', printMailfillFile(numbered(300)));
  const own = await launchChromium();
  try {
    const counts: number[] = [];
    for (const moment of [0, 15, 'first item', 'first item'] as const) {
      const page = await own.openExtensionPage('options.html#import');
      await page.evaluate(() => chrome.storage.local.clear());
      await page.setInputFiles('[name=import-file]', path);
      await page.getByRole('button', { name: 'Import 300 presets' }).waitFor();
      await dieAt(page, moment);
      const after = await own.openExtensionPage('options.html');
      counts.push(
        await after.evaluate(
          async () =>
            Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('preset:')).length,
        ),
      );
      await after.close();
    }
    for (const count of counts) expect([0, 300]).toContain(count);
    expect(counts.slice(2)).toEqual([300, 300]);
  } finally {
    await own.close();
  }
});

describe('links', () => {
  beforeEach(begin);

  it('the popup over a page with #mailfill= offers the preview; nothing is stored by itself', async () => {
    const link = await printShareLink([demoPreset('linked.example')]);
    if (!link.ok) throw new Error(link.fault.code);
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/#${link.value}`);
    const worker = await chromium.worker();
    const tabId = await worker.evaluate(
      async (origin) => (await chrome.tabs.query({})).find((tab) => tab.url?.startsWith(origin))?.id ?? -1,
      server.origin,
    );
    const popup = await chromium.openExtensionPage(`popup.html?tab=${tabId}`);
    await popup.getByText('This address carries presets').waitFor();
    expect(await violationsInBoth(popup)).toEqual([]);
    const preview = await during(chromium.context.waitForEvent('page'), () =>
      popup.getByRole('button', { name: 'Show the preview' }).click(),
    );
    await preview.getByText('linked.example', { exact: true }).waitFor();
    expect(await stored()).toEqual([]);
    await preview.getByRole('button', { name: 'Import 1 preset' }).click();
    await preview.getByText('1 preset imported.').waitFor();
    expect(await stored()).toEqual(['linked.example']);
    await preview.close();
    await page.goto(`${server.origin}/`);
    const plain = await chromium.openExtensionPage(`popup.html?tab=${tabId}`);
    await plain.getByRole('heading', { level: 1, name: 'No mail form on this tab' }).waitFor();
    expect(await plain.getByText('This address carries presets').count()).toBe(0);
    await plain.close();
    await page.close();
  });
});

describe('export and hand out', () => {
  const text = printMailfillFile([demoPreset('one.example'), demoPreset('two.example'), demoPreset('three.example')]);

  beforeEach(async () => {
    await begin();
    await choose(put('three.json', text));
    await button('Import 3 presets').click();
    await options.getByText('3 presets imported.').waitFor();
  });

  it('I14: what is exported comes back byte for byte; ticked ones are exported alone; CSV and XML come back the same', async () => {
    expect(await violationsInBoth(options)).toEqual([]);
    expect(await saved(() => button('Export 3 presets').click())).toBe(text);
    await options.getByText('CSV', { exact: true }).click();
    const csv = await saved(() => button('Export 3 presets').click());
    await options.getByText('Autoconfig XML', { exact: true }).click();
    const xml = await saved(() => button('Save the file').click());
    await choose(put('again.csv', csv));
    await button('Nothing to import').waitFor();
    await button('Cancel').click();
    await choose(put('again.xml', xml));
    await button('Nothing to import').waitFor();
    await button('Cancel').click();
    await go('#presets');
    await options.getByRole('checkbox', { name: /two\.example/ }).check();
    expect(await saved(() => button('Export').click())).toBe(printMailfillFile([demoPreset('two.example')]));
  });

  it('a policy file holds the id and what each preset allows; the list and its signature are saved', async () => {
    await go('#hand-out');
    await options.getByText('Each its own').click();
    await options.getByRole('group', { name: 'Locked' }).getByLabel('one.example').check();
    await options.selectOption('[name=hand-out-target]', 'chromium-linux');
    await options.getByText('/etc/chromium/policies/managed/mailfill.json').waitFor();
    expect(await violationsInBoth(options)).toEqual([]);
    const policy: unknown = JSON.parse(await saved(() => button('Save').click()));
    const entries: string[] = Object(policy)['3rdparty'].extensions[chromium.id].presets;
    expect(
      entries.map((entry) => [Reflect.get(JSON.parse(entry), 'domains'), Reflect.get(JSON.parse(entry), 'mode')]),
    ).toEqual([
      [['one.example'], 'locked'],
      [['three.example'], 'default'],
      [['two.example'], 'default'],
    ]);
    await button('Untick').click();
    await options.getByText('Tick at least one preset above.').waitFor();
    await options.getByRole('group', { name: 'Which presets' }).getByLabel('one.example').check();
    await options.getByText('Autoconfig for the mail domain').click();
    await options.getByText('https://autoconfig.one.example/mail/config-v1.1.xml').waitFor();
    expect(await violationsInBoth(options)).toEqual([]);
    await options.getByText('List on a web server').click();
    const key = await saved(() => button('Make a signing key').click());
    expect(key.trim()).toMatch(/^[\w-]{40,}$/);
    await options.getByText('mailfill-list.json.sig', { exact: true }).first().waitFor();
    const kept = await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    expect(kept).not.toContain(key.trim());
    expect(await options.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}');
  });
});

it('Firefox: a file in, the same file out', async () => {
  const text = printMailfillFile([demoPreset('one.example'), demoPreset('two.example')]);
  const downloads = join(folder, 'downloads');
  const firefox = await launchFirefox({
    preferences: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
  });
  try {
    const page = await firefox.openExtensionPage('options.html#import');
    const input = await page.waitForSelector('input[name=import-file]');
    await input?.uploadFile(put('firefox.json', text));
    await page.locator('main .button.primary').click();
    await page.locator('::-p-text(2 presets imported.)').wait();
    await page.locator('::-p-text(Export 2 presets)').click();
    const file = join(downloads, 'mailfill-presets.json');
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 15_000 }).toBe(text);
  } finally {
    await firefox.close();
  }
});
