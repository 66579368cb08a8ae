/** Builds the extension once per run and hands out the folder a browser loads. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { BrowserName } from './browsers.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT: Record<BrowserName, string> = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
};
const built = new Set<BrowserName>();

/**
 * Folder of the built extension. A run that sets MAILFILL_BUILT=1 says that the build is fresh already (`npm test`
 * builds before it starts the browser tests), so that each test file does not build again.
 */
export function builtExtension(name: BrowserName): string {
  if (process.env.MAILFILL_BUILT !== '1' && !built.has(name)) {
    const args = ['wxt', 'build', ...(name === 'firefox' ? ['-b', 'firefox'] : [])];
    const result = spawnSync('npx', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
    if (result.status !== 0) throw new Error(`The build failed:\n${result.stdout}\n${result.stderr}`);
    built.add(name);
  }
  return OUTPUT[name];
}
