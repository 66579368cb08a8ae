import { useEffect } from 'preact/hooks';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { DELETED_DAYS } from '../../../lib/state/history-store.ts';
import { Button } from '../../shared/button.tsx';
import { useOptions } from '../context.ts';
import { when } from '../panel/history.tsx';

/** Deleted presets, for as long as they can be brought back; folded away, for nobody looks for them every day. */
export function Deleted() {
  const { history, presets } = useOptions();
  const list = presets.list.value;
  useEffect(() => void history.readDeleted(), [list]);
  const deleted = history.deleted.value;
  if (deleted.length === 0) return null;
  return (
    <details class="deleted">
      <summary>{plural('deletedRecently', deleted.length)}</summary>
      <p class="quiet">{t('deletedText', String(DELETED_DAYS))}</p>
      <ul>
        {deleted.map((entry) => (
          <li key={entry.key} class="row">
            <span class="grow">
              <strong>{entry.preset.domains.join(', ')}</strong> <span class="quiet">{when(entry.kept)}</span>
            </span>
            <Button
              icon="undo"
              onClick={() => void history.restore(entry, null)}
              label={t('restoreDeleted', entry.preset.domains[0] ?? '')}
            >
              {t('historyRestore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
