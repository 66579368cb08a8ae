import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useOptions } from '../context.ts';

/** Asked once, where something was typed and not saved. */
export function LeaveDialog() {
  const { panel } = useOptions();
  return (
    <Dialog
      title={t('leaveTitle')}
      onCancel={panel.stay}
      actions={
        <>
          <Button look="danger" onClick={panel.discard}>
            {t('leaveDiscard')}
          </Button>
          <span class="grow" />
          <Button onClick={panel.stay}>{t('leaveStay')}</Button>
          <Button look="primary" onClick={() => void panel.save()}>
            {t('leaveSave')}
          </Button>
        </>
      }
    >
      <p>{t('leaveText')}</p>
    </Dialog>
  );
}
