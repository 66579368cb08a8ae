import { render } from 'preact';
import * as z from 'zod/mini';
import { PopupApp } from '../../components/popup/app.tsx';
import '../../components/popup/popup.css';
import { TabContext } from '../../components/popup/store.ts';
import { uiLanguage } from '../../lib/platform/i18n.ts';
import { fillShortcut, tabInFront } from '../../lib/platform/pages.ts';
import { createTabStore } from '../../lib/state/tab-store.ts';

z.config({ jitless: true });
document.documentElement.lang = uiLanguage();

async function main(root: HTMLElement): Promise<void> {
  const [tab, shortcut] = await Promise.all([tabInFront(location.search), fillShortcut()]);
  if (!tab) return;
  render(
    <TabContext.Provider value={createTabStore(tab)}>
      <PopupApp shortcut={shortcut} />
    </TabContext.Provider>,
    root,
  );
}

const root = document.getElementById('app');
if (root) void main(root);
