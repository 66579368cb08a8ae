/** Mailfill for Firefox under another id: a policy names an id, and other Firefoxes on this machine are not meant. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './build.ts';

export function firefoxWithOwnId(id: string): { folder: string; id: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-own-id-'));
  cpSync(builtExtension('firefox'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const settings = { gecko: { ...manifest.browser_specific_settings.gecko, id } };
  writeFileSync(file, JSON.stringify({ ...manifest, browser_specific_settings: settings }));
  return { folder, id, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
