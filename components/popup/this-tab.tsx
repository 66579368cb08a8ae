/** "This tab": what was found, which preset applies, fill, undo, report, values to copy. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FillPlan } from '../../lib/fill/types.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Notice } from '../shared/notice.tsx';
import { Choice } from './choice.tsx';
import { FormChoice } from './form-choice.tsx';
import { FormHelp } from './form-help.tsx';
import { Preview } from './preview.tsx';
import { countOf, Report } from './report.tsx';
import { OffNotice } from './site-foot.tsx';
import { useTab } from './store.ts';
import { Values } from './values.tsx';

/** What people need to know in the second they open the popup. */
export function useHeadline(): { title: string; under: string } {
  const tab = useTab();
  const state = tab.tab.value;
  const fill = tab.fillState.value;
  if (state.kind === 'loading') return { title: t('extensionName'), under: t('popupLooking') };
  if (state.kind === 'failed') return { title: t('popupFailed'), under: state.host };
  if (state.kind === 'unsupported') return { title: t('popupUnsupported'), under: state.host };
  if (state.kind === 'noForm') return { title: t('popupNoForm'), under: state.host };
  if (fill.kind === 'done') {
    const { filled, all } = countOf(fill.report);
    return { title: t('popupFilled', String(filled), String(all)), under: t('popupChecked', state.host) };
  }
  return { title: t('popupFound'), under: state.host };
}

function Confirm({ plan }: { plan: FillPlan }) {
  const tab = useTab();
  return (
    <div class="notice attention" role="alert">
      <strong>{t('popupConfirm')}</strong>
      <p>{t('popupConfirmText')}</p>
      <ul>
        {plan.confirm.map(({ fieldId, before, after }) => (
          <li key={fieldId} class="mono">
            {before} → {after}
          </li>
        ))}
      </ul>
      <p class="row">
        <button type="button" class="button primary" onClick={() => void tab.confirm()}>
          {t('popupReplace')}
        </button>
      </p>
    </div>
  );
}

function FillButton() {
  const tab = useTab();
  const button = useRef<HTMLButtonElement>(null);
  const [preview, setPreview] = useState(false);
  const count = tab.plan.value?.steps.filter((step) => !step.alreadyRight).length ?? 0;
  const ready = tab.preset.value !== null && count > 0;
  // Whoever moves among the forms by keys keeps the focus where it is.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, [ready]);
  const working = tab.fillState.value.kind === 'working';
  const { plan } = tab;
  return (
    <>
      <div class="fill-row">
        <button
          ref={button}
          type="button"
          class="button primary wide"
          disabled={!ready || working}
          onClick={() => void tab.fill()}
        >
          {working ? t('popupWorking') : count > 0 ? plural('popupFill', count) : t('popupNothing')}
        </button>
        {plan.value ? (
          <Button pressed={preview} onClick={() => setPreview(!preview)}>
            {t('popupPreview')}
          </Button>
        ) : null}
      </div>
      {preview && plan.value ? <Preview plan={plan.value} /> : null}
    </>
  );
}

function Frame() {
  const tab = useTab();
  const found = tab.current.value;
  if (!found) return null;
  const { origin, form } = found;
  const host = new URL(origin).host;
  return (
    <>
      {found.frameId !== 0 ? <p class="notice">{t('popupFrame', host)}</p> : null}
      {form.foreignAction ? <p class="notice attention">{t('popupForeignAction', form.foreignAction)}</p> : null}
      {origin.startsWith('http:') && !/^(localhost|127\.|\[::1\])/.test(host) ? (
        <p class="notice attention">{t('popupOnHttp')}</p>
      ) : null}
    </>
  );
}

function Found() {
  const tab = useTab();
  const fill = tab.fillState.value;
  if (fill.kind === 'done')
    return (
      <>
        <FormChoice />
        <Report report={fill.report} />
        <FormHelp />
      </>
    );
  return (
    <>
      <OffNotice />
      <FormChoice />
      <Frame />
      <Choice />
      {fill.kind === 'undone' ? (
        <p role="status" class="notice good">
          {t('popupUndone')}
        </p>
      ) : null}
      {fill.kind === 'refused' ? (
        <p role="alert" class="notice wrong">
          {t('popupRefused')}.{' '}
          {t(
            fill.reason === 'noForm' || fill.reason === 'busy' || fill.reason === 'hiddenTab'
              ? `popupRefused_${fill.reason}`
              : 'popupRefused_gone',
          )}
        </p>
      ) : null}
      {fill.kind === 'confirm' ? <Confirm plan={fill.plan} /> : <FillButton />}
      {tab.preset.value ? <Values preset={tab.preset.value} address={tab.address.value} /> : null}
      <FormHelp />
    </>
  );
}

function NotFound({ text, help }: { text: string; help: boolean }) {
  const tab = useTab();
  return (
    <>
      <OffNotice />
      <p class="quiet">{text}</p>
      {help ? <FormHelp /> : null}
      <Choice />
      {tab.preset.value ? <Values preset={tab.preset.value} address={tab.address.value} /> : null}
    </>
  );
}

function Failed() {
  const tab = useTab();
  return (
    <Notice tone="wrong" role="alert" actions={<Button onClick={() => void tab.again()}>{t('tryAgain')}</Button>}>
      {t('popupFailedText')}
    </Notice>
  );
}

export function ThisTab() {
  const tab = useTab();
  switch (tab.tab.value.kind) {
    case 'loading':
      return null;
    case 'failed':
      return <Failed />;
    case 'unsupported':
      return <NotFound text={t('popupUnsupportedText')} help={false} />;
    case 'noForm':
      return <NotFound text={t('popupNoFormText')} help />;
    case 'found':
      return <Found />;
  }
}
