/** Which hosts may be asked, and which resolver is. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  allowedHosts,
  allowHost,
  chooseResolver,
  chosenResolver,
  forbidHost,
  onNetworkChanged,
  type ResolverChoice,
} from '../storage/network.ts';
import type { UndoStore } from './undo.ts';

export interface NetworkStore {
  hosts: ReadonlySignal<string[]>;
  resolver: ReadonlySignal<ResolverChoice>;
  /** `text` says what was done, beside the way back. */
  withdraw(host: string, text: string): Promise<void>;
  /** False where a resolver of one's own is no https address; then nothing changes. */
  choose(resolver: ResolverChoice): Promise<boolean>;
}

function isUsable(resolver: ResolverChoice): boolean {
  if (resolver.kind !== 'custom') return true;
  const address = resolver.url.replace(/\{\?dns\}$/, '');
  return URL.canParse(address) && new URL(address).protocol === 'https:' && new URL(address).username === '';
}

export function createNetworkStore(stop: AbortSignal, undo: UndoStore): NetworkStore {
  const hosts = signal<string[]>([]);
  const resolver = signal<ResolverChoice>({ kind: 'cloudflare' });
  const refresh = async () => {
    const [allowed, chosen] = await Promise.all([allowedHosts(), chosenResolver()]);
    hosts.value = allowed.toSorted();
    resolver.value = chosen;
  };
  void refresh();
  onNetworkChanged(() => void refresh(), stop);
  return {
    hosts,
    resolver,
    withdraw: async (host, text) => {
      await forbidHost(host);
      undo.put({ text, undo: () => allowHost(host) });
    },
    choose: async (chosen) => {
      if (!isUsable(chosen)) return false;
      await chooseResolver(chosen);
      await refresh();
      return true;
    },
  };
}
