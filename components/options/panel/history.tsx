import { useEffect } from 'preact/hooks';
import type { Preset } from '../../../lib/mail/preset-types.ts';
import { t, uiLanguage } from '../../../lib/platform/i18n.ts';
import { changesOf } from '../../../lib/state/preset-changes.ts';
import type { HistoryEntry } from '../../../lib/storage/history.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useOptions } from '../context.ts';
import { ChangeList } from './changes.tsx';

export const when = (ms: number) =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(ms);

function Entry({ entry, current }: { entry: HistoryEntry; current: Preset }) {
  const { history, panel } = useOptions();
  // What restoring would do: from what is now to what was then.
  const changes = changesOf(current, entry.preset);
  const restore = async () => {
    if (await history.restore(entry, current)) panel.discard();
  };
  return (
    <li class="history-entry stack tight">
      <div class="row">
        <span class="grow">
          <strong>{when(entry.kept)}</strong> <span class="quiet">{t(`history_${entry.reason}`)}</span>
        </span>
        {changes.length === 0 ? (
          <span class="quiet">{t('historySame')}</span>
        ) : (
          <Button icon="undo" onClick={() => void restore()} label={t('historyRestoreOf', when(entry.kept))}>
            {t('historyRestore')}
          </Button>
        )}
      </div>
      <ChangeList changes={changes} />
    </li>
  );
}

/** Each earlier revision with what restoring it would change. */
export function HistoryButton({ preset }: { preset: Preset }) {
  const { history } = useOptions();
  const entries = history.entries.value;
  useEffect(() => history.close, []);
  return (
    <>
      <Button look="link" onClick={() => void history.open(preset.id)}>
        {t('history')}
      </Button>
      {entries?.id === preset.id ? (
        <Dialog
          title={t('historyOf', preset.domains[0] ?? '')}
          wide
          onCancel={history.close}
          actions={<Button onClick={history.close}>{t('close')}</Button>}
        >
          {entries.list.length === 0 ? <p>{t('historyNone')}</p> : <p class="quiet">{t('historyText')}</p>}
          <ul>
            {entries.list.map((entry) => (
              <Entry key={entry.key} entry={entry} current={preset} />
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  );
}
