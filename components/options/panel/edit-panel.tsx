import type { Preset } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { EditState } from '../../../lib/state/panel-store.ts';
import { DomainsField } from '../../preset-form/domains-field.tsx';
import { Faults } from '../../preset-form/faults.tsx';
import { formPartOf } from '../../preset-form/form-part.ts';
import { MailFields } from '../../preset-form/mail-fields.tsx';
import { Button } from '../../shared/button.tsx';
import { AreaField } from '../../shared/fields.tsx';
import { Segments } from '../../shared/segments.tsx';
import { useOptions } from '../context.ts';
import { Certificate } from './certificate.tsx';
import { Changes } from './changes.tsx';
import { ExchangeFields } from './exchange-fields.tsx';
import { HistoryButton } from './history.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { SignInFields } from './sign-in-fields.tsx';
import { StaticIps } from './static-ips.tsx';

const KINDS = ['mail', 'exchange'] as const;

export function EditPanel({ state }: { state: EditState }) {
  const { panel, presets } = useOptions();
  const { draft } = state;
  const part = formPartOf(state, panel.change, (domains) =>
    presets.neighbours(domains).filter((one) => !one.id.startsWith('builtin-')),
  );
  const { preset, findings } = part;
  const title = draft.original?.domains[0] ?? t('newPreset');
  return (
    <PanelFrame title={title} tools={draft.original ? <Tools preset={draft.original} /> : null}>
      <form
        class="panel-body preset-form stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void panel.save();
        }}
      >
        <Segments
          label={t('kind')}
          name="kind"
          value={draft.kind}
          options={KINDS.map((value) => ({ value, text: t(value === 'mail' ? 'kindMail' : 'kindExchange') }))}
          onChange={(kind) => panel.change({ kind })}
        />
        <DomainsField {...part} />
        {draft.kind === 'mail' ? <MailFields {...part} /> : <ExchangeFields {...part} />}
        <SignInFields {...part} />
        {draft.kind === 'mail' ? <Certificate {...part} /> : null}
        <StaticIps {...part} />
        <AreaField label={t('note')} name="note" rows={2} value={draft.note} onInput={(note) => panel.change({ note })}>
          <p class="quiet">{t('noteHint')}</p>
        </AreaField>
        <Changes draft={draft} preset={preset} />
        <Faults state={state} findings={findings} />
        <footer class="row panel-foot">
          <Button type="submit" look="primary">
            {draft.original ? t('saveUpdate') : t('saveAdd')}
          </Button>
          <Button onClick={panel.close}>{t('cancel')}</Button>
          <span class="grow" />
          {draft.original ? <Delete preset={draft.original} /> : null}
        </footer>
      </form>
      {state.leaving ? <LeaveDialog /> : null}
    </PanelFrame>
  );
}

function Tools({ preset }: { preset: Preset }) {
  const { panel } = useOptions();
  return (
    <>
      <HistoryButton preset={preset} />
      <Button look="link" onClick={() => panel.duplicate(preset)}>
        {t('duplicate')}
      </Button>
    </>
  );
}

function Delete({ preset }: { preset: Preset }) {
  const { panel, presets } = useOptions();
  const remove = () => {
    // What was typed goes with the preset; the undo brings back what was stored.
    panel.discard();
    void presets.remove([preset]);
  };
  return (
    <Button look="danger" onClick={remove}>
      {t('deletePreset')}
    </Button>
  );
}
