import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useOptions } from '../context.ts';

/** The way out: everything goes, here and on the other devices. Asked first, with the way to keep a file of it. */
export function Erase() {
  const { erase, presets, router, undo } = useOptions();
  const state = erase.state.value;
  const own = presets.own.value.length;
  return (
    <section class="stack prose">
      <h2>{t('eraseTitle')}</h2>
      <p class="quiet">{t('eraseHint')}</p>
      <div role="status">
        {state.kind === 'erased' ? <Notice tone="good">{t('erased')}</Notice> : null}
        {state.kind === 'failed' ? <Notice tone="wrong">{t('eraseFailed', state.reason)}</Notice> : null}
      </div>
      <div class="flush">
        <Button look="danger" icon="trash" disabled={state.kind === 'erasing'} onClick={erase.ask}>
          {t('eraseTitle')}
        </Button>
      </div>
      {state.kind === 'asking' ? (
        <Dialog
          title={t('eraseAsk')}
          onCancel={() => void erase.answer(false)}
          actions={
            <>
              <Button onClick={() => void erase.answer(false)}>{t('cancel')}</Button>
              <Button
                look="danger"
                onClick={() => {
                  // What was offered to be taken back is gone as well.
                  undo.dismiss();
                  void erase.answer(true);
                }}
              >
                {t('eraseTitle')}
              </Button>
            </>
          }
        >
          <p>{plural('eraseText', own)}</p>
          <p>{t('eraseStays')}</p>
          <p>
            <Button
              look="link"
              onClick={() => {
                void erase.answer(false);
                router.view.value = 'transfer';
              }}
            >
              {t('eraseExport')}
            </Button>
          </p>
        </Dialog>
      ) : null}
    </section>
  );
}
