import { useState } from 'preact/hooks';
import { printMailfillFile } from '../../../lib/formats/mailfill-file.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { downloadFile } from '../../shared/download.ts';
import { useOptions } from '../context.ts';

/** More than this many are asked about before they are deleted, though it can be undone. */
const MANY = 1;

export function BulkBar() {
  const { presets } = useOptions();
  const [asking, setAsking] = useState(false);
  const chosen = presets.own.value.filter((preset) => presets.ticked.value.has(preset.id));
  if (chosen.length === 0) return null;
  const all = presets.shown.value.filter((row) => row.source.kind === 'own');
  const remove = () => {
    setAsking(false);
    void presets.remove(chosen);
  };
  return (
    <section class="bulk row" aria-label={t('tickedPresets')}>
      <span class="grow">{plural('ticked', chosen.length)}</span>
      {chosen.length < all.length ? (
        <Button
          look="link"
          onClick={() => {
            presets.ticked.value = new Set(all.map((row) => row.key));
          }}
        >
          {t('tickAll', String(all.length))}
        </Button>
      ) : null}
      <Button
        look="link"
        onClick={() => {
          presets.ticked.value = new Set();
        }}
      >
        {t('tickNone')}
      </Button>
      <Button icon="download" onClick={() => downloadFile('mailfill-presets.json', printMailfillFile(chosen))}>
        {t('exportTicked')}
      </Button>
      <Button
        look="danger"
        icon="trash"
        onClick={() => (chosen.length > MANY ? setAsking(true) : void presets.remove(chosen))}
      >
        {t('deletePreset')}
      </Button>
      {asking ? (
        <Dialog
          title={plural('deleteMany', chosen.length)}
          onCancel={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
              <Button look="primary" onClick={remove}>
                {plural('deleteManyYes', chosen.length)}
              </Button>
            </>
          }
        >
          <p>{t('deleteManyText')}</p>
          <p class="mono many-domains">{chosen.map((preset) => preset.domains[0]).join(', ')}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
