/** The person's settings and the sites named in them. A site that is none, or storage that is full, is said in words. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { onPolicyChanged } from '../storage/managed.ts';
import { forgetSeen } from '../storage/seen-domains.ts';
import {
  changeSettings,
  currentSettings,
  DEFAULT_SETTINGS,
  onSettingsChanged,
  ownSettings,
  type PolicySetting,
  type Settings,
} from '../storage/settings.ts';
import { readOrigin, readSite } from '../storage/sites.ts';
import type { UndoStore } from './undo.ts';

/** Lists of sites, and how each reads what a person types. */
const READ = { sitesOff: readSite, fillWithoutAsking: readOrigin } as const;
export type SiteList = keyof typeof READ;

export interface FromPolicy {
  decided: ReadonlyMap<PolicySetting, boolean>;
  sites: Record<SiteList, string[]>;
}
const NO_POLICY: FromPolicy = { decided: new Map(), sites: { sitesOff: [], fillWithoutAsking: [] } };

export interface SettingsStore {
  settings: ReadonlySignal<Settings>;
  /** What the organisation decided, and the sites it added. */
  policy: ReadonlySignal<FromPolicy>;
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
  const policy = signal<FromPolicy>(NO_POLICY);
  const fault = signal<string | null>(null);
  const refresh = async () => {
    const [own, now] = await Promise.all([ownSettings(), currentSettings()]);
    const added = (list: SiteList) => now[list].filter((site) => !own[list].includes(site));
    settings.value = own;
    policy.value = {
      decided: new Map([...now.byPolicy].map((key) => [key, now[key] === true])),
      sites: { sitesOff: added('sitesOff'), fillWithoutAsking: added('fillWithoutAsking') },
    };
  };
  void refresh();
  onSettingsChanged(() => void refresh(), stop);
  onPolicyChanged(() => void refresh(), stop);

  const change = async (make: (now: Settings) => Partial<Settings>) => {
    try {
      settings.value = await changeSettings(make);
      fault.value = null;
    } catch (problem) {
      fault.value = problem instanceof Error ? problem.message : String(problem);
    }
  };
  const put = (list: SiteList, site: string) => change((now) => ({ [list]: [...new Set([...now[list], site])] }));
  return {
    settings,
    policy,
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
