/** Nobody here knows the domain: its settings are looked for in place, or typed on the options page. */
import { t } from '../../lib/platform/i18n.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { FindSettings } from '../find/find-settings.tsx';
import { Button } from '../shared/button.tsx';
import { useFind } from './find-context.ts';

export function NoPreset({ domain }: { domain: string }) {
  const find = useFind();
  const store = find.store.value;
  return (
    <div class="stack">
      <div class="notice attention">
        <strong>{t('popupNoPreset', domain)}</strong>
        <p>{t('popupNoPresetText')}</p>
        <p class="row">
          {domain === '' || store ? null : (
            <Button icon="search" onClick={() => void find.start(domain)}>
              {t('popupFind')}
            </Button>
          )}
          <Button icon="add" onClick={() => void openOptions(domain)}>
            {t('popupAddPreset')}
          </Button>
        </p>
      </div>
      {store ? (
        <section class="find-here" aria-label={t('popupFind')}>
          <FindSettings store={store} onChoose={(preset, source) => void find.choose(preset, source)} />
        </section>
      ) : null}
      {find.fault.value === null ? null : (
        <p class="notice wrong" role="alert">
          {t('popupNotKept', find.fault.value)}
        </p>
      )}
    </div>
  );
}
