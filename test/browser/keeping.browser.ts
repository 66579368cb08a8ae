/** Presets are not lost: history and deletion in the options page, parallel writers, and a worker that is killed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { stopWorker } from '../bench/heap-and-wakes.ts';
import { violationsInBoth } from '../tools/axe.ts';
import { builtExtension } from '../tools/build.ts';
import { type Chromium, launchChromium } from '../tools/chromium.ts';
import { demoPreset } from '../tools/demo-preset.ts';
import { storageBundle } from '../tools/storage-bundle.ts';
import { WHOLE } from '../tools/whole.ts';

let chromium: Chromium;
let bundle: string;
beforeAll(async () => {
  [chromium, bundle] = await Promise.all([launchChromium(), storageBundle()]);
}, 120_000);
afterAll(() => chromium?.close());

interface Stores {
  savePreset(preset: Preset): Promise<{ kind: string }>;
  listPresets(): Promise<{ kind: string; presets: Preset[]; setAside: unknown[] }>;
}
declare global {
  var stores: Stores;
}

async function addPreset(options: Page, domain: string): Promise<void> {
  await options.evaluate((to) => location.replace(to), `#add=${domain}`);
  await options.fill('[name=imap-hostname]', `imap.${domain}`);
  await options.fill('[name=smtp-hostname]', `smtp.${domain}`);
  await options.getByRole('button', { name: 'Add preset' }).click();
  await options.getByRole('button', { name: `Edit ${domain}` }).waitFor();
}

async function setHost(options: Page, domain: string, hostname: string): Promise<void> {
  await options.getByRole('button', { name: `Edit ${domain}` }).click();
  await options.fill('[name=imap-hostname]', hostname);
  await options.getByRole('button', { name: 'Update' }).click();
  await options.getByRole('button', { name: 'Update' }).waitFor({ state: 'detached' });
}

it('an earlier revision comes back by one click, and so does what was deleted', async () => {
  const options = await chromium.openExtensionPage('options.html');
  await addPreset(options, 'acme.example');
  await setHost(options, 'acme.example', 'mail.acme.example');
  await options.getByRole('button', { name: 'Edit acme.example' }).click();
  await options.getByRole('button', { name: 'History' }).click();
  const history = options.getByRole('dialog', { name: 'History of acme.example' });
  await history.getByText('until an edit here').waitFor();
  expect(await history.locator('ins').first().textContent()).toContain('imap.acme.example');
  expect(await violationsInBoth(options)).toEqual([]);
  await history.getByRole('button', { name: /^Restore/ }).click();
  await options.getByText('acme.example restored.').waitFor();
  await options.getByText('imap.acme.example').waitFor();
  await options.getByRole('button', { name: 'Edit acme.example' }).click();
  await options.getByRole('button', { name: 'Delete' }).click();
  await options.getByText('1 deleted preset').click();
  expect(await violationsInBoth(options)).toEqual([]);
  await options.getByRole('button', { name: 'Restore acme.example' }).click();
  await options.getByRole('button', { name: 'Edit acme.example' }).waitFor();
  await options.close();
});

it('S12: of 100 edits at once from options, popup and worker none is lost', async () => {
  const pages = [await chromium.openExtensionPage('options.html'), await chromium.openExtensionPage('popup.html')];
  const worker = await chromium.worker();
  await Promise.all([...pages.map((page) => page.evaluate(bundle)), worker.evaluate(bundle)]);
  const drafts = Array.from({ length: 100 }, (_, n) => ({
    ...demoPreset(`n${n}.example`),
    domains: [`n${n}.example`, 'all.example'],
  }));
  const save = (mine: Preset[]) =>
    Promise.all(mine.map((one) => globalThis.stores.savePreset(one))).then((all) => all.length);
  const share = (part: number) => drafts.filter((_, n) => n % 3 === part);
  await Promise.all([
    ...pages.map((page, index) => page.evaluate(save, share(index))),
    worker.evaluate(save, share(2)),
  ]);
  const list = await worker.evaluate(() => globalThis.stores.listPresets());
  expect(list.presets.filter((one) => one.domains.includes('all.example'))).toHaveLength(100);
  const index = await worker.evaluate(
    async () => (await chrome.storage.local.get('domain:all.example'))['domain:all.example'],
  );
  expect(index).toHaveLength(100);
  for (const page of pages) await page.close();
});

/** Any message starts a worker that was ended. */
const wake = () => {
  chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {});
};

/** Each takes one of fifteen delays (ms). */
const KILLS = WHOLE ? 105 : 45;

