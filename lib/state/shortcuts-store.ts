import { type ReadonlySignal, signal } from '@preact/signals';
import { openShortcutSettings, type Shortcut, shortcuts } from '../platform/shortcuts.ts';

export interface ShortcutsStore {
  list: ReadonlySignal<Shortcut[]>;
  /** Opens the browser's page; what was changed there shows when the person comes back. */
  change(): Promise<void>;
  refresh(): Promise<void>;
}

export function createShortcutsStore(): ShortcutsStore {
  const list = signal<Shortcut[]>([]);
  const refresh = async () => {
    list.value = await shortcuts();
  };
  void refresh();
  return { list, change: openShortcutSettings, refresh };
}
