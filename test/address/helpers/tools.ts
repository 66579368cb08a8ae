/** The real firewalls and mail servers that read what we print; a test that lacks its tool says so by being skipped by name. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const FOLDERS = ['/usr/sbin', '/sbin', '/usr/bin', '/bin'];

/** Path of a tool of the system, or null. They need root to check anything. */
export function tool(name: string): string | null {
  if (process.getuid?.() !== 0) return null;
  return FOLDERS.map((folder) => `${folder}/${name}`).find(existsSync) ?? null;
}

export function run(path: string, args: string[], input = ''): { code: number; out: string } {
  const result = spawnSync(path, args, { input, encoding: 'utf8', timeout: 30_000 });
  return {
    code: result.status ?? -1,
    out: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`,
  };
}
