/**
 * What an organisation hands out, in a real Chromium: a policy live (locked, default, partly wrong, withdrawn), a list over
 * https on loopback with a change that waits, files and links in and out. The policy is machine-wide, so the extension
 * has an id of its own here.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printListDocument } from '../../lib/formats/list-document.ts';
import { printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import { printPolicyPreset } from '../../lib/formats/policy-preset.ts';
import { violationsInBoth } from '../tools/axe.ts';
import { builtExtension } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { during } from '../tools/during.ts';
import { hooliList, weakerPreset } from '../tools/hooli-list.ts';
import { type HostsServer, serveHosts } from '../tools/serve-hosts.ts';

const POLICIES = '/etc/chromium/policies/managed';
const FILE = join(POLICIES, 'mailfill-organisation-test.json');
const mayWritePolicy = process.platform === 'linux' && process.getuid?.() === 0;

/** Mailfill under another id, so that no other browser on this machine sees the policy. */
function withOwnId(): { folder: string; id: string } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const id = digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-own-id-'));
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, key: key.toString('base64') }));
  return { folder, id };
}

let chromium: Chromium;
let hosts: HostsServer;
let published = hooliList({});
let options: Page;
const own = withOwnId();

const setPolicy = (values: object) => {
  mkdirSync(POLICIES, { recursive: true });
  writeFileSync(FILE, JSON.stringify({ '3rdparty': { extensions: { [own.id]: values } } }));
};

beforeAll(async () => {
  hosts = await serveHosts((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(printListDocument(published));
  });
  if (mayWritePolicy)
    setPolicy({
      presets: [
        printPolicyPreset(demoPreset('locked.example'), 'locked'),
        '{"domains":["broken.example"]}',
        printPolicyPreset(demoPreset('default.example'), 'default'),
      ],
      offer: false,
      refreshHours: 12,
    });
  chromium = await launchChromium({ extension: own.folder, id: own.id, args: hosts.args });
  options = await chromium.openExtensionPage('options.html');
}, 120_000);
afterAll(async () => {
  await chromium?.close();
  await hosts?.close();
  rmSync(FILE, { force: true });
  rmSync(own.folder, { recursive: true, force: true });
});

/** What Mailfill asked; the browser itself asks its maker, and finds loopback too. */
const asked = () => hosts.asked.filter((one) => one.includes('hooli.example'));
const go = (hash: string) => options.evaluate((to) => location.replace(to), hash);

it.skipIf(!mayWritePolicy)(
  'a policy counts as far as it is right, says why the rest does not, and ends when it is withdrawn',
  async () => {
    await go('#organisation');
    await options.getByText('2 presets are handed out.').waitFor({ timeout: 20_000 });
    await options.getByText('No usable server is named.').waitFor();
    expect(await options.getByText('2 of 3').count()).toBe(1);
    expect(await violationsInBoth(options)).toEqual([]);
    await go('#presets');
    const row = options.getByRole('button', { name: 'View locked.example' });
    await row.click();
    await options.getByText('Set by your organisation. It cannot be changed here.').waitFor();
    expect(await options.getByRole('button', { name: 'Use as your own' }).count()).toBe(0);
    await options.getByRole('button', { name: 'View default.example' }).click();
    await options.getByRole('button', { name: 'Use as your own' }).waitFor();
    const worker = await chromium.worker();
    const stored = await worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
    expect(stored.filter((key) => key.startsWith('preset:'))).toEqual([]);
    setPolicy({});
    await row.waitFor({ state: 'detached', timeout: 25_000 });
  },
);

