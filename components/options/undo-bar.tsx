import { t } from '../../lib/platform/i18n.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { useOptions } from './context.ts';

/** What was done last, with the way back; stays until the next act or until it is closed. */
export function UndoBar() {
  const { undo } = useOptions();
  const offer = undo.offer.value;
  return (
    <div class="undo-place" role="status">
      {offer ? (
        <div class="undo-bar">
          <span class="grow">{offer.text}</span>
          <Button icon="undo" onClick={() => void undo.run()}>
            {t('undo')}
          </Button>
          <IconButton icon="close" label={t('close')} onClick={undo.dismiss} />
        </div>
      ) : null}
    </div>
  );
}
