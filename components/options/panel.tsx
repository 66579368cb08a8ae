import { useEffect, useRef } from 'preact/hooks';
import { lint } from '../../lib/mail/lint.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { t } from '../../lib/platform/i18n.ts';
import { changesOf, type Draft, draftOf, presetOf } from '../../lib/state/draft.ts';
import type { PanelState } from '../../lib/state/presets-store.ts';
import { CheckField, TextField } from '../shared/fields.tsx';
import { Icon } from '../shared/icon.tsx';
import { Findings } from './findings.tsx';
import { ServerFields } from './server-fields.tsx';
import { usePresets } from './store.ts';
import { UserNameField } from './user-name-field.tsx';

type Open = Extract<PanelState, { kind: 'open' }>;

/** A repaired preset becomes the draft again; what the person knows (the original) stays. */
function repaired(draft: Draft, preset: Preset): Draft {
  return { ...draftOf(preset), original: draft.original };
}

export function Panel({ state }: { state: Open }) {
  const store = usePresets();
  const { draft, problems, failed } = state;
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.querySelector('input')?.focus(), [draft.id]);
  const preset = presetOf(draft);
  const findings = lint(preset);
  const strict = problems.length > 0 || draft.original !== null;
  const change = (part: Partial<Draft>) => store.change({ ...draft, ...part });
  const repair = (mended: Preset) => store.change(repaired(draft, mended));
  const notes = { findings, preset, onRepair: repair };
  const changes = draft.original ? changesOf(draft.original, preset) : [];
  const name = draft.original?.domains[0] ?? t('newPreset');
  return (
    <aside class="panel" ref={top} aria-label={name}>
      <header class="row">
        <h2 class="grow">{name}</h2>
        <button type="button" class="icon-button" aria-label={t('close')} onClick={store.close}>
          <Icon name="close" />
        </button>
      </header>
      <form
        class="stack panel-body"
        onSubmit={(event) => {
          event.preventDefault();
          void store.save();
        }}
      >
        <Kind kind={draft.kind} onChange={(kind) => change({ kind })} />
        <TextField
          label={t('domains')}
          name="domains"
          value={draft.domains}
          placeholder="acme.example"
          onInput={(domains) => change({ domains })}
          invalid={strict && findings.some((one) => one.field === 'domains' && one.level === 'error')}
        >
          {strict || draft.domains !== '' ? <Findings {...notes} field="domains" /> : null}
          <p class="quiet">{t('domainsHint')}</p>
        </TextField>
        {draft.kind === 'exchange' ? (
          <TextField
            label={t('exchangeAddress')}
            name="exchange"
            value={draft.exchangeUrl}
            mono
            inputMode="url"
            placeholder="https://mail.acme.example/EWS/Exchange.asmx"
            onInput={(exchangeUrl) => change({ exchangeUrl })}
          >
            {strict || draft.exchangeUrl !== '' ? <Findings {...notes} field="exchangeUrl" /> : null}
          </TextField>
        ) : (
          <>
            <ServerFields
              title={t('incomingMail', draft.incoming.type === 'pop3' ? 'POP3' : 'IMAP')}
              server={draft.incoming}
              strict={strict}
              {...notes}
              onChange={(incoming) => change({ incoming })}
            />
            <ServerFields
              title={t('outgoingMail')}
              server={draft.outgoing}
              strict={strict}
              {...notes}
              onChange={(outgoing) => change({ outgoing })}
            />
          </>
        )}
        <UserNameField draft={draft} onChange={(username) => change({ username })}>
          <Findings {...notes} field={['username', 'imap.username', 'smtp.username', 'pop3.username']} />
        </UserNameField>
        {draft.kind === 'mail' ? <Certificate draft={draft} onChange={change} /> : null}
        <CheckField
          label={t('useStaticIps')}
          name="static-ips"
          checked={draft.useStaticIps}
          onChange={(useStaticIps) => change({ useStaticIps })}
        >
          {t('useStaticIpsHint')}
        </CheckField>
        <TextField label={t('note')} name="note" value={draft.note} onInput={(note) => change({ note })}>
          <p class="quiet">{t('noteHint')}</p>
        </TextField>
        {changes.length > 0 ? <Changes changes={changes} /> : null}
        {failed ? (
          <p class="notice wrong" role="alert">
            {failed === 'protected' ? t('notSavedProtected') : t('notSaved', failed)}
          </p>
        ) : null}
        <footer class="row panel-foot">
          <button type="submit" class="button primary">
            {draft.original ? t('saveUpdate') : t('saveAdd')}
          </button>
          <button type="button" class="button" onClick={store.close}>
            {t('cancel')}
          </button>
          <span class="grow" />
          {draft.original ? <Delete preset={draft.original} /> : null}
        </footer>
      </form>
    </aside>
  );
}

function Delete({ preset }: { preset: Preset }) {
  const store = usePresets();
  return (
    <button type="button" class="button danger" onClick={() => void store.remove(preset)}>
      {t('deletePreset')}
    </button>
  );
}

function Kind({ kind, onChange }: { kind: Draft['kind']; onChange: (kind: Draft['kind']) => void }) {
  return (
    <fieldset class="segments">
      <legend class="hidden-text">{t('kindMail')}</legend>
      {(['mail', 'exchange'] as const).map((one) => (
        <label key={one} class={one === kind ? 'segment chosen' : 'segment'}>
          <input type="radio" name="kind" class="hidden-text" checked={one === kind} onChange={() => onChange(one)} />
          {t(one === 'mail' ? 'kindMail' : 'kindExchange')}
        </label>
      ))}
    </fieldset>
  );
}

function Certificate({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  return (
    <>
      <CheckField
        label={t('allowInvalidCertificate')}
        name="invalid-certificate"
        checked={draft.allowInvalidCertificate}
        onChange={(allowInvalidCertificate) => onChange({ allowInvalidCertificate })}
      >
        {t('allowInvalidCertificateRisk')}
      </CheckField>
      {draft.allowInvalidCertificate ? (
        <TextField
          label={t('allowInvalidCertificateReason')}
          name="certificate-reason"
          value={draft.allowInvalidCertificateReason}
          onInput={(allowInvalidCertificateReason) => onChange({ allowInvalidCertificateReason })}
        />
      ) : null}
    </>
  );
}

function Changes({ changes }: { changes: ReturnType<typeof changesOf> }) {
  return (
    <div class="notice attention">
      <p>{t('inUse')}</p>
      <ul>
        {changes.map(({ field, before, after }) => (
          <li key={field} class="mono">
            {before} → {after}
          </li>
        ))}
      </ul>
    </div>
  );
}
