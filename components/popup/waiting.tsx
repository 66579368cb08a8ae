import { t } from '../../lib/platform/i18n.ts';

/** What the popup shows before it knows anything of the tab; the same head as afterwards, so that nothing jumps. */
export function Waiting() {
  return (
    <div class="popup" aria-busy="true">
      <header class="row">
        <div class="grow">
          <h1>{t('extensionName')}</h1>
          <p class="quiet">{t('popupLooking')}</p>
        </div>
      </header>
    </div>
  );
}

/** No tab to work on: one that was closed meanwhile, a window without tabs. */
export function NoTab() {
  return (
    <div class="popup">
      <header class="row">
        <div role="alert">
          <h1>{t('popupUnsupported')}</h1>
        </div>
      </header>
    </div>
  );
}
