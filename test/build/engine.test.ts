/** What runs in every frame stays small and free of the libraries of worker and pages. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../tools/build.ts';
import { CHROMIUM_ID } from '../tools/chromium.ts';

const read = (name: string) => readFileSync(join(builtExtension('chromium'), name), 'utf8');
const manifest: Record<string, unknown> = JSON.parse(read('manifest.json'));

describe('the built sentinel', () => {
  it('is at most 2 kB gzip', () =>
    expect(gzipSync(read('sentinel.js'), { level: 9 }).length).toBeLessThanOrEqual(2_048));
});

describe.each(['sentinel.js', 'engine.js'])('%s', (name) => {
  it('holds no zod, no preact, no polyfill', () => {
    expect(read(name)).not.toMatch(/ZodError|_zod|webextension-polyfill|__preactattr|preact/);
  });
  it('posts nothing to the page and asks for no storage', () => {
    expect(read(name)).not.toMatch(/postMessage\([^)]*,|storage\.(local|sync|managed|session)/);
  });
  it('evaluates nothing', () => expect(read(name)).not.toMatch(/\beval\(|new Function\(/));
});

describe('the manifest', () => {
  it('asks for these permissions and no more', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      'alarms',
    ]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });
  it('makes no exception from the default content security policy', () =>
    expect(manifest.content_security_policy).toBeUndefined());
  it('has the id that policy and tests name', () => {
    const digest = createHash('sha256')
      .update(Buffer.from(String(manifest.key), 'base64'))
      .digest('hex')
      .slice(0, 32);
    expect([...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')).toBe(CHROMIUM_ID);
  });
});
