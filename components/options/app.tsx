import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';
import { OwnAddresses } from './own-addresses.tsx';
import { Panel } from './panel.tsx';
import { PresetList } from './preset-list.tsx';
import { usePresets } from './store.ts';

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.matches('input,textarea,select');
}

/** `/` searches, N adds, Escape closes the panel, Ctrl or Cmd+S saves. */
function useKeys(search: { current: HTMLInputElement | null }): void {
  const store = usePresets();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const open = store.panel.value.kind === 'open';
      if (event.key === 'Escape' && open) store.close();
      else if ((event.ctrlKey || event.metaKey) && event.key === 's' && open) {
        event.preventDefault();
        void store.save();
      } else if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      else if (event.key === '/') {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === 'n' && !open) {
        event.preventDefault();
        store.add();
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [store, search]);
}

function Deleted() {
  const store = usePresets();
  const preset = store.deleted.value;
  return (
    <div role="status">
      {preset ? (
        <p class="notice row">
          <span class="grow">{t('deletedPreset', preset.domains[0] ?? '')}</span>
          <button type="button" class="button" onClick={() => void store.undoRemove()}>
            <Icon name="undo" />
            {t('undo')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Body() {
  const store = usePresets();
  const list = store.list.value;
  if (list.kind === 'loading') return null;
  if (list.kind === 'unreadable') return <p class="notice wrong">{t('unreadable', list.reason)}</p>;
  const here = Object.keys(store.unsynced.value).length;
  return (
    <>
      {list.setAside.length > 0 ? <p class="notice attention">{plural('setAside', list.setAside.length)}</p> : null}
      {list.presets.length === 0 ? (
        <div class="empty stack">
          <h2>{t('emptyTitle')}</h2>
          <p>{t('emptyText')}</p>
          <p>
            <button type="button" class="button primary" onClick={() => store.add()}>
              <Icon name="add" />
              {t('emptyAdd')}
            </button>
          </p>
        </div>
      ) : (
        <>
          <PresetList />
          <p class="quiet">
            {plural('ownCount', list.presets.length)} · {here === 0 ? t('syncedAll') : plural('hereOnly', here)}
          </p>
        </>
      )}
      <OwnAddresses />
    </>
  );
}

export function OptionsApp() {
  const store = usePresets();
  const search = useRef<HTMLInputElement>(null);
  useKeys(search);
  const panel = store.panel.value;
  return (
    <div class="options">
      <main class="stack">
        <header class="row">
          <h1 class="grow">{t('presets')}</h1>
          <input
            ref={search}
            class="input search"
            type="search"
            aria-label={t('searchPresets')}
            placeholder={t('searchPresets')}
            value={store.search.value}
            onInput={(event) => {
              store.search.value = event.currentTarget.value;
            }}
          />
          <button type="button" class="button" onClick={() => store.add()}>
            <Icon name="add" />
            {t('addPreset')}
          </button>
        </header>
        <Deleted />
        <Body />
      </main>
      {panel.kind === 'open' ? <Panel state={panel} /> : null}
    </div>
  );
}
