import type { FormField, MailboxForm } from '../detect/types.ts';
import type { Preset } from '../mail/preset-types.ts';
import { holds } from './compare.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { accountInUse } from './in-use.ts';
import { inOrder } from './order.ts';
import { situationOf } from './situation.ts';
import type { FieldRef, FillPlan, FillStep, Refusal, RefusalCode } from './types.ts';
import { wantText } from './want-text.ts';

export interface PlanOptions {
  /** ask, keep: what the person edited stays. replace: it is written over. */
  overwrite: 'ask' | 'keep' | 'replace';
  /** The person saw before → after, or fills this site without being asked. */
  confirmed: boolean;
}

export function refOf(field: FormField): FieldRef {
  return { fieldId: field.id, property: field.property, direction: field.direction, label: field.label };
}

/** Why a field that could be filled is left alone all the same; looked at again by the hand before it writes. */
function barrier(field: FormField, options: PlanOptions): RefusalCode | null {
  if (!field.visible) return 'hidden';
  if (!field.enabled) return 'disabled';
  if (field.readOnly && field.control === 'text') return 'readOnly';
  if (!field.fillable) return 'lowConfidence';
  if (field.edited && options.overwrite !== 'replace') return 'editedByPerson';
  return null;
}

function evidence(field: FormField): string[] {
  return field.reasons.slice(0, 3).map((reason) => `${reason.signal}:${reason.token}`);
}

function stepOf(field: FormField, decision: Extract<Decision, { ok: true }>): FillStep {
  const alreadyRight = holds(decision.want, field.value, null);
  return {
    ...refOf(field),
    want: decision.want,
    before: field.value,
    alreadyRight,
    reasons: [decision.reason, ...evidence(field)],
  };
}

function refusalOf(field: FormField, code: RefusalCode, byHand: string | null, words: string[] = []): Refusal {
  return { ...refOf(field), code, byHand, words };
}

function planField(field: FormField, decision: Decision, options: PlanOptions): FillStep | Refusal {
  if (!decision.ok) return refusalOf(field, decision.code, decision.byHand, decision.words);
  const step = stepOf(field, decision);
  const code = step.alreadyRight && field.visible ? null : barrier(field, options);
  if (code) return refusalOf(field, code, code === 'hidden' ? null : wantText(decision.want));
  return step;
}

/**
 * What to write into a form, in which order, and what to leave and why. Pure: the same form, preset and address give
 * the same plan. Passwords, display names and what is not ours take no part in it at all.
 */
export function plan(form: MailboxForm, preset: Preset, address: string | null, options: PlanOptions): FillPlan {
  const situation = situationOf(form, preset, address);
  const result: FillPlan = { formId: form.id, steps: [], refusals: [], confirm: [] };
  for (const field of form.fields) {
    const decision = decide(field, situation);
    if (!decision) continue;
    const planned = planField(field, decision, options);
    if ('code' in planned) {
      result.refusals.push(planned);
      continue;
    }
    const before = planned.alreadyRight ? null : accountInUse(field, planned.want);
    if (before !== null && options.overwrite === 'keep') {
      result.refusals.push(refusalOf(field, 'inUse', wantText(planned.want)));
      continue;
    }
    if (before !== null && !options.confirmed) {
      result.confirm.push({ fieldId: field.id, before, after: wantText(planned.want) ?? '' });
    }
    result.steps.push(planned);
  }
  result.steps = inOrder(result.steps);
  return result;
}
