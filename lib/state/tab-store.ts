/** The popup's state for the tab it stands over: what was found, which preset applies, what the last fill did. */
import { batch, computed, signal } from '@preact/signals';
import { plan } from '../fill/plan.ts';
import type { Preset, PresetSource } from '../mail/preset-types.ts';
import { askEngine } from '../message/client.ts';
import type { Overwrite } from '../message/types.ts';
import { choosePreset, noteFilled } from '../storage/choose.ts';
import { lastUsed } from '../storage/last-used.ts';
import type { SourcedPreset } from '../storage/order.ts';
import { keepAddress, ownAddresses } from '../storage/own-addresses.ts';
import { listPresets } from '../storage/presets.ts';
import { changeSettings, currentSettings } from '../storage/settings.ts';
import { isOff, siteOf } from '../storage/sites.ts';
import { type FillState, stateBefore, stateOf } from './fill-state.ts';
import { createFormHelp } from './form-help.ts';
import { type FoundForm, hostOf, lookAt, reported, type Tab, type TabState } from './look-at.ts';
import type { TabStore } from './tab-types.ts';

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

  /** The form asked for last, in view once its preset is known: a fill meanwhile is still of the form before. */
  let wanted = 0;
  let runs = 0;
  /** What was seen waits for what applies to it, and both come into view: else "no preset" stood there for a moment. */
  let seen: TabState | null = null;
  const choose = async (index = wanted) => {
    runs += 1;
    const run = runs;
    const next = seen ?? state.value;
    const forms = next.kind === 'found' ? next.forms : [];
    wanted = index < forms.length ? index : 0;
    const found = await choosePreset(forms[wanted]?.form.emailDomain ?? null, addresses.value);
    if (run !== runs) return;
    batch(() => {
      const other = wanted !== chosen.value;
      if (seen) state.value = seen;
      seen = null;
      chosen.value = wanted;
      if (other) fillState.value = stateBefore(current.value?.form.report ?? null);
      preset.value = found.sourced?.preset ?? null;
      source.value = found.sourced?.source ?? { kind: 'own' };
      others.value = found.others;
      address.value = found.address;
    });
  };
  /** What became of a form stays with it; it is shown where that form is still in view. */
  const became = (found: FoundForm, next: FillState) => {
    const inView = current.value?.frameId === found.frameId && current.value.form.id === found.form.id;
    if (next.kind === 'done') state.value = reported(state.value, found, next.report);
    if (next.kind === 'undone') state.value = reported(state.value, found, null);
    if (inView) fillState.value = next;
  };

  const look = async () => {
    seen = await lookAt(tab);
    await choose();
  };

  const read = async () => {
    const [list, own, found, last, settings] = await Promise.all([
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
    seen = found;
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

  const fill = async (overwrite: Overwrite, confirmed: boolean) => {
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
    const next = stateOf(await askEngine({ tabId: tab.id, frameId: found.frameId }, message), overwrite);
    became(found, next);
    if (keep && next.kind === 'done') await noteFilled(message.preset.id, message.address);
  };

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
    fill: (overwrite = 'ask') => fill(overwrite, false),
    confirm: async () => {
      const asked = fillState.value;
      if (asked.kind === 'confirm') await fill(asked.overwrite, true);
    },
    choose,
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
      became(found, answer?.type === 'report' ? { kind: 'undone' } : stateOf(answer));
    },
    useAddress: async (text) => {
      const kept = keep ? await keptAddresses(text).catch(() => null) : null;
      addresses.value = kept ?? [text.trim(), ...addresses.value];
      await choose();
    },
  };
}
