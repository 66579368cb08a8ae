import { plural, t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { downloadFile } from '../shared/download.ts';
import { useTab } from './store.ts';

function Picked() {
  const tab = useTab();
  const found = tab.current.value;
  if (!found || found.picks === 0) return null;
  return (
    <p class="quiet">
      {plural('popupPicked', found.picks)}{' '}
      <Button look="link" onClick={() => void tab.help.forget(found)}>
        {t('popupForget')}
      </Button>
    </p>
  );
}

/** Shows the whole file before it is kept: what it tells is the person's to judge. */
function Saved() {
  const tab = useTab();
  const { saving } = tab.help;
  const close = () => {
    saving.value = { kind: 'idle' };
  };
  const state = saving.value;
  if (state.kind === 'idle') return null;
  if (state.kind !== 'ready')
    return (
      <p class="notice wrong" role="alert">
        {t(state.kind === 'tooLarge' ? 'savedTooLarge' : 'savedFailed')}
      </p>
    );
  const keep = () => {
    downloadFile('mailfill-form.json', state.text);
    close();
  };
  return (
    <Dialog
      title={t('savedTitle')}
      onCancel={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button look="primary" icon="download" onClick={keep}>
            {t('savedDownload')}
          </Button>
        </>
      }
    >
      <p>{t('savedText')}</p>
      <textarea class="input mono" readOnly aria-label={t('savedTitle')} rows={10} value={state.text} />
    </Dialog>
  );
}

/** Where Mailfill is wrong the person knows better: two ways to say so. */
export function FormHelp() {
  const tab = useTab();
  const pick = async () => {
    if (await tab.help.pick()) window.close();
  };
  return (
    <div class="stack tight">
      <Picked />
      <p class="row quiet">
        <span class="grow">{t('popupMissing')}</span>
        <Button look="link" onClick={() => void pick()}>
          {t('popupPick')}
        </Button>
        <Button look="link" onClick={() => void tab.help.save()}>
          {t('popupSaveForm')}
        </Button>
      </p>
      <Saved />
    </div>
  );
}
