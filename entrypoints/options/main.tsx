import { effect } from '@preact/signals';
import { render } from 'preact';
import * as z from 'zod/mini';
import { OptionsApp } from '../../components/options/app.tsx';
import { OptionsContext, type OptionsStores } from '../../components/options/context.ts';
import '../../components/options/options.css';
import { t, uiLanguage } from '../../lib/platform/i18n.ts';
import { isPrivateWindow } from '../../lib/platform/pages.ts';
import { createAboutStore } from '../../lib/state/about-store.ts';
import { createAddressesStore } from '../../lib/state/addresses-store.ts';
import { createEraseStore } from '../../lib/state/erase-store.ts';
import { findPorts } from '../../lib/state/find-ports.ts';
import { createFind } from '../../lib/state/find-store.ts';
import { createHistoryStore } from '../../lib/state/history-store.ts';
import { createNetworkStore } from '../../lib/state/network-store.ts';
import { createOrganisationStore } from '../../lib/state/organisation-store.ts';
import { createPanelStore, hasUnsaved } from '../../lib/state/panel-store.ts';
import { createPicksStore } from '../../lib/state/picks-store.ts';
import { createPresetsStore } from '../../lib/state/presets-store.ts';
import { createRouter, hashOf, parseRoute } from '../../lib/state/router.ts';
import { createSeenStore } from '../../lib/state/seen-store.ts';
import { createSettingsStore } from '../../lib/state/settings-store.ts';
import { createShortcutsStore } from '../../lib/state/shortcuts-store.ts';
import { createTransferStore } from '../../lib/state/transfer-store.ts';
import { createUndo } from '../../lib/state/undo.ts';
import { createWelcomeStore } from '../../lib/state/welcome-store.ts';

z.config({ jitless: true });
document.documentElement.lang = uiLanguage();
document.title = t('optionsTitle');

const stop = new AbortController().signal;
const undo = createUndo();
const presets = createPresetsStore(stop, undo);
const stores: OptionsStores = {
  router: createRouter('presets'),
  undo,
  presets,
  picks: createPicksStore(stop, undo),
  panel: createPanelStore(presets.refresh),
  addresses: createAddressesStore(),
  organisation: createOrganisationStore(stop, () => void presets.refresh()),
  erase: createEraseStore(async () => {
    stores.history.forget();
    await Promise.allSettled([stores.addresses.refresh(), stores.organisation.again()]);
  }),
  find: createFind(findPorts(!isPrivateWindow(), stop), stop),
  history: createHistoryStore(undo),
  transfer: createTransferStore(undo, () => void presets.refresh()),
  settings: createSettingsStore(stop, undo),
  network: createNetworkStore(stop, undo),
  seen: createSeenStore(stop, undo),
  shortcuts: createShortcutsStore(),
  about: createAboutStore(stop),
  welcome: createWelcomeStore(),
};

/** The address leads, whoever changed it: a link, the back button, the popup (`#add=`, `#find=`, `#mailfill=`). */
function follow(): void {
  const { view, act } = parseRoute(location.hash);
  stores.router.view.value = view;
  if (act?.kind === 'add') stores.panel.add(act.domain);
  if (act?.kind === 'find') {
    stores.find.text.value = act.domain;
    void stores.find.run();
  }
  if (act?.kind === 'link') void stores.transfer.readText(act.text);
}
follow();
addEventListener('hashchange', follow);
// The keys are changed on the browser's own page.
addEventListener('focus', () => void stores.shortcuts.refresh());
effect(() => {
  const hash = hashOf(stores.router.view.value);
  if (parseRoute(location.hash).view !== stores.router.view.value) history.pushState(null, '', hash);
});
addEventListener('beforeunload', (event) => {
  if (hasUnsaved(stores.panel.state.value)) event.preventDefault();
});

const root = document.getElementById('app');
if (root)
  render(
    <OptionsContext.Provider value={stores}>
      <OptionsApp />
    </OptionsContext.Provider>,
    root,
  );
