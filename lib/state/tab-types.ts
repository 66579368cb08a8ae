/** What the popup shows of the tab it stands over, and what can be done there. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { FillPlan } from '../fill/types.ts';
import type { Preset, PresetSource } from '../mail/preset-types.ts';
import type { Overwrite } from '../message/types.ts';
import type { SourcedPreset } from '../storage/order.ts';
import type { FillState } from './fill-state.ts';
import type { FormHelp } from './form-help.ts';
import type { FoundForm, TabState } from './look-at.ts';

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
  /** Place of the form in view, the first one found at first. */
  chosen: ReadonlySignal<number>;
  current: ReadonlySignal<FoundForm | null>;
  plan: ReadonlySignal<FillPlan | null>;
  fillState: ReadonlySignal<FillState>;
  fill(overwrite?: Overwrite): Promise<void>;
  /** The person saw before → after, and says yes to it. */
  confirm(): Promise<void>;
  /** Brings another form into view, with the preset, the address and the report that belong to it. */
  choose(index: number): Promise<void>;
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
