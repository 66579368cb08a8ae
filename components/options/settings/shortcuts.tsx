import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { useOptions } from '../context.ts';

/** The browser keeps the keys; only its own page changes them. */
export function Shortcuts() {
  const { shortcuts: store } = useOptions();
  return (
    <section class="stack">
      <h2>{t('shortcutsTitle')}</h2>
      <dl class="keys shortcuts">
        {store.list.value.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{keys === '' ? <span class="quiet">{t('shortcutNone')}</span> : <kbd>{keys}</kbd>}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{t('shortcutsHint')}</p>
      <div>
        <Button icon="keyboard" onClick={() => void store.change()}>
          {t('shortcutsChange')}
        </Button>
      </div>
    </section>
  );
}
