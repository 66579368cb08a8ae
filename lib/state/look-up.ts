/** The popup's "Look up": one box for a host name, an address or a range. Off-line for all but DNS. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Resolver, resolverHost } from '../address/dns.ts';
import { type Found, findRange } from '../address/find.ts';
import type { FetchAsk } from '../address/guarded-fetch.ts';
import { inspect, type Remark } from '../address/inspect.ts';
import { lookUpName, type NameAnswer, type NameResult, readQuery } from '../address/look-up.ts';
import { parseRange, type Range } from '../address/range.ts';
import { type Known, knownRanges } from '../address/rows.ts';

export interface RangeFacts {
  range: Range;
  remarks: Remark[];
  found: Found<Known>;
}
export type LookUpState =
  | { kind: 'empty' }
  | { kind: 'notUnderstood' }
  | { kind: 'range'; facts: RangeFacts }
  /** DNS needs a yes for the resolver's host first. */
  | { kind: 'consent'; host: string; name: string }
  | { kind: 'asking'; host: string; name: string }
  | { kind: 'name'; answer: NameAnswer; facts: RangeFacts[] }
  | { kind: 'failed'; name: string; result: Extract<NameResult, { ok: false }> };

export interface LookUpPorts {
  ask: FetchAsk;
  allow(hosts: readonly string[]): Promise<void>;
  resolver(): Promise<Resolver>;
  /** Ranges beyond the directory: those on the Connection IPs view and in presets. */
  shown(): Promise<readonly Known[]>;
}
export interface LookUpStore {
  text: Signal<string>;
  state: ReadonlySignal<LookUpState>;
  run(): Promise<void>;
  answer(yes: boolean): Promise<void>;
}

export function createLookUp(ports: LookUpPorts, text = ''): LookUpStore {
  const typed = signal(text);
  const state = signal<LookUpState>({ kind: 'empty' });
  /** Each run makes the answers of the ones before it worthless. */
  let runs = 0;

  const factsOf = async (range: Range, hostBits = false): Promise<RangeFacts> => ({
    range,
    remarks: inspect(range, hostBits),
    found: findRange([...(await ports.shown()), ...knownRanges()], range),
  });
  const askDns = async (name: string, resolver: Resolver) => {
    const run = ++runs;
    state.value = { kind: 'asking', host: resolverHost(resolver), name };
    const result = await lookUpName(name, { ...ports.ask, resolver });
    if (run !== runs) return;
    if (!result.ok) {
      state.value = { kind: 'failed', name, result };
      return;
    }
    const { answer } = result;
    const ranges = answer.addresses.flatMap(({ address }) => {
      const one = parseRange(address);
      return one.ok ? [one.range] : [];
    });
    state.value = { kind: 'name', answer, facts: await Promise.all(ranges.map((range) => factsOf(range))) };
  };
  const run = async () => {
    runs += 1;
    const query = readQuery(typed.value);
    if (typed.value.trim() === '') state.value = { kind: 'empty' };
    else if (query.kind === 'none') state.value = { kind: 'notUnderstood' };
    else if (query.kind === 'range') state.value = { kind: 'range', facts: await factsOf(query.range, query.hostBits) };
    else {
      const resolver = await ports.resolver();
      const host = resolverHost(resolver);
      if (await ports.ask.isAllowed(host)) await askDns(query.name, resolver);
      else state.value = { kind: 'consent', host, name: query.name };
    }
  };
  if (text !== '') void run();

  return {
    text: typed,
    state,
    run,
    answer: async (yes) => {
      const asked = state.value;
      if (asked.kind !== 'consent') return;
      state.value = { kind: 'empty' };
      if (!yes) return;
      await ports.allow([asked.host]);
      await askDns(asked.name, await ports.resolver());
    },
  };
}
