import type { FillPlan, FillStep, Refusal } from '../../lib/fill/types.ts';

import { t } from '../../lib/platform/i18n.ts';
import { stepValue } from '../../lib/state/preview.ts';
import { Sign } from '../shared/sign.tsx';
import { fieldName, inReadingOrder, isCalm } from './field-name.ts';
import { FieldValue } from './field-value.tsx';

function Step({ step }: { step: FillStep }) {
  return (
    <li class="report-row">
      <Sign tone={step.alreadyRight ? 'calm' : 'good'} label={t(step.alreadyRight ? 'previewRight' : 'previewWill')} />
      <span class="report-name">{fieldName(step)}</span>
      <span class="grow">
        <FieldValue text={stepValue(step)} />
        <span class="quiet block">{step.alreadyRight ? t('previewRight') : t('previewInto', step.label)}</span>
      </span>
    </li>
  );
}

function Left({ refusal }: { refusal: Refusal }) {
  return (
    <li class="report-row">
      <Sign tone={refusal.byHand === null ? 'calm' : 'attention'} label={t('previewLeft')} />
      <span class="report-name">{fieldName(refusal)}</span>
      <span class="grow">
        {refusal.byHand === null ? null : (
          <>
            {t('report_byHand')} <code>{refusal.byHand}</code>
          </>
        )}
        <span class="quiet block">{t(`refusal_${refusal.code}`)}</span>
      </span>
    </li>
  );
}

/** Which field gets what, and what is left alone and why, before anything is written. */
export function Preview({ plan }: { plan: FillPlan }) {
  const steps = inReadingOrder(plan.steps);
  const left = plan.refusals.filter((one) => !isCalm(one.code));
  return (
    <ul class="report" aria-label={t('popupPreview')}>
      {steps.map((step) => (
        <Step key={step.fieldId} step={step} />
      ))}
      {left.map((refusal) => (
        <Left key={refusal.fieldId} refusal={refusal} />
      ))}
    </ul>
  );
}
