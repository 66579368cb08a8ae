/** "Find settings" in the popup: what was found outside becomes the person's own preset, and the form can be filled at once. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preset, PresetSource } from '../mail/preset-types.ts';
import { savePreset } from '../storage/presets.ts';
import type { FindStore } from './find-types.ts';
import type { TabStore } from './tab-types.ts';

export interface FindHere {
  /** null until somebody looks for settings: most popups never do, and need not read the code for it. */
  store: ReadonlySignal<FindStore | null>;
  /** Why the settings could not be kept; null where nothing went wrong. */
  fault: ReadonlySignal<string | null>;
  /** Looks for the settings of `domain`, asking nobody before a yes. */
  start(domain: string): Promise<void>;
  stop(): void;
  /** `source`: who keeps the preset already; null for one found outside. */
  choose(preset: Preset, source: PresetSource | null): Promise<void>;
}

/** `load` brings the store of "Find settings". */
export function createFindHere(load: () => Promise<FindStore>, tab: Pick<TabStore, 'take' | 'again'>): FindHere {
  const store = signal<FindStore | null>(null);
  const fault = signal<string | null>(null);
  return {
    store,
    fault,
    start: async (domain) => {
      const loaded = await load();
      loaded.text.value = domain;
      store.value = loaded;
      await loaded.run();
    },
    stop: () => {
      store.value = null;
    },
    choose: async (preset, source) => {
      fault.value = null;
      if (source === null) {
        const result = await savePreset({ ...preset, id: crypto.randomUUID().slice(0, 8), revision: {}, modified: 0 });
        if (result.kind !== 'saved') {
          fault.value = result.kind === 'failed' ? result.reason : result.kind;
          return;
        }
        await tab.again();
      } else tab.take({ preset, source });
      store.value = null;
    },
  };
}
