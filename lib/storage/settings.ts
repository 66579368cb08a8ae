/** What the person set: where Mailfill keeps still, whether the card shows. In storage.local, read through its schema. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { onLocalItem } from './changes.ts';
import { withLock } from './lock.ts';
import { currentPolicy } from './managed.ts';
import type { Policy } from './policy.ts';
import { readEach } from './read-each.ts';

const KEY = 'settings';
const MOST_SITES = 1000;

const site = z.string().check(z.maxLength(300));
/** Read without an end: on a site too many Mailfill must not wake. The writer keeps the end. */
const sites = z.catch(
  z.pipe(
    z.unknown(),
    z.transform((raw) => readEach(site, raw)),
  ),
  [],
);
const settingsSchema = z.object({
  /** The card beside a form; without it the icon still colours and popup, key and menu fill. */
  offer: z.catch(z.boolean(), true),
  /** Domains met on connect forms without a preset are noted (domain and day only). */
  seen: z.catch(z.boolean(), true),
  /** Hosts (with a port where it is not the standard one, ASCII) where nothing happens unless asked. */
  sitesOff: sites,
  /** Exact https origins that are filled without a click (in the top frame of the visible tab only, where the person sees it). */
  fillWithoutAsking: sites,
});

export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = { offer: true, seen: true, sitesOff: [], fillWithoutAsking: [] };

/** The person's own settings. A field that storage holds damaged counts as not set; the others stay. */
export async function ownSettings(): Promise<Settings> {
  const result = settingsSchema.safeParse((await browser.storage.local.get(KEY))[KEY] ?? DEFAULT_SETTINGS);
  return result.success ? result.data : DEFAULT_SETTINGS;
}

export type PolicySetting = 'offer' | 'seen' | 'discovery' | 'resolver' | 'refreshHours';
export interface EffectiveSettings extends Settings {
  /** Whether settings may be looked up at all. */
  discovery: boolean;
  /** The policy's resolver: `cloudflare`, `google` or an address; null leaves the choice to the person. */
  resolver: string | null;
  /** Hours between refreshes of lists. */
  refreshHours: number;
  /** What the organisation decided: the person's own setting has no effect. Sites are added to the person's. */
  byPolicy: ReadonlySet<PolicySetting>;
}

/** The person's settings under the policy's. Pure. */
export function settingsUnder(own: Settings, { settings }: Pick<Policy, 'settings'>): EffectiveSettings {
  const decided = (['offer', 'seen', 'discovery', 'resolver', 'refreshHours'] as const).filter(
    (key) => settings[key] !== undefined,
  );
  return {
    offer: settings.offer ?? own.offer,
    seen: settings.seen ?? own.seen,
    sitesOff: [...new Set([...settings.sitesOff, ...own.sitesOff])],
    fillWithoutAsking: [...new Set([...settings.fillWithoutAsking, ...own.fillWithoutAsking])],
    discovery: settings.discovery ?? true,
    resolver: settings.resolver ?? null,
    refreshHours: settings.refreshHours ?? 24,
    byPolicy: new Set(decided),
  };
}

/** What holds now: the person's settings under the organisation's policy. */
export async function currentSettings(): Promise<EffectiveSettings> {
  const [own, { policy }] = await Promise.all([ownSettings(), currentPolicy()]);
  return settingsUnder(own, policy);
}

/** Of more sites than may be kept those that stood there longest go: they stand first, wherever a site is added. */
const withinBounds = (settings: Settings): Settings => ({
  ...settings,
  sitesOff: settings.sitesOff.slice(-MOST_SITES),
  fillWithoutAsking: settings.fillWithoutAsking.slice(-MOST_SITES),
});

/** Changes some fields; rejects where storage does not take them. */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  return withLock(async () => {
    const now = await ownSettings();
    const next = withinBounds({ ...now, ...change(now) });
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
}

/** Calls `listener` after each change, from whichever context, until `signal` aborts. */
export function onSettingsChanged(listener: () => void, signal: AbortSignal): void {
  onLocalItem([KEY], listener, signal);
}
