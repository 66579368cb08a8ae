/** Starts Node-RED with its e-mail nodes on loopback: a real product with a real connect form. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './build.ts';

export interface NodeRed {
  origin: string;
  /** The deployed flow, as Node-RED's admin API tells it. */
  flows(): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** A user folder that holds the flow and, by link, the e-mail nodes. */
function userFolder(flow: object[], port: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailfill-node-red-'));
  mkdirSync(join(folder, 'node_modules'));
  const modules = dirname(createRequire(join(ROOT, 'package.json')).resolve('node-red-node-email/package.json'));
  symlinkSync(modules, join(folder, 'node_modules/node-red-node-email'), 'junction');
  const dependencies = { 'node-red-node-email': '*' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'mailfill-flow', private: true, dependencies }));
  writeFileSync(join(folder, 'flows.json'), JSON.stringify(flow));
  const settings = {
    uiHost: '127.0.0.1',
    uiPort: port,
    flowFile: 'flows.json',
    credentialSecret: 'test',
    telemetry: { enabled: false, updateNotification: false },
    // No catalogue: its own editor would ask the world for it.
    editorTheme: { tours: false, multiplayer: { enabled: false }, palette: { editable: false, catalogues: [] } },
    logging: { console: { level: 'warn', metrics: false, audit: false } },
    externalModules: { autoInstall: false, palette: { allowInstall: false } },
  };
  writeFileSync(join(folder, 'settings.js'), `module.exports = ${JSON.stringify(settings)};`);
  return folder;
}

async function untilUp(origin: string, child: ChildProcess, lastWords: () => string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) throw new Error(`Node-RED stopped: ${lastWords()}`);
    const up = await fetch(`${origin}/nodes`, { headers: { accept: 'application/json' } }).then(
      (answer) => answer.text(),
      () => '',
    );
    if (up.includes('node-red-node-email')) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Node-RED was not up within 60 s: ${lastWords()}`);
}

/** Starts Node-RED with `flow` deployed; the caller closes it. */
export async function startNodeRed(flow: object[]): Promise<NodeRed> {
  const port = await freePort();
  const folder = userFolder(flow, port);
  const program = createRequire(join(ROOT, 'package.json')).resolve('node-red/red.js');
  const child = spawn(process.execPath, [program, '--userDir', folder, '--settings', join(folder, 'settings.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  const origin = `http://127.0.0.1:${port}`;
  const close = async () => {
    if (child.exitCode === null) {
      child.kill();
      await new Promise((resolve) => child.once('exit', resolve));
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilUp(origin, child, () => log.slice(-1000));
  } catch (problem) {
    await close();
    throw problem;
  }
  return { origin, close, flows: async () => (await fetch(`${origin}/flows`)).json() };
}
