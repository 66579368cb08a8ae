/** The first-run page: whether the browser lets Mailfill look, and whether the demo form was filled. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { fileUrl } from '../platform/about.ts';
import { hasAllSites, requestAllSites } from '../platform/host-access.ts';

export interface WelcomeStore {
  /** null until the browser answered. */
  access: ReadonlySignal<boolean | null>;
  filled: ReadonlySignal<boolean>;
  demoUrl: string;
  /** Within a click. */
  allow(): Promise<void>;
  fill(): void;
}

export function createWelcomeStore(): WelcomeStore {
  const access = signal<boolean | null>(null);
  const filled = signal(false);
  const refresh = async () => {
    access.value = await hasAllSites();
  };
  void refresh();
  return {
    access,
    filled,
    demoUrl: fileUrl('demo.html'),
    allow: async () => {
      await requestAllSites();
      await refresh();
    },
    fill: () => {
      filled.value = true;
    },
  };
}
