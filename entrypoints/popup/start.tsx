import { signal } from '@preact/signals';
import { render } from 'preact';
import * as z from 'zod/mini';
import { PopupApp } from '../../components/popup/app.tsx';
import { IpsContext, LookUpContext } from '../../components/popup/connection-ips-context.ts';
import { FindContext } from '../../components/popup/find-context.ts';
import { TabContext } from '../../components/popup/store.ts';
import { VIEWS, type View } from '../../components/popup/tabs.tsx';
import { shareFragment } from '../../lib/formats/share-link.ts';
import { fillShortcut, tabInFront } from '../../lib/platform/pages.ts';
import { createConnectionIps } from '../../lib/state/connection-ips.ts';
import { createFindHere } from '../../lib/state/find-here.ts';
import type { FindStore } from '../../lib/state/find-types.ts';
import { createLookUp } from '../../lib/state/look-up.ts';
import { networkPorts, shownRanges } from '../../lib/state/network-ports.ts';
import { createTabStore } from '../../lib/state/tab-store.ts';
import { takeLookUp } from '../../lib/storage/pending-look-up.ts';

z.config({ jitless: true });

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Text from the context menu opens its view; a popup opened as a page may name one by `?view=`. */
function firstView(lookUpText: string): View {
  const named = new URLSearchParams(location.search).get('view');
  return VIEWS.find((view) => view === named) ?? (lookUpText ? 'lookUp' : 'tab');
}

/** Brought when somebody looks for settings: the popup must not read all this to be opened. */
async function loadFind(keep: boolean): Promise<FindStore> {
  const [{ createFind }, { findPorts }] = await Promise.all([
    import('../../lib/state/find-store.ts'),
    import('../../lib/state/find-ports.ts'),
  ]);
  const { signal: page } = new AbortController();
  return createFind(findPorts(keep, page), page);
}

/** Draws the popup for the tab in front into `root`, in place of its first words; false where the browser names no tab. */
export async function start(root: HTMLElement): Promise<boolean> {
  const [tab, shortcut, text] = await Promise.all([
    // The tab may have been closed meanwhile.
    tabInFront(location.search).catch(() => null),
    fillShortcut().catch(() => ''),
    takeLookUp().catch(() => ''),
  ]);
  if (!tab) return false;
  const keep = !tab.isPrivate;
  const tabStore = createTabStore(tab, keep);
  const ports = {
    ...networkPorts(keep, new AbortController().signal),
    mayChange: () => tabStore.source.value.kind === 'own',
  };
  const ips = createConnectionIps(hostnameOf(tab.url), tabStore.preset, ports);
  const lookUp = createLookUp({ ...ports, shown: () => shownRanges(ips, tabStore.presets.value) }, text);
  const find = createFindHere(() => loadFind(keep), tabStore);
  render(
    <TabContext.Provider value={tabStore}>
      <IpsContext.Provider value={ips}>
        <LookUpContext.Provider value={lookUp}>
          <FindContext.Provider value={find}>
            <PopupApp shortcut={shortcut} view={signal(firstView(text))} shared={shareFragment(tab.url)} />
          </FindContext.Provider>
        </LookUpContext.Provider>
      </IpsContext.Provider>
    </TabContext.Provider>,
    root,
  );
  return true;
}
