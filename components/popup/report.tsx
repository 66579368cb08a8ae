import type { FieldReport, FillReport } from '../../lib/fill/types.ts';
import { isWhole } from '../../lib/mail/withheld.ts';
import { t } from '../../lib/platform/i18n.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { Sign, type Tone } from '../shared/sign.tsx';
import { fieldName, inReadingOrder, isCalm } from './field-name.ts';
import { FieldValue } from './field-value.tsx';
import { useTab } from './store.ts';

function toneOf(field: FieldReport): Tone {
  if (field.status === 'filled') return 'good';
  if (field.status === 'skipped')
    return field.byHand && !isCalm(field.code) && field.code !== 'editedByPerson' ? 'attention' : 'calm';
  return field.status === 'changed-by-page' ? 'attention' : 'wrong';
}

function reasonOf(field: FieldReport): string {
  const said = field.words.length > 0 ? ` ${t('report_words', field.words.map((word) => `“${word}”`).join(', '))}` : '';
  if (field.status === 'changed-by-page') return t('report_changed') + said;
  if (field.code) return t(`refusal_${field.code}`) + said;
  return field.status === 'rejected' ? t('report_rejected') + said : '';
}

function Row({ field }: { field: FieldReport }) {
  const tone = toneOf(field);
  const name = fieldName(field);
  const reason = field.status === 'filled' ? '' : reasonOf(field);
  return (
    <li class="report-row">
      <Sign tone={tone} label={field.status} />
      <span class="report-name">{name}</span>
      <span class="grow">
        {field.status === 'filled' ? <FieldValue text={field.wanted ?? ''} /> : null}
        {field.status !== 'filled' && field.byHand ? (
          <>
            {t('report_byHand')} <FieldValue text={field.byHand} />
          </>
        ) : null}
        {reason ? <span class="quiet block">{reason}</span> : null}
      </span>
      {field.status !== 'filled' && field.byHand && isWhole(field.byHand) ? (
        <CopyButton text={field.byHand} what={name} />
      ) : null}
    </li>
  );
}

/** What became of each field, the ones that need a hand in their place in the form. */
export function Report({ report }: { report: FillReport }) {
  const tab = useTab();
  const fields = report.fields.filter(
    (field) => field.status !== 'skipped' || !isCalm(field.code) || field.code === 'alreadyRight',
  );
  const edited = fields.some((field) => field.code === 'editedByPerson');
  return (
    <div class="stack">
      <ul class="report">
        {inReadingOrder(fields).map((field) => (
          <Row key={field.fieldId} field={field} />
        ))}
      </ul>
      {edited ? (
        <button type="button" class="button" onClick={() => void tab.fill('replace')}>
          {t('popupReplaceEdited')}
        </button>
      ) : null}
    </div>
  );
}

/** Fields that stand as wanted, of all that the form asks for. */
export function countOf(report: FillReport): { filled: number; all: number } {
  const asked = report.fields.filter(
    (field) => !(field.status === 'skipped' && isCalm(field.code)) || field.code === 'alreadyRight',
  );
  const filled = asked.filter((field) => field.status === 'filled' || field.code === 'alreadyRight');
  return { filled: filled.length, all: asked.length };
}
