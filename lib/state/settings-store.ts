/** The person's settings and the sites named in them. A site that is none, or storage that is full, is said in words. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { forgetSeen } from '../storage/seen-domains.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  onSettingsChanged,
  ownSettings,
  type Settings,
} from '../storage/settings.ts';
import { readOrigin, readSite } from '../storage/sites.ts';
import type { UndoStore } from './undo.ts';

/** Lists of sites, and how each reads what a person types. */
const READ = { sitesOff: readSite, fillWithoutAsking: readOrigin } as const;
export type SiteList = keyof typeof READ;

export interface SettingsStore {
  settings: ReadonlySignal<Settings>;
  /** Why the last change was not kept; null where it was. */
  fault: ReadonlySignal<string | null>;
  set(part: Partial<Pick<Settings, 'offer' | 'seen'>>): Promise<void>;
  /** False where the text names no site of this kind. */
  addSite(list: SiteList, text: string): Promise<boolean>;
  /** `text` says what was done, beside the way back. */
  removeSite(list: SiteList, site: string, text: string): Promise<void>;
}

export function createSettingsStore(stop: AbortSignal, undo: UndoStore): SettingsStore {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const fault = signal<string | null>(null);
  const refresh = async () => {
    settings.value = await ownSettings();
  };
  void refresh();
  onSettingsChanged(() => void refresh(), stop);

  const change = async (make: (now: Settings) => Partial<Settings>) => {
    try {
      settings.value = await changeSettings(make);
      fault.value = null;
    } catch (problem) {
      fault.value = problem instanceof Error ? problem.message : String(problem);
    }
  };
  const put = (list: SiteList, site: string) =>
    change((now) => ({ [list]: [...new Set([...now[list], site])].sort() }));
  return {
    settings,
    fault,
    set: async (part) => {
      await change(() => part);
      // Switched off means that nothing of it is kept either.
      if (part.seen === false) await forgetSeen();
    },
    addSite: async (list, text) => {
      const site = READ[list](text);
      if (site === null) return false;
      await put(list, site);
      return true;
    },
    removeSite: async (list, site, text) => {
      await change((now) => ({ [list]: now[list].filter((one) => one !== site) }));
      undo.put({ text, undo: () => put(list, site) });
    },
  };
}
