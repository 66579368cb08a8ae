/** Nobody here knows the domain: its settings are looked for in place, or typed. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { hasDraft } from '../../lib/state/has-draft.ts';
import { FindSettings } from '../find/find-settings.tsx';
import { Button } from '../shared/button.tsx';
import { useFind } from './find-context.ts';
import { useTab } from './store.ts';

type AddPreset = ComponentType<{ domain: string; onDone: () => void }>;

/** The form to type a preset in, brought when it is asked for: the popup must not read all this to be opened. */
function useAdding(domain: string) {
  const tab = useTab();
  const [form, setForm] = useState<{ Form: AddPreset } | null>(null);
  const open = async () => {
    const { AddPreset: Form } = await import('./add-here.tsx');
    setForm({ Form });
  };
  const reopen = async () => {
    if (await hasDraft(domain, tab)) await open();
  };
  useEffect(() => void reopen(), [domain]);
  return { Form: form?.Form ?? null, open, close: () => setForm(null) };
}

export function NoPreset({ domain }: { domain: string }) {
  const find = useFind();
  const { Form, open, close } = useAdding(domain);
  const store = Form ? null : find.store.value;
  return (
    <div class="stack">
      <div class="notice attention">
        <strong>{t('popupNoPreset', domain)}</strong>
        <p>{t('popupNoPresetText')}</p>
        <p class="row">
          {domain === '' || store || Form ? null : (
            <Button icon="search" onClick={() => void find.start(domain)}>
              {t('popupFind')}
            </Button>
          )}
          {Form ? null : (
            <Button icon="add" onClick={() => void open()}>
              {t('popupAddPreset')}
            </Button>
          )}
        </p>
      </div>
      {Form ? <Form domain={domain} onDone={close} /> : null}
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
