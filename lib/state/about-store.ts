/** What the About view tells: the version, and how full the synced storage is. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { version } from '../platform/about.ts';
import { onPresetsChanged } from '../storage/presets.ts';
import { type SyncUsage, syncUsage } from '../storage/usage.ts';

export interface AboutStore {
  version: string;
  /** `loading` until sync answered; null where it did not. */
  usage: ReadonlySignal<SyncUsage | 'loading' | null>;
}

export function createAboutStore(stop: AbortSignal): AboutStore {
  const usage = signal<SyncUsage | 'loading' | null>('loading');
  const refresh = async () => {
    usage.value = await syncUsage();
  };
  void refresh();
  onPresetsChanged(() => void refresh(), stop);
  return { version: version(), usage };
}
