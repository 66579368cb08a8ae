import type { ValueSnapshot } from '../detect/types.ts';
import { sameValue } from './compare.ts';
import { inOrder } from './order.ts';
import type { FieldReport, FillPlan, FillReport, FillStep, Reading, Want } from './types.ts';

/** What brings a value back; user names and addresses are known to the frame alone, which kept them itself. */
function wantOf(before: ValueSnapshot): Want {
  switch (before.shape) {
    case 'empty':
      return { kind: 'text', text: '', accept: [] };
    case 'checked':
      return { kind: 'checked', checked: before.checked };
    case 'option':
      return { kind: 'option', index: before.index, text: before.text, value: '' };
    case 'port':
    case 'hostname':
    case 'hostPort':
    case 'securityWord':
    case 'protocolWord':
    case 'url':
      return { kind: 'text', text: before.text, accept: [] };
    default:
      return { kind: 'restore' };
  }
}

/** Ours to take back: written by us, changed by it, and still what we left there. */
function stillOurs(field: FieldReport, reading: Reading | undefined): boolean {
  if (field.before === null || field.now === null || field.status === 'skipped') return false;
  if (!reading || reading.now.shape === 'gone' || sameValue(field.before, field.now))
    return isHiddenChange(field, reading);
  return sameValue(reading.now, field.now);
}

/** Two user names look alike in a snapshot (`other`); the frame compares those itself when it restores. */
function isHiddenChange(field: FieldReport, reading: Reading | undefined): boolean {
  if (!reading || reading.now.shape === 'gone' || field.status !== 'filled') return false;
  return field.before?.shape === 'other' || field.before?.shape === 'address';
}

/** The plan that takes a fill back: what stood before, only where our value still stands. In the order of a fill. */
export function undo(report: FillReport, readings: readonly Reading[]): FillPlan {
  const steps = report.fields.flatMap((field): FillStep[] => {
    const reading = readings.findLast((one) => one.fieldId === field.fieldId);
    if (!stillOurs(field, reading) || field.before === null) return [];
    const { fieldId, property, direction, label } = field;
    const before = reading && reading.now.shape !== 'gone' ? reading.now : field.before;
    return [
      {
        fieldId,
        property,
        direction,
        label,
        want: wantOf(field.before),
        before,
        alreadyRight: false,
        emptyIsDefault: false,
        reasons: ['undo'],
      },
    ];
  });
  return { formId: report.formId, steps: inOrder(steps), refusals: [], confirm: [] };
}
