/** What the "Connection IPs" view shows, and what its store needs of the outside. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { LiveResult } from '../address/feeds/fetch-feed.ts';
import type { Found } from '../address/find.ts';
import type { FetchAsk } from '../address/guarded-fetch.ts';
import type { FormatId } from '../address/print/print-table.ts';
import type { Range } from '../address/range.ts';
import type { Row } from '../address/rows.ts';
import type { Change, SeenList } from '../address/seen.ts';
import type { ServiceList } from '../address/service-types.ts';
import type { Service } from '../address/services.ts';
import type { Preset } from '../mail/preset-types.ts';

export type LiveProblem = Extract<LiveResult, { ok: false }>;
export interface ListState {
  list: ServiceList;
  /** Address of the vendor's feed, where there is one. */
  url: string | null;
  /** The last live answer, now or earlier. */
  seen: SeenList | null;
  /** Why the live list could not be read this time; what was known before is kept. */
  problem: LiveProblem | null;
}
export type Search = { kind: 'empty' } | { kind: 'notARange' } | { kind: 'found'; asked: Range; found: Found<Row> };

/** What the store needs of the outside; tests give their own. */
export interface ConnectionIpsPorts {
  ask: FetchAsk;
  /** Remembers the yes; called within the click, for browsers that ask once more themselves. */
  allow(hosts: readonly string[]): Promise<void>;
  readSeen(listId: string): Promise<SeenList | null>;
  writeSeen(listId: string, seen: SeenList): Promise<void>;
  /** False for presets of the organisation or of Mailfill: nobody's preset but the person's own is changed from here. */
  mayChange(): boolean;
  /** Turns "Use static IP addresses" on in the preset and keeps it. */
  setStaticIps(preset: Preset): Promise<Preset | null>;
  now(): number;
}
export interface ConnectionIpsStore {
  host: string;
  service: Service | null;
  /** False until what storage holds was read: nothing is drawn before, so that nothing jumps. */
  ready: ReadonlySignal<boolean>;
  lists: ReadonlySignal<ListState[]>;
  preset: Signal<Preset | null>;
  /** The reference flow asks for the switch first; the person may look nevertheless. */
  needsSwitch: ReadonlySignal<boolean>;
  lookAnyway: Signal<boolean>;
  working: ReadonlySignal<boolean>;
  /** Hosts that wait for the person's yes. */
  consent: ReadonlySignal<string[] | null>;
  regions: ReadonlySignal<string[]>;
  region: Signal<string>;
  format: Signal<FormatId>;
  search: Signal<string>;
  searched: ReadonlySignal<Search>;
  rows: ReadonlySignal<Row[]>;
  change: ReadonlySignal<Change | null>;
  /** Reads what is known here; asks nobody. */
  read(): Promise<void>;
  /** Called when the view is shown: reads what is known, and asks vendors whose host was allowed before. */
  open(): Promise<void>;
  loadLive(): Promise<void>;
  answer(yes: boolean): Promise<void>;
  takeNote(): Promise<void>;
  turnOn(): Promise<void>;
  /** The rows shown, merged, in the chosen format. */
  copyText(): string;
}
