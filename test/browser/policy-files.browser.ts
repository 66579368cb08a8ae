/** The generated policy files, read by the real browsers from the places they name. Machine-wide, so own id and clean-up. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type PolicyTargetKey, printPolicy } from '../../lib/formats/policy-files.ts';
import { parsePolicyPreset, printPolicyPreset } from '../../lib/formats/policy-preset.ts';
import { EXCHANGE, MAIL } from '../mail/sample-presets.ts';
import { launchChromium } from '../tools/chromium.ts';
import { FIREFOX_ID, launchFirefox } from '../tools/firefox.ts';
import { canWritePolicy, withPolicy } from '../tools/policy-place.ts';

const VALUES = {
  presets: [
    printPolicyPreset({ ...MAIL, note: 'C:\\"quoted" <b> & ünï 🦊' }, 'locked'),
    printPolicyPreset(EXCHANGE, 'default'),
  ],
  resolver: 'https://dns.example/dns-query',
  discovery: false,
  refreshHours: 24,
};
const SCHEMA = {
  type: 'object',
  properties: {
    presets: { type: 'array', items: { type: 'string' } },
    resolver: { type: 'string' },
    discovery: { type: 'boolean' },
    refreshHours: { type: 'integer' },
  },
};

function fileFor(key: PolicyTargetKey, id: string) {
  const files = printPolicy(key, id, VALUES);
  const [file] = files.ok ? files.value : [];
  if (!file) throw new Error(`no file for ${key}`);
  return file;
}
/** An extension of its own id, so that no other test's browser sees this policy. */
function smallExtension(): { folder: string; id: string } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const id = digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-policy-'));
  const manifest = {
    manifest_version: 3,
    name: 'policy reader',
    version: '1',
    key: key.toString('base64'),
    permissions: ['storage'],
    background: { service_worker: 'worker.js' },
    storage: { managed_schema: 'schema.json' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'schema.json'), JSON.stringify(SCHEMA));
  writeFileSync(join(folder, 'worker.js'), 'chrome.runtime.onInstalled.addListener(() => {});');
  return { folder, id };
}
function expectPresets(values: unknown): void {
  expect(values).toEqual(VALUES);
  const modes = VALUES.presets.map((text) => parsePolicyPreset(text, 'x')).map((one) => one.ok && one.value.mode);
  expect(modes).toEqual(['locked', 'default']);
}

const CHROMIUM = '/etc/chromium/policies/managed/mailfill.json';
const FIREFOX = '/etc/firefox/policies/policies.json';

it.skipIf(!canWritePolicy(CHROMIUM))('Chromium reads its file', async () => {
  const { folder, id } = smallExtension();
  const file = fileFor('chromium-linux', id);
  expect(file.place).toBe(CHROMIUM);
  await withPolicy(file, async () => {
    const chromium = await launchChromium({ extension: folder });
    try {
      const worker = chromium.context.serviceWorkers()[0] ?? (await chromium.context.waitForEvent('serviceworker'));
      // The answer comes some seconds after the start.
      await expect
        .poll(() => worker.evaluate(() => chrome.storage.managed.get(null)), { timeout: 20_000 })
        .toEqual(VALUES);
      expectPresets(await worker.evaluate(() => chrome.storage.managed.get(null)));
    } finally {
      await chromium.close();
    }
  });
  rmSync(folder, { recursive: true });
});

it.skipIf(!canWritePolicy(FIREFOX))('Firefox reads its file', async () => {
  const file = fileFor('firefox-linux', FIREFOX_ID);
  expect(file.place).toBe(FIREFOX);
  await withPolicy(file, async () => {
    const firefox = await launchFirefox();
    try {
      const page = await firefox.openExtensionPage('options.html');
      await page.waitForSelector('#app', { timeout: 20_000 });
      expectPresets(await page.evaluate(() => chrome.storage.managed.get(null)));
    } finally {
      await firefox.close();
    }
  });
});
