import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AboutStore } from '../../lib/state/about-store.ts';
import type { AddressesStore } from '../../lib/state/addresses-store.ts';
import type { EraseStore } from '../../lib/state/erase-store.ts';
import type { FindStore } from '../../lib/state/find-types.ts';
import type { HistoryStore } from '../../lib/state/history-store.ts';
import type { NetworkStore } from '../../lib/state/network-store.ts';
import type { OrganisationStore } from '../../lib/state/organisation-store.ts';
import type { PanelStore } from '../../lib/state/panel-store.ts';
import type { PicksStore } from '../../lib/state/picks-store.ts';
import type { PresetsStore } from '../../lib/state/presets-store.ts';
import type { Router } from '../../lib/state/router.ts';
import type { SeenStore } from '../../lib/state/seen-store.ts';
import type { SettingsStore } from '../../lib/state/settings-store.ts';
import type { ShortcutsStore } from '../../lib/state/shortcuts-store.ts';
import type { TransferStore } from '../../lib/state/transfer-store.ts';
import type { UndoStore } from '../../lib/state/undo.ts';
import type { WelcomeStore } from '../../lib/state/welcome-store.ts';

/** Every store of the options page, created once at the entrypoint; components read and call. */
export interface OptionsStores {
  router: Router;
  undo: UndoStore;
  presets: PresetsStore;
  picks: PicksStore;
  panel: PanelStore;
  addresses: AddressesStore;
  find: FindStore;
  erase: EraseStore;
  transfer: TransferStore;
  history: HistoryStore;
  settings: SettingsStore;
  network: NetworkStore;
  seen: SeenStore;
  shortcuts: ShortcutsStore;
  about: AboutStore;
  welcome: WelcomeStore;
  organisation: OrganisationStore;
}
export const OptionsContext = createContext<OptionsStores | null>(null);

export function useOptions(): OptionsStores {
  const stores = useContext(OptionsContext);
  if (!stores) throw new Error('OptionsContext is not provided');
  return stores;
}
