import { holds, sameValue } from './compare.ts';
import type {
  FieldReport,
  FieldStatus,
  FillPlan,
  FillReport,
  FillStep,
  Reading,
  Refusal,
  RefusalCode,
  Written,
} from './types.ts';
import { wantText } from './want-text.ts';

/** What became of a write that did not take place. */
const NOT_WRITTEN: Partial<Record<Written['outcome'], RefusalCode>> = {
  gone: 'gone',
  hidden: 'hidden',
  disabled: 'disabled',
  touched: 'editedByPerson',
  notOurs: 'notOurs',
  aborted: 'aborted',
};

interface Verdict {
  status: FieldStatus;
  code: RefusalCode | null;
}

function verdict(step: FillStep, written: Written | undefined, reading: Reading | undefined): Verdict {
  if (!written) return { status: 'skipped', code: 'aborted' };
  const now = reading?.now ?? { shape: 'gone' as const };
  // What stood there before is known to the frame alone; the hand says whether it put it back.
  if (step.want.kind === 'restore' && written.outcome === 'written') return { status: 'filled', code: null };
  if (now.shape !== 'gone' && holds(step.want, now, reading?.text ?? null, written.chosen)) {
    return { status: 'filled', code: null };
  }
  if (step.emptyIsDefault && now.shape === 'empty' && written.outcome === 'written')
    return { status: 'filled', code: null };
  const kept = NOT_WRITTEN[written.outcome];
  if (kept) return { status: 'skipped', code: kept };
  if (now.shape === 'gone') return { status: 'skipped', code: 'gone' };
  if (written.outcome === 'notDriven' || sameValue(now, written.before))
    return { status: 'rejected', code: 'setByHand' };
  return { status: 'changed-by-page', code: 'setByHand' };
}

function ofStep(step: FillStep, written: Written | undefined, reading: Reading | undefined): FieldReport {
  const { status, code } = verdict(step, written, reading);
  const wanted = wantText(step.want);
  return {
    fieldId: step.fieldId,
    property: step.property,
    direction: step.direction,
    label: step.label,
    status,
    wanted,
    before: written?.before ?? step.before,
    now: reading?.now ?? null,
    code,
    byHand: status === 'filled' ? null : wanted,
    words: [],
    reasons: step.reasons,
  };
}

function ofRefusal({ fieldId, property, direction, label, code, byHand, words }: Refusal): FieldReport {
  const ref = { fieldId, property, direction, label };
  return { ...ref, status: 'skipped', wanted: byHand, before: null, now: null, code, byHand, words, reasons: [] };
}

/**
 * What became of each field, by what was there before, what was wanted and what stands there now. Pure. The full texts
 * that readings carry are compared here and go no further: the report holds snapshots only.
 */
export function judge(
  plan: FillPlan,
  written: readonly Written[],
  readings: readonly Reading[],
  duration: number,
): FillReport {
  const fields = plan.steps.map((step) =>
    ofStep(
      step,
      written.findLast((one) => one.fieldId === step.fieldId),
      readings.findLast((one) => one.fieldId === step.fieldId),
    ),
  );
  return { formId: plan.formId, fields: [...fields, ...plan.refusals.map(ofRefusal)], duration };
}
