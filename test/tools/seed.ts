/** Puts presets into a browser under test as another device would: through storage.sync. */
import type { Preset } from '../../lib/mail/preset-types.ts';
import { packPreset } from '../../lib/storage/compact.ts';
import type { Chromium } from './chromium.ts';
import { type Evaluate, evaluator } from './drive.ts';

/** Resolves once the extension has taken them over. */
export async function seedPresets(evaluate: Evaluate, presets: Preset[]): Promise<void> {
  const items = Object.fromEntries(presets.map((preset) => [`p.${preset.id}`, packPreset(preset)]));
  await evaluate(async (items: Record<string, object>) => {
    const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
    await api.storage.sync.set(items);
    const wanted = Object.keys(items).map((key) => key.replace('p.', 'preset:'));
    for (let tries = 0; tries < 100; tries++) {
      const there = await api.storage.local.get(wanted);
      if (wanted.every((key) => key in there)) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the presets did not arrive within 5 s');
  }, items);
}

/** The same through the worker of a Chromium. */
export async function seedChromium(chromium: Chromium, presets: Preset[]): Promise<void> {
  const worker = await chromium.worker();
  await seedPresets(
    evaluator((script) => worker.evaluate(script)),
    presets,
  );
}
