/** A Dovecot of its own in a temporary folder, with one user who may log in from `allowNets` only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './tools.ts';

export interface Dovecot {
  /** Whether the user may log in from `address`. */
  allows(address: string): boolean;
  stop(): Promise<void>;
}

export async function startDovecot(dovecot: string, doveadm: string, allowNets: string): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-dovecot-'));
  chmodSync(folder, 0o755);
  const config = join(folder, 'dovecot.conf');
  writeFileSync(
    config,
    [
      `base_dir = ${folder}/run`,
      `state_dir = ${folder}/state`,
      `log_path = ${folder}/log`,
      'protocols =',
      'ssl = no',
      'auth_mechanisms = plain',
      `passdb {\n  driver = static\n  args = password=open ${allowNets}\n}`,
      'userdb {\n  driver = static\n  args = uid=nobody gid=nogroup home=/nonexistent\n}',
      '',
    ].join('\n'),
  );
  const process = spawn(dovecot, ['-F', '-c', config], { stdio: 'ignore' });
  await until(() => existsSync(`${folder}/run/auth-client`) || process.exitCode !== null);
  return {
    allows: (address) =>
      run(doveadm, ['-c', config, 'auth', 'test', '-x', `rip=${address}`, 'jane', 'open']).code === 0,
    stop: async () => {
      await stopped(process);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !done(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!done()) throw new Error('Dovecot did not start.');
}

function stopped(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    process.once('exit', () => resolve());
    process.kill('SIGTERM');
  });
}