it('S9: a worker killed again and again while it writes leaves the old state or the new', async () => {
  const page = await chromium.openExtensionPage('options.html');
  await page.evaluate(bundle);
  const session = await chromium.context.newCDPSession(page);
  const preset = demoPreset('killed.example');
  let written = 0;
  for (let round = 1; round <= KILLS; round++) {
    const started = chromium.context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => null);
    await page.evaluate(wake);
    const worker = chromium.context.serviceWorkers().find((one) => one.url().includes(chromium.id)) ?? (await started);
    await worker?.evaluate(bundle).catch(() => {});
    // Not awaited: the kill comes somewhere in the middle.
    void worker
      ?.evaluate((one: Preset) => globalThis.stores.savePreset(one), { ...preset, note: `round ${round}` })
      .catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, round % 15));
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find((one) => one.type === 'service_worker' && one.url.includes(chromium.id));
    if (target) await session.send('Target.closeTarget', { targetId: target.targetId }).catch(() => {});
    const list = await page.evaluate(() => globalThis.stores.listPresets());
    expect(list.setAside).toEqual([]);
    const found = list.presets.find((one) => one.id === preset.id);
    const at = found ? Number(found.note.replace('round ', '')) : 0;
    expect(at).toBeGreaterThanOrEqual(written);
    expect(at).toBeLessThanOrEqual(round);
    written = at;
  }
  expect(written).toBeGreaterThan(0);
  await page.close();
}, 120_000);

const everything = async (browser: Chromium): Promise<Record<string, unknown>> => {
  const worker = await browser.worker();
  return worker.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
  }));
};

it('S18: an update of the extension and a restart of the browser reset nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-'));
  const [profile, build] = [join(folder, 'profile'), join(folder, 'build')];
  cpSync(builtExtension('chromium'), build, { recursive: true });
  const before = await launchChromium({ profile, extension: build });
  const options = await before.openExtensionPage('options.html');
  await addPreset(options, 'acme.example');
  await before
    .worker()
    .then((worker) => worker.evaluate(() => chrome.storage.local.set({ settings: { offer: false } })));
  await expect.poll(async () => Object.keys(Object((await everything(before)).sync)).length).toBe(1);
  const kept = await everything(before);
  await before.close();
  const file = join(build, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: '9.9.9' }));
  const after = await launchChromium({ profile, extension: build });
  expect(await after.worker().then((worker) => worker.evaluate(() => chrome.runtime.getManifest().version))).toBe(
    '9.9.9',
  );
  const page = await after.openExtensionPage('options.html');
  await page.getByRole('button', { name: 'Edit acme.example' }).waitFor();
  expect(await everything(after)).toEqual(kept);
  await after.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}, 120_000);

it('S18 alarms: lost while the worker sleeps, they run again at its next start', async () => {
  const page = await chromium.openExtensionPage('options.html');
  const alarms = () =>
    page.evaluate(async () => (await chrome.alarms.getAll()).map((alarm) => `${alarm.name} ${alarm.periodInMinutes}`));
  await expect.poll(async () => (await alarms()).sort()).toEqual(['lists 60', 'sync 15']);
  await stopWorker(chromium);
  await page.evaluate(() => chrome.alarms.clearAll());
  expect(await alarms()).toEqual([]);
  await page.evaluate(wake);
  await expect.poll(async () => (await alarms()).sort()).toEqual(['lists 60', 'sync 15']);
  await page.close();
});

it('S19: site access withdrawn, the extension switched off and on again: nothing is lost', async () => {
  const own = await launchChromium();
  const stored = (page: Page) =>
    page.evaluate(async () => ({
      local: await chrome.storage.local.get(null),
      sync: await chrome.storage.sync.get(null),
    }));
  const options = await own.openExtensionPage('options.html');
  await addPreset(options, 'acme.example');
  await expect.poll(async () => Object.keys((await stored(options)).sync).length).toBe(1);
  const kept = await stored(options);
  const extensions = await own.context.newPage();
  await extensions.goto('chrome://extensions');
  const configure = (hostAccess: string) =>
    extensions.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: own.id, hostAccess })})`,
    );
  await configure('ON_CLICK');
  expect(await stored(options)).toEqual(kept);
  await configure('ON_ALL_SITES');
  await options.close();
  await extensions.evaluate(`chrome.management.setEnabled('${own.id}', false)`);
  await extensions.evaluate(`chrome.management.setEnabled('${own.id}', true)`);
  const again = await own.openExtensionPage('options.html');
  await again.getByRole('button', { name: 'Edit acme.example' }).waitFor();
  expect(await stored(again)).toEqual(kept);
  await own.close();
}, 40_000);
