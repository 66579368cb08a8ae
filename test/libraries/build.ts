/** Bundles the library pages with the libraries' own package, installed here when it is missing. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const HERE = import.meta.dirname;
const PAGES = join(HERE, 'pages');
export const OUT = join(HERE, '../.out/libraries');

/** Sources of a page by its name; files that only serve others are no pages. */
const SHARED = new Set(['model', 'react-form', 'plain-parts', 'vue-form', 'html-form', 'select-form', 'jquery-global']);
export function pageNames(): string[] {
  const files = readdirSync(PAGES).filter((file) => /\.jsx?$/.test(file));
  return files
    .map((file) => file.replace(/\.jsx?$/, ''))
    .filter((name) => !SHARED.has(name))
    .toSorted();
}

const INSTALL = ['ci', '--ignore-scripts', '--legacy-peer-deps'];

function isInstalled(): boolean {
  const lock = join(HERE, 'package-lock.json');
  const stamp = join(HERE, 'node_modules/.package-lock.json');
  return existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs;
}

/** Brings the libraries in while others work; where that fails, `buildPages` does it once more, and says why. */
export function installAhead(): void {
  if (isInstalled()) return;
  const shell = process.platform === 'win32';
  spawn('npm', INSTALL, { cwd: HERE, stdio: 'ignore', shell }).on('error', () => undefined);
}

/** Svelte's compiler, from the libraries' package, for components and for modules with runes. */
async function svelte(): Promise<Plugin> {
  const path = createRequire(join(HERE, 'package.json')).resolve('svelte/compiler');
  const compiler = await import(pathToFileURL(path).href);
  const { compile, compileModule } = compiler.default ?? compiler;
  const options = (filename: string) => ({ filename, generate: 'client' as const, dev: false });
  return {
    name: 'svelte',
    setup(bundle) {
      bundle.onLoad({ filter: /\.svelte$/ }, ({ path: file }) => ({
        contents: compile(readFileSync(file, 'utf8'), { ...options(file), css: 'injected' }).js.code,
        loader: 'js',
      }));
      bundle.onLoad({ filter: /\.svelte\.(js|ts)$/ }, ({ path: file }) => ({
        contents: compileModule(readFileSync(file, 'utf8'), options(file)).js.code,
        loader: 'js',
      }));
    },
  };
}

async function bundle(name: string, plugin: Plugin): Promise<void> {
  const entry = [`${name}.js`, `${name}.jsx`].map((file) => join(PAGES, file)).find((file) => existsSync(file));
  if (!entry) throw new Error(`no page ${name}`);
  await build({
    entryPoints: [entry],
    outfile: join(OUT, `${name}.js`),
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'react',
    // Not the product's own, which draws with another library.
    tsconfigRaw: {},
    nodePaths: [join(HERE, 'node_modules')],
    conditions: ['svelte', 'browser', 'module', 'import'],
    mainFields: ['svelte', 'browser', 'module', 'main'],
    loader: {
      '.woff': 'dataurl',
      '.woff2': 'dataurl',
      '.ttf': 'dataurl',
      '.eot': 'dataurl',
      '.svg': 'dataurl',
      '.png': 'dataurl',
    },
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [plugin],
    logLevel: 'silent',
    minify: true,
  });
  const css = existsSync(join(OUT, `${name}.css`)) ? `<link rel="stylesheet" href="${name}.css">` : '';
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Connect your mailbox</title>${css}<body><script src="${name}.js"></script></body></html>`;
  writeFileSync(join(OUT, `${name}.html`), html);
}

/** Builds the pages into `OUT`; a page that is newer than its sources and their lock file is kept. Returns what failed. */
export async function buildPages(names: readonly string[]): Promise<Map<string, string>> {
  if (!isInstalled()) execFileSync('npm', INSTALL, { cwd: HERE, stdio: 'inherit' });
  mkdirSync(OUT, { recursive: true });
  const plugin = await svelte();
  const newest = Math.max(
    ...[...readdirSync(PAGES).map((file) => join(PAGES, file)), join(HERE, 'package-lock.json')].map(
      (file) => statSync(file).mtimeMs,
    ),
  );
  const failed = new Map<string, string>();
  for (const name of names) {
    const page = join(OUT, `${name}.html`);
    if (existsSync(page) && statSync(page).mtimeMs > newest) continue;
    await bundle(name, plugin).catch((error: unknown) => failed.set(name, String(error).slice(0, 400)));
  }
  return failed;
}
