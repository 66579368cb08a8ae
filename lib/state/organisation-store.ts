/** What the organisation hands out, for its view: the policy and what of it counts, lists, directories, waiting changes. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { hostOf, newHead, refreshList } from '../lists/refresh.ts';
import { requestHosts } from '../platform/host-access.ts';
import {
  dropList,
  type ListHead,
  listHeads,
  type PendingChange,
  pendingChanges,
  settlePending,
  subscribe,
} from '../storage/lists.ts';
import { currentPolicy, onPolicyChanged, type PolicyState } from '../storage/managed.ts';
import { currentSettings } from '../storage/settings.ts';
import { parseSubscription, type Subscription } from '../storage/subscription.ts';

export interface OrganisationState {
  policy: PolicyState;
  heads: ListHead[];
  pending: PendingChange[];
  refreshHours: number;
}
/** What was typed into "Subscribe": nothing is asked before the person saw the host. */
export type Subscribing =
  | { kind: 'typing'; wrong: boolean }
  | { kind: 'consent'; subscription: Subscription; host: string }
  | { kind: 'asking'; host: string };

export interface OrganisationStore {
  state: ReadonlySignal<OrganisationState | null>;
  subscribing: ReadonlySignal<Subscribing>;
  /** Addresses of lists that are being asked. */
  busy: ReadonlySignal<ReadonlySet<string>>;
  propose(text: string): void;
  answer(yes: boolean): Promise<void>;
  refresh(head: ListHead): Promise<void>;
  unsubscribe(head: ListHead): Promise<void>;
  settle(change: PendingChange, accept: boolean): Promise<void>;
  /** Reads again what stands there: something else changed it. */
  again(): Promise<void>;
}

/** `changed` is told when presets of lists may be others now. */
export function createOrganisationStore(stop: AbortSignal, changed: () => void): OrganisationStore {
  const state = signal<OrganisationState | null>(null);
  const subscribing = signal<Subscribing>({ kind: 'typing', wrong: false });
  const busy = signal<ReadonlySet<string>>(new Set());
  const ports = { fetch: (url: string, init: RequestInit) => fetch(url, init), now: () => Date.now(), signal: stop };

  const read = async () => {
    const [policy, heads, pending, { refreshHours }] = await Promise.all([
      currentPolicy(),
      listHeads(),
      pendingChanges(),
      currentSettings(),
    ]);
    state.value = { policy, heads, pending, refreshHours };
  };
  const told = async () => {
    await read();
    changed();
  };
  void read();
  onPolicyChanged(() => void told(), stop);

  const refresh = async (head: ListHead) => {
    busy.value = new Set([...busy.value, head.url]);
    await refreshList(head, ports);
    busy.value = new Set([...busy.value].filter((url) => url !== head.url));
    await told();
  };
  return {
    state,
    subscribing,
    busy,
    propose: (text) => {
      const subscription = parseSubscription(text);
      subscribing.value = subscription
        ? { kind: 'consent', subscription, host: hostOf(subscription.url) }
        : { kind: 'typing', wrong: true };
    },
    answer: async (yes) => {
      const asked = subscribing.value;
      if (asked.kind !== 'consent') return;
      subscribing.value = yes ? { kind: 'asking', host: asked.host } : { kind: 'typing', wrong: false };
      if (!yes) return;
      // First of all, while the click still counts as one.
      await requestHosts([asked.host]);
      const head = newHead(asked.subscription, 'own');
      await subscribe(head);
      if (head.kind === 'list') await refresh(head);
      else await told();
      subscribing.value = { kind: 'typing', wrong: false };
    },
    refresh,
    unsubscribe: async ({ url }) => {
      await dropList(url);
      await told();
    },
    settle: async (change, accept) => {
      await settlePending(change, accept);
      await told();
    },
    again: told,
  };
}
