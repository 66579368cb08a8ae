import { existsSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { wake } from './lib/page/wake.ts';
import { localeFiles } from './lib/platform/locales-build.ts';

/** Gives the unpacked extension one stable id, which policy and tests need; store zips are built without it. */
const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqLTeyrCRAi2DKZ0ObIH8vZsJ0tj/+KoNMtXF1PRVvgTstCam955VOIAWA5WwEMzxMaKbjSAw6RDdIGhspY6ZbOpBp87hfRLr13LgyfZXn9j6xexZ88Ohcrst38tpLrrjjZzbsweAhy0E1cYZ3uO8pUJ/LA8UtftOxUDD7lBoehGzgvgs2u/HSQ1blb88B5f0PhOBwkJz2Z8K/wqMu9hRPY/w9l02gFOJKQfiCWvjDg6GcXwNsXenATUFnrrnGcvjELJK11Rr0V+wd+8QDY43+gkpzK67rw8qiu5O2ddzk+vhL5xleIBq9lbkZK1oCfGT7OXTAnu8O6foY+Cdj0746wIDAQAB';

/**
 * The newest feature each browser minimum is needed for.
 * Chromium 137: Ed25519 in WebCrypto (123: light-dark()). Firefox 140 / Android 142: data collection consent.
 */
const MINIMUM = { chrome: '137', firefox: '140.0', firefoxAndroid: '142.0' } as const;

/** Set by `npm run zip`. Not a Vite mode: any mode but production compiles JSX with file paths of this machine in it. */
const FOR_STORE = process.env.MAILFILL_STORE === '1';

const SITES = ['http://*/*', 'https://*/*'];

const icons = (look: 'found' | 'grey') =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${look}-${size}.png`]));

/** Shown in About. */
const LICENCES = [
  { absoluteSrc: join(import.meta.dirname, 'LICENSE'), relativeDest: 'licence.txt' },
  { absoluteSrc: join(import.meta.dirname, 'THIRD-PARTY-NOTICES.md'), relativeDest: 'third-party-notices.txt' },
].filter(({ absoluteSrc }) => existsSync(absoluteSrc));

/** WXT wraps unlisted scripts in a logger, a third of the sentinel's room; what runs in every page calls main and no more. */
const bareScripts = {
  name: 'bare-unlisted-scripts',
  transform: (code: string, id: string) => {
    if (!id.includes('wxt-unlisted-script-entrypoint')) return null;
    const definition = /import definition from\s*["'][^"']+["'];?/.exec(code)?.[0];
    return definition ? `${definition}\nexport default definition.main();` : null;
  },
};

/** The sentinel's bundle is one function, called at once; here `wake` gets it, to be called at the first event. */
const sentinelWaits = {
  name: 'sentinel-waits',
  renderChunk: (code: string, { name }: { name: string }) => {
    if (name !== 'sentinel') return null;
    const bundle = /^var sentinel = \((function[\s\S]*)\)\(\);\s*$/.exec(code)?.[1];
    if (bundle === undefined) throw new Error('The bundle of the sentinel is not one function that is called at once.');
    return `var sentinel = (${wake})(window, ${bundle});`;
  },
};

export default defineConfig({
  imports: false,
  outDir: FOR_STORE ? '.output/store' : '.output',
  modules: ['@wxt-dev/webextension-polyfill'],
  // WXT's default for Firefox is Manifest V2; Mailfill is V3 everywhere.
  manifestVersion: 3,
  vite: () => ({ plugins: [preact(), bareScripts, sentinelWaits] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    host_permissions: SITES,
    icons: icons('found'),
    action: { default_icon: icons('grey') },
    commands: {
      fill: {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandFill__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'mailfill@mailfill.example',
              strict_min_version: MINIMUM.firefox,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: MINIMUM.firefoxAndroid },
          },
        }
      : {
          minimum_chrome_version: MINIMUM.chrome,
          storage: { managed_schema: 'managed-schema.json' },
          ...(FOR_STORE ? {} : { key: DEVELOPMENT_KEY }),
        }),
  }),
  hooks: {
    // No hashes in file names: an extension is never cached by name, and equal sources give equal files in any folder.
    'vite:build:extendConfig': (_entrypoints, config) => {
      const output = config.build?.rollupOptions?.output;
      if (!output || Array.isArray(output)) return;
      output.chunkFileNames = 'chunks/[name].js';
      output.assetFileNames = 'assets/[name].[ext]';
      const named = output.entryFileNames;
      if (typeof named === 'function') output.entryFileNames = (chunk) => named(chunk).replace('-[hash]', '');
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(...localeFiles(), ...LICENCES);
    },
    // Declared here and not through defineContentScript: WXT's wrapper posts the extension's id to every page
    // and lets a page switch the script off by an event.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [{ matches: SITES, js: ['sentinel.js'], run_at: 'document_idle' }];
    },
  },
});
