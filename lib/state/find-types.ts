/** What "Find settings" shows; its store and its outside. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Resolver } from '../address/dns.ts';
import type { FetchAsk } from '../address/guarded-fetch.ts';
import type { Disagreement, SourceAnswer } from '../discovery/types.ts';
import type { SourcedPreset } from '../storage/order.ts';

/** A host that a look-up would ask, and what for. */
export interface AskedHost {
  host: string;
  role: 'domain' | 'database' | 'resolver';
  /** Allowed before: not asked about again. */
  allowed: boolean;
}

export interface FindResult {
  kind: 'result';
  domain: string;
  /** What Mailfill knows without asking anybody. */
  known: SourcedPreset[];
  /** `forbidden`: the organisation does not let anybody be asked. */
  phase: 'idle' | 'consent' | 'asking' | 'done' | 'forbidden';
  hosts: AskedHost[];
  /** In the order of trust. */
  answers: SourceAnswer[];
  disagreements: Disagreement[];
}
export type FindState = { kind: 'empty' } | { kind: 'notUnderstood' } | FindResult;

export interface FindPorts {
  ask: FetchAsk;
  allow(hosts: readonly string[]): Promise<void>;
  resolver(): Promise<Resolver>;
  /** Presets that apply to a domain already, whoever keeps them. */
  known(domain: string): Promise<SourcedPreset[]>;
  /** False where the organisation forbids looking settings up. */
  mayAsk(): Promise<boolean>;
}

export interface FindStore {
  text: Signal<string>;
  state: ReadonlySignal<FindState>;
  /** What is known here; where that is nothing, it goes on to ask. */
  run(): Promise<void>;
  /** Asks the sources outside; hosts not allowed yet are named first. */
  askSources(): Promise<void>;
  /** The answer to the dialog: the hosts that may be asked, or null for none at all. */
  consent(hosts: readonly string[] | null): Promise<void>;
  /** Allows one more host and asks it. */
  askHost(host: string): Promise<void>;
}
