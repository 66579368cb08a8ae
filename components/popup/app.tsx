import type { Signal } from '@preact/signals';
import { t } from '../../lib/platform/i18n.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { Icon } from '../shared/icon.tsx';
import { ConnectionIps } from './connection-ips.tsx';
import { useIps } from './connection-ips-context.ts';
import { LookUp } from './look-up.tsx';
import { SharedLink } from './shared-link.tsx';
import { OffButton } from './site-foot.tsx';
import { useTab } from './store.ts';
import { Tabs, type View } from './tabs.tsx';
import { ThisTab, useHeadline } from './this-tab.tsx';

function useViewHeadline(view: View): { title: string; under: string } {
  const tab = useHeadline();
  const { host, service } = useIps();
  if (view === 'ips') return { title: t('viewIps'), under: t('ipsUnder', service?.name ?? host) };
  return view === 'lookUp' ? { title: t('viewLookUp'), under: t('lookUpUnder') } : tab;
}

const BODIES = { tab: ThisTab, ips: ConnectionIps, lookUp: LookUp };

interface Props {
  shortcut: string;
  view: Signal<View>;
  /** `mailfill=…` of the page's address, or ''. */
  shared: string;
}
export function PopupApp({ shortcut, view, shared }: Props) {
  const tab = useTab();
  const { title, under } = useViewHeadline(view.value);
  const View = BODIES[view.value];
  return (
    <div class="popup">
      <header class="row">
        <div class="grow" aria-live="polite">
          <h1>{title}</h1>
          <p class="quiet">{under}</p>
        </div>
        {view.value === 'tab' && tab.fillState.value.kind === 'done' ? (
          <button type="button" class="button" onClick={() => void tab.undo()}>
            <Icon name="undo" />
            {t('undo')}
          </button>
        ) : null}
        <button
          type="button"
          class="icon-button"
          aria-label={t('popupSettings')}
          title={t('popupSettings')}
          onClick={() => void openOptions()}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main>
        <Tabs view={view} />
        <div class="stack" id="view" role="tabpanel" aria-labelledby={`tab-${view.value}`}>
          {view.value === 'tab' ? <SharedLink fragment={shared} /> : null}
          <View />
        </div>
      </main>
      {view.value === 'tab' && tab.tab.value.kind !== 'loading' ? (
        <footer class="row quiet">
          <span class="grow">{t('popupPromise')}</span>
          <OffButton />
          <kbd>{shortcut}</kbd>
        </footer>
      ) : null}
    </div>
  );
}
