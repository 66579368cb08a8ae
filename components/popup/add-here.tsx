/** A new preset, typed where it is missing: servers and user name; the rest can be set on the options page later. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { type AddHere, createAddHere } from '../../lib/state/add-here.ts';
import type { EditState } from '../../lib/state/panel-store.ts';
import { DomainsField } from '../preset-form/domains-field.tsx';
import { Faults } from '../preset-form/faults.tsx';
import { formPartOf } from '../preset-form/form-part.ts';
import { MailFields } from '../preset-form/mail-fields.tsx';
import { UserNameRule } from '../preset-form/user-name-rule.tsx';
import { Button } from '../shared/button.tsx';
import { useTab } from './store.ts';

/** The form for `domain`; `onDone` when it was saved or given up. */
export function AddPreset({ domain, onDone }: { domain: string; onDone: () => void }) {
  const tab = useTab();
  const [adding, setAdding] = useState<AddHere | null>(null);
  useEffect(() => void createAddHere(domain, tab).then(setAdding), [domain]);
  const state = adding?.state.value;
  useEffect(() => {
    if (state?.kind === 'closed') onDone();
  }, [state?.kind]);
  return adding && state?.kind === 'edit' ? <Form adding={adding} state={state} /> : null;
}

function Form({ adding, state }: { adding: AddHere; state: EditState }) {
  const { presets } = useTab();
  const { draft } = state;
  const part = formPartOf(state, adding.change, (domains) =>
    presets.value.filter((one) => one.domains.some((domain) => domains.includes(domain))),
  );
  const form = useRef<HTMLFormElement>(null);
  // The domain is known where an address is: then the first box to type in is the server's.
  useEffect(() => {
    const first = draft.domains === '' ? 'domains' : 'imap-hostname';
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, []);
  return (
    <form
      ref={form}
      class="preset-form stack"
      aria-label={t('popupAddPreset')}
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void adding.save();
      }}
    >
      <DomainsField {...part} />
      <MailFields {...part} />
      <UserNameRule {...part} apart={false} />
      <Faults state={state} findings={part.findings} />
      <p class="quiet">{t('addHereKept')}</p>
      <p class="row">
        <Button type="submit" look="primary">
          {t('saveAdd')}
        </Button>
        <Button onClick={() => void adding.drop()}>{t('cancel')}</Button>
      </p>
    </form>
  );
}
