import { t } from '../../../lib/platform/i18n.ts';
import { changesOf } from '../../../lib/state/preset-changes.ts';
import type { PendingChange } from '../../../lib/storage/lists.ts';
import { Button } from '../../shared/button.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useOptions } from '../context.ts';
import { ChangeList, lossText } from '../panel/changes.tsx';

/** Changes of lists that protect less than before: they wait, and the earlier settings stay in use. */
export function Pending({ changes }: { changes: PendingChange[] }) {
  const { organisation } = useOptions();
  return (
    <>
      {changes.map((change) => (
        <Notice
          key={`${change.url}${change.after.id}`}
          tone="wrong"
          actions={
            <>
              <Button onClick={() => void organisation.settle(change, false)}>{t('pendingKeep')}</Button>
              <Button look="danger" onClick={() => void organisation.settle(change, true)}>
                {t('pendingAccept')}
              </Button>
            </>
          }
        >
          <p>
            <strong>{t('pendingTitle', change.after.domains[0] ?? '')}</strong>
          </p>
          {change.losses.map((loss) => (
            <p key={JSON.stringify(loss)}>{lossText(loss)}</p>
          ))}
          <ChangeList changes={changesOf(change.before, change.after)} />
          <p class="breakable">{t(change.proven ? 'pendingProven' : 'pendingUnproven', change.url)}</p>
        </Notice>
      ))}
    </>
  );
}
