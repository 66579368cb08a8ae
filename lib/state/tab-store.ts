/** The popup's state for the tab it stands over: what was found, which preset applies, what the last fill did. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { plan } from '../fill/plan.ts';
import type { FillPlan, FillReport } from '../fill/types.ts';
import type { Preset, PresetSource } from '../mail/preset-types.ts';
import { askEngine } from '../message/client.ts';
import type { FromEngine, Overwrite } from '../message/types.ts';
import { choosePreset, noteFilled } from '../storage/choose.ts';
import { lastUsed } from '../storage/last-used.ts';
import type { SourcedPreset } from '../storage/order.ts';
import { keepAddress, ownAddresses } from '../storage/own-addresses.ts';
import { listPresets } from '../storage/presets.ts';
import { changeSettings, currentSettings } from '../storage/settings.ts';
import { isOff, siteOf } from '../storage/sites.ts';
import { createFormHelp, type FormHelp } from './form-help.ts';
import { type FoundForm, hostOf, lookAt, type Tab, type TabState } from './look-at.ts';

export type { FoundForm, Tab, TabState } from './look-at.ts';

export type FillState =
  | { kind: 'idle' }
  | { kind: 'working' }
  | { kind: 'confirm'; plan: FillPlan }
  | { kind: 'done'; report: FillReport }
  | { kind: 'undone' }
  | { kind: 'refused'; reason: string };

export interface TabStore {
  /** False in private windows, which leave no trace. */
  keep: boolean;
  tab: ReadonlySignal<TabState>;
  presets: ReadonlySignal<Preset[]>;
  /** The preset that applies, or null where none is known for the address. */
  preset: Signal<Preset | null>;
  /** Who keeps that preset. */
  source: Signal<PresetSource>;
  /** Others that apply to the same domain. */
  others: ReadonlySignal<SourcedPreset[]>;
  /** Ids of presets, the last used first. */
  used: ReadonlySignal<string[]>;
  /** Mailfill keeps still on this site. */
  off: ReadonlySignal<boolean>;
  addresses: ReadonlySignal<string[]>;
  address: Signal<string | null>;
  chosen: Signal<number>;
  /** The form in view, the first one found at first. */
  current: ReadonlySignal<FoundForm | null>;
  plan: ReadonlySignal<FillPlan | null>;
  fillState: ReadonlySignal<FillState>;
  fill(overwrite?: Overwrite, confirmed?: boolean): Promise<void>;
  /** Fills with another preset from now on. */
  take(one: SourcedPreset): void;
  /** Switches Mailfill off on this site, or on again; what the organisation decided stays. */
  keepOff(on: boolean): Promise<void>;
  undo(): Promise<void>;
  /** Reads presets and page anew. */
  again(): Promise<void>;
  help: FormHelp;
  useAddress(address: string): Promise<void>;
}

function stateOf(answer: FromEngine | null): FillState {
  if (answer?.type === 'report') return { kind: 'done', report: answer.report };
  if (answer?.type === 'confirm') return { kind: 'confirm', plan: answer.plan };
  return { kind: 'refused', reason: answer?.type === 'refused' ? answer.reason : 'gone' };
}

/** The addresses with a new one among them. */
async function keptAddresses(text: string): Promise<string[]> {
  await keepAddress(text);
  return ownAddresses();
}

export function createTabStore(tab: Tab, keep: boolean): TabStore {
  const state = signal<TabState>({ kind: 'loading' });
  const presets = signal<Preset[]>([]);
  const preset = signal<Preset | null>(null);
  const source = signal<PresetSource>({ kind: 'own' });
  const others = signal<SourcedPreset[]>([]);
  const used = signal<string[]>([]);
  const off = signal(false);
  const addresses = signal<string[]>([]);
  const address = signal<string | null>(null);
  const chosen = signal(0);
  const fillState = signal<FillState>({ kind: 'idle' });
  const current = computed(() => (state.value.kind === 'found' ? (state.value.forms[chosen.value] ?? null) : null));
  const planned = computed(() => {
    const found = current.value;
    if (!found || !preset.value) return null;
    // The address in the form stays in its frame; any of its domain plans the same steps.
    const { emailDomain } = found.form;
    const stand = address.value ?? (emailDomain ? `someone@${emailDomain}` : null);
    return plan(found.form, preset.value, stand, { overwrite: 'ask', confirmed: true });
  });

  const choose = async () => {
    const found = await choosePreset(current.value?.form.emailDomain ?? null, addresses.value);
    preset.value = found.sourced?.preset ?? null;
    source.value = found.sourced?.source ?? { kind: 'own' };
    others.value = found.others;
    address.value = found.address;
  };

  const look = async () => {
    state.value = await lookAt(tab);
    await choose();
  };

  const read = async () => {
    const [list, own, seen, last, settings] = await Promise.all([
      listPresets(),
      // The presets fill without them too.
      ownAddresses().catch(() => []),
      lookAt(tab),
      lastUsed(),
      currentSettings(),
    ]);
    if (list.kind === 'unreadable') throw new Error(list.reason);
    used.value = last;
    off.value = isOff(settings, tab.url);
    presets.value = list.presets;
    addresses.value = own;
    state.value = seen;
    await choose();
    const report = current.value?.form.report;
    if (report) fillState.value = { kind: 'done', report };
  };
  /** Unreadable is not empty, and no wait without an end. */
  const load = async () => {
    if (state.value.kind === 'failed') state.value = { kind: 'loading' };
    await read().catch(() => {
      state.value = { kind: 'failed', host: hostOf(tab.url) };
    });
  };
  void load();

  return {
    keep,
    again: load,
    tab: state,
    presets,
    preset,
    source,
    others,
    used,
    off,
    addresses,
    address,
    chosen,
    current,
    plan: planned,
    fillState,
    help: createFormHelp(tab, () => current.value, look),
    fill: async (overwrite = 'ask', confirmed = false) => {
      const found = current.value;
      if (!found || !preset.value) return;
      fillState.value = { kind: 'working' };
      const message = {
        type: 'fill',
        formId: found.form.id,
        preset: preset.value,
        address: address.value,
        overwrite,
        confirmed,
      } as const;
      fillState.value = stateOf(await askEngine({ tabId: tab.id, frameId: found.frameId }, message));
      if (keep && fillState.value.kind === 'done') await noteFilled(message.preset.id, message.address);
    },
    take: (one) => {
      preset.value = one.preset;
      source.value = one.source;
    },
    keepOff: async (on) => {
      const site = siteOf(tab.url);
      if (site === null) return;
      await changeSettings(({ sitesOff }) => ({
        sitesOff: on ? [...new Set([...sitesOff, site])] : sitesOff.filter((one) => one !== site),
      }));
      off.value = isOff(await currentSettings(), tab.url);
    },
    undo: async () => {
      const found = current.value;
      if (!found) return;
      const answer = await askEngine(
        { tabId: tab.id, frameId: found.frameId },
        { type: 'undo', formId: found.form.id },
      );
      fillState.value = answer?.type === 'report' ? { kind: 'undone' } : stateOf(answer);
    },
    useAddress: async (text) => {
      const kept = keep ? await keptAddresses(text).catch(() => null) : null;
      addresses.value = kept ?? [text.trim(), ...addresses.value];
      await choose();
    },
  };
}
