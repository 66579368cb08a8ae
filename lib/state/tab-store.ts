/** The popup's state for the tab it stands over: what was found, which preset applies, what the last fill did. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { plan } from '../fill/plan.ts';
import type { FillPlan, FillReport } from '../fill/types.ts';
import { domainOf } from '../mail/domain.ts';
import type { Preset, PresetSource } from '../mail/preset-types.ts';
import { askEngine, injectEngine } from '../message/client.ts';
import type { FrameForms, FromEngine, Overwrite } from '../message/types.ts';
import { effectiveForDomain } from '../storage/effective.ts';
import { keepAddress, ownAddresses } from '../storage/own-addresses.ts';
import { listPresets } from '../storage/presets.ts';

export interface FoundForm {
  frameId: number;
  origin: string;
  form: FrameForms['forms'][number];
}
export type TabState =
  | { kind: 'loading' }
  /** The browser keeps extensions out of this tab. */
  | { kind: 'unsupported'; host: string }
  | { kind: 'noForm'; host: string }
  | { kind: 'found'; host: string; forms: FoundForm[] };
export type FillState =
  | { kind: 'idle' }
  | { kind: 'working' }
  | { kind: 'confirm'; plan: FillPlan }
  | { kind: 'done'; report: FillReport }
  | { kind: 'undone' }
  | { kind: 'refused'; reason: string };

export interface TabStore {
  tab: ReadonlySignal<TabState>;
  presets: ReadonlySignal<Preset[]>;
  /** The preset that applies, or null where none is known for the address. */
  preset: Signal<Preset | null>;
  /** Who keeps that preset. */
  source: Signal<PresetSource>;
  addresses: ReadonlySignal<string[]>;
  address: Signal<string | null>;
  chosen: Signal<number>;
  /** The form in view, the first one found at first. */
  current: ReadonlySignal<FoundForm | null>;
  plan: ReadonlySignal<FillPlan | null>;
  fillState: ReadonlySignal<FillState>;
  fill(overwrite?: Overwrite, confirmed?: boolean): Promise<void>;
  undo(): Promise<void>;
  useAddress(address: string): Promise<void>;
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : '';
}

export interface Tab {
  id: number;
  url: string;
}

async function lookAt(tab: Tab): Promise<TabState> {
  const host = hostOf(tab.url);
  const injection = await injectEngine(tab.id);
  if (injection.kind === 'forbidden') return { kind: 'unsupported', host };
  const forms: FoundForm[] = [];
  for (const frameId of injection.frameIds) {
    const answer = await askEngine({ tabId: tab.id, frameId }, { type: 'describe' });
    if (answer?.type !== 'forms') continue;
    const { origin } = answer.frame;
    forms.push(...answer.frame.forms.map((form) => ({ frameId, origin, form })));
  }
  return forms.length > 0 ? { kind: 'found', host, forms } : { kind: 'noForm', host };
}

function stateOf(answer: FromEngine | null): FillState {
  if (answer?.type === 'report') return { kind: 'done', report: answer.report };
  if (answer?.type === 'confirm') return { kind: 'confirm', plan: answer.plan };
  return { kind: 'refused', reason: answer?.type === 'refused' ? answer.reason : 'gone' };
}

export function createTabStore(tab: Tab): TabStore {
  const state = signal<TabState>({ kind: 'loading' });
  const presets = signal<Preset[]>([]);
  const preset = signal<Preset | null>(null);
  const source = signal<PresetSource>({ kind: 'own' });
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

  /** By the address in the form, else by the own address used last that has a preset. */
  const choose = async () => {
    const domain = current.value?.form.emailDomain ?? null;
    const own = domain === null ? addresses.value : addresses.value.filter((one) => domainOf(one) === domain);
    address.value = own[0] ?? null;
    const domains = domain !== null ? [domain] : own.flatMap((one) => domainOf(one) ?? []);
    for (const one of domains) {
      const [found] = await effectiveForDomain(one);
      if (!found) continue;
      preset.value = found.preset;
      source.value = found.source;
      address.value = own.find((candidate) => domainOf(candidate) === one) ?? address.value;
      return;
    }
    preset.value = null;
  };

  const load = async () => {
    const [list, own, seen] = await Promise.all([listPresets(), ownAddresses(), lookAt(tab)]);
    presets.value = list.kind === 'ready' ? list.presets : [];
    addresses.value = own;
    state.value = seen;
    await choose();
    const report = current.value?.form.report;
    if (report) fillState.value = { kind: 'done', report };
  };
  void load();

  return {
    tab: state,
    presets,
    preset,
    source,
    addresses,
    address,
    chosen,
    current,
    plan: planned,
    fillState,
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
      if (address.value) await keepAddress(address.value);
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
      await keepAddress(text);
      addresses.value = await ownAddresses();
      await choose();
    },
  };
}
