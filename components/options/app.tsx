import type { ComponentType } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { View } from '../../lib/state/router.ts';
import { AboutView } from './about/about-view.tsx';
import { useOptions } from './context.ts';
import { FindView } from './find/find-view.tsx';
import { HandOutView } from './hand-out/hand-out-view.tsx';
import { IpsView } from './ips/ips-view.tsx';
import { useKeys } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { Nav } from './nav.tsx';
import { OrganisationView } from './organisation/organisation-view.tsx';
import { Panel } from './panel/panel.tsx';
import { PresetsView } from './presets/presets-view.tsx';
import { SettingsView } from './settings/settings-view.tsx';
import { SitesView } from './sites/sites-view.tsx';
import { TransferView } from './transfer/transfer-view.tsx';
import { UndoBar } from './undo-bar.tsx';
import { WelcomeView } from './welcome/welcome-view.tsx';

const PAGES: Partial<Record<View, ComponentType>> = {
  presets: PresetsView,
  find: FindView,
  handOut: HandOutView,
  transfer: TransferView,
  ips: IpsView,
  sites: SitesView,
  settings: SettingsView,
  about: AboutView,
  welcome: WelcomeView,
  organisation: OrganisationView,
};

export function OptionsApp() {
  const stores = useOptions();
  const [help, setHelp] = useState(false);
  useKeys(
    stores,
    useCallback(() => setHelp(true), []),
  );
  const view = stores.router.view.value;
  const Page = PAGES[view] ?? PresetsView;
  // The panel stays open while one looks around elsewhere; it shows beside the list.
  const panel = view === 'presets' ? stores.panel.state.value : null;
  return (
    <div class="options">
      <Nav onKeys={() => setHelp(true)} />
      <main class="stack" key={view}>
        <Page />
      </main>
      {panel && panel.kind !== 'closed' ? <Panel state={panel} /> : null}
      <UndoBar />
      {help ? <KeysDialog onClose={() => setHelp(false)} /> : null}
    </div>
  );
}