it('a list comes after a yes that names its host; what lowers security waits, shown before → after', async () => {
  await go('#organisation');
  await options.fill('[name=subscribe]', 'http://it.hooli.example/list.json');
  await options.getByRole('button', { name: 'Subscribe' }).click();
  await options.getByText('This is no https address of a list.').waitFor();
  expect(asked()).toEqual([]);
  await options.fill('[name=subscribe]', 'https://it.hooli.example/list.json');
  await options.getByRole('button', { name: 'Subscribe' }).click();
  const dialog = options.getByRole('dialog', { name: 'Subscribe to a list of it.hooli.example?' });
  await dialog.waitFor();
  expect(asked()).toEqual([]);
  await dialog.getByRole('button', { name: 'Subscribe' }).click();
  await options.getByText('Hooli IT').waitFor();
  expect(asked()).toEqual(['it.hooli.example/list.json']);
  published = hooliList({ revision: 2, presets: [weakerPreset('hooli.example'), demoPreset('more.example')] });
  await options.getByRole('button', { name: 'Refresh' }).click();
  await options.getByText('A list wants to lower the security of hooli.example').waitFor();
  expect(await options.getByText('SMTP is protected less: STARTTLS becomes None.').count()).toBe(1);
  expect(await violationsInBoth(options)).toEqual([]);
  await go('#presets');
  await options.getByRole('button', { name: 'View hooli.example' }).click();
  await options.getByText('From the list Hooli IT').waitFor();
  expect(await options.getByRole('button', { name: 'View more.example' }).count()).toBe(1);
  await go('#organisation');
  await options.getByRole('button', { name: 'Accept the change' }).click();
  await options.getByText('A list wants to lower').waitFor({ state: 'detached' });
  await options.getByRole('button', { name: /^Unsubscribe/ }).click();
  await options.getByText('Hooli IT').waitFor({ state: 'detached' });
});

it('a file is previewed, imported in one act, taken back in one, and the same file twice changes nothing', async () => {
  await go('#import');
  const file = { name: 'presets.json', mimeType: 'application/json' };
  const buffer = Buffer.from(printMailfillFile([demoPreset('one.example'), demoPreset('two.example')]));
  await options.setInputFiles('[name=import-file]', { ...file, buffer: Buffer.from('{"presets":') });
  await options.getByText('presets.json was not read').waitFor();
  await options.setInputFiles('[name=import-file]', { ...file, buffer });
  await options.getByRole('button', { name: 'Import 2 presets' }).waitFor();
  expect(await violationsInBoth(options)).toEqual([]);
  const worker = await chromium.worker();
  const count = () =>
    worker.evaluate(async () => {
      const all = Object.entries(await chrome.storage.local.get(null));
      return all.filter(([key, value]) => key.startsWith('preset:') && Reflect.get(Object(value), 'preset')).length;
    });
  expect(await count()).toBe(0);
  await options.getByRole('button', { name: 'Import 2 presets' }).click();
  await options.getByText('2 presets imported.').waitFor();
  expect(await count()).toBe(2);
  await options.setInputFiles('[name=import-file]', { ...file, buffer });
  await options.getByRole('button', { name: 'Nothing to import' }).waitFor();
  await options.getByRole('button', { name: 'Cancel' }).click();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(count).toBe(0);
  await options.setInputFiles('[name=import-file]', { ...file, buffer });
  await options.getByRole('button', { name: 'Import 2 presets' }).click();
  await expect.poll(count).toBe(2);
});

it('presets are handed out as policy, list and link; a link leads to a preview and stores nothing', async () => {
  await go('#hand-out');
  await options.getByText('mailfill-chrome.reg').first().waitFor();
  expect(await options.inputValue('[name=hand-out-id]')).toBe(own.id);
  await options.fill('[name=hand-out-id]', 'not-an-id');
  await options.getByText('This browser has no extension of such an id.').waitFor();
  expect(await violationsInBoth(options)).toEqual([]);
  await options.getByText('List on a web server').click();
  await options.getByText('mailfill-list.json', { exact: true }).first().waitFor();
  const download = await during(options.waitForEvent('download'), () =>
    options.getByRole('button', { name: 'Make a signing key' }).click(),
  );
  expect(download.suggestedFilename()).toBe('mailfill-list-key.txt');
  await options.getByText('mailfill-list.json.sig', { exact: true }).first().waitFor();
  expect(await options.getByText(/#key=[\w-]{43}$/).count()).toBe(1);
  expect(await violationsInBoth(options)).toEqual([]);
  await options.getByText('Link or file').click();
  const link = (await options.locator('code', { hasText: '#mailfill=' }).textContent()) ?? '';
  expect(link).toMatch(/^https:\/\/one\.example\/#mailfill=1\./);
  await go(link.slice(link.indexOf('#')));
  await options.getByText('already there').first().waitFor();
  expect(await options.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true);
});

it('connection IPs of any product stand in the options page too', async () => {
  await go('#connection-ips');
  await options.selectOption('[name=ips-product]', 'Freshservice');
  await options.fill('[name=ips-account]', 'acme');
  await options.getByRole('button', { name: /^Copy all/ }).waitFor();
  expect(await options.locator('.ip-rows').count()).toBeGreaterThan(0);
  expect(await violationsInBoth(options)).toEqual([]);
});
