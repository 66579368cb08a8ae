/**
 * Finds a browser to drive: an environment variable, the usual places, the PATH; on Debian as root a missing one is
 * installed by apt. Otherwise one sentence says what to install.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Wanted {
  variable: string;
  commands: string[];
  places: string[];
  debianPackage: string;
  people: string;
}

const WANTED: Record<BrowserName, Wanted> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debianPackage: 'chromium',
    people: 'Chromium, Google Chrome or Microsoft Edge 137 or newer',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
    ],
    debianPackage: 'firefox-esr',
    people: 'Firefox 140 or newer',
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(commands: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

/** An installed browser's path, or undefined. Installs nothing. */
export function findInstalled(name: BrowserName): string | undefined {
  const wanted = WANTED[name];
  const named = process.env[wanted.variable];
  if (named) {
    if (!isExecutable(named)) throw new Error(`${wanted.variable} is set to ${named}, which cannot be run.`);
    return named;
  }
  return onPath(wanted.commands) ?? wanted.places.find(isExecutable);
}

/** True where `apt-get install` can be run without asking: Debian or a child of it, as root. */
export function canInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && Boolean(onPath(['apt-get']));
}

let listsFresh = false;

/** Installs Debian packages; throws with apt's last words where that fails. */
export function installPackages(packages: string[]): void {
  const options = { stdio: 'pipe' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!listsFresh) spawnSync('apt-get', ['update'], options);
  listsFresh = true;
  const result = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  if (result.status !== 0)
    throw new Error(`apt-get could not install ${packages.join(', ')}: ${String(result.stderr).slice(-500)}`);
}

/** The path of a browser that can be run, installing it on Debian as root where it is missing. */
export function findBrowser(name: BrowserName): string {
  const installed = findInstalled(name);
  if (installed) return installed;
  const wanted = WANTED[name];
  if (!canInstall()) throw new Error(`Install ${wanted.people}, or set ${wanted.variable} to its program file.`);
  console.log(`Installing ${wanted.debianPackage} …`);
  installPackages([wanted.debianPackage]);
  const now = findInstalled(name);
  if (!now)
    throw new Error(`${wanted.debianPackage} was installed but its program was not found; set ${wanted.variable}.`);
  return now;
}

/** Version line of a browser, for logs. */
export function browserVersion(path: string): string {
  return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
}
