/** The store of presets as one script, to run in any context of a real browser beside the extension's own. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './build.ts';

const BROWSER = '\0browser';

/** Text that, once evaluated, leaves `stores` on the global object. */
export async function storageBundle(entry = 'lib/storage/presets.ts'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'real-browser',
        enforce: 'pre',
        resolveId: (id) => (id === 'wxt/browser' ? BROWSER : null),
        load: (id) => (id === BROWSER ? 'export const browser = globalThis.chrome;' : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'stores' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return `${output.output[0].code}\nglobalThis.stores = stores;`;
}
