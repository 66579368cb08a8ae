import type { Preset } from '../../../lib/mail/preset-types.ts';
import { type SecurityLoss, securityLosses } from '../../../lib/mail/security-change.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Draft } from '../../../lib/state/draft.ts';
import {
  type ChangeField,
  type ChangeValue,
  changesOf,
  type PresetChange,
  reachesAccounts,
} from '../../../lib/state/preset-changes.ts';
import { fieldText } from '../../find/find-words.ts';
import { Notice } from '../../shared/notice.tsx';

function valueText(field: ChangeField, value: ChangeValue): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return t(value ? 'on' : 'off');
  if (typeof value === 'string') return fieldText(field, value);
  return value.map((part) => fieldText(part.setting, part.value)).join(' · ');
}

/** Before → after, one line a setting. */
export function ChangeList({ changes }: { changes: readonly PresetChange[] }) {
  return (
    <dl class="changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt class="quiet">{t(`change_${field}`)}</dt>
          <dd class="mono">
            <del>{valueText(field, before)}</del> → <ins>{valueText(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function lossText(loss: SecurityLoss): string {
  switch (loss.kind) {
    case 'weakerTls':
      return t('loss_weakerTls', loss.type.toUpperCase(), t(`security${loss.before}`), t(`security${loss.after}`));
    case 'certificateUnchecked':
      return t('loss_certificateUnchecked');
    case 'otherBaseDomain':
      return t('loss_otherBaseDomain', loss.type.toUpperCase(), loss.before, loss.after);
    case 'passwordInsteadOfToken':
      return t('loss_passwordInsteadOfToken', loss.type.toUpperCase());
    case 'passwordReadable':
      return t('loss_passwordReadable', loss.type.toUpperCase());
  }
}

/** What an edit of a stored preset does to the accounts that follow it. */
export function Changes({ draft, preset }: { draft: Draft; preset: Preset }) {
  if (!draft.original) return null;
  const changes = changesOf(draft.original, preset);
  if (changes.length === 0) return null;
  const losses = securityLosses(draft.original, preset);
  const reaching = reachesAccounts(changes);
  return (
    <Notice tone={losses.length > 0 ? 'wrong' : reaching ? 'attention' : 'calm'} role="status">
      {reaching ? (
        <p>
          <strong>{t('inUseTitle')}</strong> {t('inUse')}
        </p>
      ) : null}
      {losses.map((loss) => (
        <p key={`${loss.kind}${'type' in loss ? loss.type : ''}`}>{lossText(loss)}</p>
      ))}
      <ChangeList changes={changes} />
    </Notice>
  );
}
