/** Domains met on connect forms that have no preset yet. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { t } from '../platform/i18n.ts';
import { onPresetsChanged } from '../storage/presets.ts';
import { dismissSeen, onSeenChanged, type SeenDomain, seenDomains } from '../storage/seen-domains.ts';
import type { UndoStore } from './undo.ts';

export interface SeenStore {
  domains: ReadonlySignal<SeenDomain[]>;
  /** With an offer to undo. */
  dismiss(domain: string): Promise<void>;
}

export function createSeenStore(stop: AbortSignal, undo: UndoStore): SeenStore {
  const domains = signal<SeenDomain[]>([]);
  const refresh = async () => {
    domains.value = await seenDomains();
  };
  void refresh();
  onSeenChanged(() => void refresh(), stop);
  onPresetsChanged(() => void refresh(), stop);
  return {
    domains,
    dismiss: async (domain) => {
      await dismissSeen(domain);
      await refresh();
      undo.put({ text: t('seenDismissed', domain), undo: () => dismissSeen(domain, false) });
    },
  };
}
