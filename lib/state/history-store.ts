/** Earlier revisions of the preset in the panel, and what was deleted: looked at when asked for, restored as an edit. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preset } from '../mail/preset-types.ts';
import { t } from '../platform/i18n.ts';
import { type HistoryEntry, historyOf, lastRevisions } from '../storage/history.ts';
import { listPresets, removePresets, savePresets } from '../storage/presets.ts';
import type { UndoStore } from './undo.ts';

/** Days in which a deleted preset can be brought back from here. */
export const DELETED_DAYS = 30;
const DAY = 86_400_000;

export interface HistoryStore {
  /** Of one preset, the newest first; null while it is closed or read. */
  entries: ReadonlySignal<{ id: string; list: HistoryEntry[] } | null>;
  deleted: ReadonlySignal<HistoryEntry[]>;
  open(id: string): Promise<void>;
  close(): void;
  readDeleted(): Promise<void>;
  /** Shows nothing until it is read again; to read would make the database anew that was just deleted. */
  forget(): void;
  /** Makes an earlier revision the current one: an edit like any other, so it can be undone and synced. */
  restore(entry: HistoryEntry, current: Preset | null): Promise<boolean>;
}

export function createHistoryStore(undo: UndoStore): HistoryStore {
  const entries = signal<{ id: string; list: HistoryEntry[] } | null>(null);
  const deleted = signal<HistoryEntry[]>([]);
  const readDeleted = async () => {
    const list = await listPresets();
    const since = Date.now() - DELETED_DAYS * DAY;
    const ids = list.kind === 'ready' ? list.deleted.filter((one) => one.modified > since).map((one) => one.id) : [];
    deleted.value = await lastRevisions(ids);
  };
  return {
    entries,
    deleted,
    open: async (id) => {
      entries.value = { id, list: await historyOf(id) };
    },
    close: () => {
      entries.value = null;
    },
    readDeleted,
    forget: () => {
      entries.value = null;
      deleted.value = [];
    },
    restore: async (entry, current) => {
      const result = await savePresets([entry.preset]);
      if (result.kind !== 'saved') return false;
      undo.put({
        text: t('historyRestored', entry.preset.domains[0] ?? ''),
        undo: async () => {
          if (current) await savePresets([current]);
          else await removePresets([entry.id]);
        },
      });
      entries.value = null;
      await readDeleted();
      return true;
    },
  };
}
