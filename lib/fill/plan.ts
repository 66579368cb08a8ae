import type { FieldId, FormField, MailboxForm, Property } from '../detect/types.ts';
import type { Preset } from '../mail/preset-types.ts';
import { holds, sameText } from './compare.ts';
import { decide } from './decide.ts';
import { type Decision, leave } from './decision.ts';
import { accountInUse } from './in-use.ts';
import { inOrder } from './order.ts';
import { situationOf } from './situation.ts';
import type { FieldRef, FillPlan, FillStep, Refusal, RefusalCode, Want } from './types.ts';
import { wantText } from './want-text.ts';

export interface PlanOptions {
  /** ask, keep: what the person edited stays. replace: it is written over. */
  overwrite: 'ask' | 'keep' | 'replace';
  /** The person saw before → after, or fills this site without being asked. */
  confirmed: boolean;
  /** Asked in the frame, which alone knows whole user names: another than this one stands in the field. */
  holdsOther?: (id: FieldId, name: string) => boolean;
}

function refOf(field: FormField): FieldRef {
  return { fieldId: field.id, property: field.property, direction: field.direction, label: field.label };
}

/** Why a field that could be filled is left alone all the same; looked at again by the hand before it writes. */
function barrier(field: FormField, options: PlanOptions): RefusalCode | null {
  if (!field.enabled) return 'disabled';
  if (field.readOnly && field.control === 'text') return 'readOnly';
  if (!field.fillable) return 'lowConfidence';
  if (field.edited && options.overwrite !== 'replace') return 'editedByPerson';
  return null;
}

/** A hidden twin of a field that can be seen is a part of that control, or a trap: nothing to tell a person of. */
function isTwin(field: FormField, form: MailboxForm): boolean {
  const same = (one: FormField) => one.property === field.property && one.direction === field.direction;
  return !field.visible && form.fields.some((one) => one.visible && same(one));
}

function evidence(field: FormField): string[] {
  return field.reasons.slice(0, 3).map((reason) => `${reason.signal}:${reason.token}`);
}

function showsAsExample(field: FormField, want: Want): boolean {
  if (want.kind !== 'text') return false;
  return field.texts.some(({ source, text }) => source === 'placeholder' && sameText(text, want.text));
}

function stepOf(field: FormField, decision: Extract<Decision, { ok: true }>): FillStep {
  const alreadyRight = holds(decision.want, field.value, null);
  return {
    ...refOf(field),
    want: decision.want,
    before: field.value,
    alreadyRight,
    emptyIsDefault: showsAsExample(field, decision.want),
    reasons: [decision.reason, ...evidence(field)],
  };
}

function refusalOf(field: FormField, code: RefusalCode, byHand: string | null, words: string[] = []): Refusal {
  return { ...refOf(field), code, byHand, words };
}

const SERVERS: ReadonlySet<Property> = new Set<Property>(['hostname', 'hostPort', 'exchangeUrl']);
const LACKING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['protocolMismatch', 'notInPreset']);

/** Why no server of the form can be given, where none can: then nothing else of it is the preset's either. */
function unserved(decided: readonly (readonly [FormField, Decision | null])[]): Decision | null {
  const servers = decided.filter(([{ property }]) => SERVERS.has(property)).map(([, decision]) => decision);
  const [first] = servers;
  const none = servers.every((decision) => decision && !decision.ok && LACKING.has(decision.code));
  return first && !first.ok && none ? leave(first.code) : null;
}

function planField(field: FormField, decision: Decision, options: PlanOptions): FillStep | Refusal {
  if (!field.visible) return refusalOf(field, 'hidden', null);
  if (!decision.ok) return refusalOf(field, decision.code, decision.byHand, decision.words);
  const step = stepOf(field, decision);
  const code = step.alreadyRight ? null : barrier(field, options);
  if (code) return refusalOf(field, code, wantText(decision.want));
  return step;
}

/** The plan without what would have to be confirmed first: other accounts stay, and are named. */
export function keepAccounts(plan: FillPlan): FillPlan {
  const asks = new Set(plan.confirm.map((one) => one.fieldId));
  const kept = plan.steps
    .filter((step) => asks.has(step.fieldId))
    .map(({ fieldId, property, direction, label, want }): Refusal => {
      return { fieldId, property, direction, label, code: 'inUse', byHand: wantText(want), words: [] };
    });
  return {
    ...plan,
    steps: plan.steps.filter((step) => !asks.has(step.fieldId)),
    refusals: [...plan.refusals, ...kept],
    confirm: [],
  };
}

/**
 * What to write into a form, in which order, and what to leave and why. Pure: the same form, preset and address give
 * the same plan. Passwords, display names and what is not ours take no part in it at all.
 */
export function plan(form: MailboxForm, preset: Preset, address: string | null, options: PlanOptions): FillPlan {
  const situation = situationOf(form, preset, address);
  const result: FillPlan = { formId: form.id, steps: [], refusals: [], confirm: [] };
  const decided = form.fields.map((field) => [field, decide(field, situation)] as const);
  const lacking = unserved(decided);
  for (const [field, asked] of decided) {
    const decision = asked?.ok ? (lacking ?? asked) : asked;
    if (!decision || isTwin(field, form)) continue;
    const planned = planField(field, decision, options);
    if ('code' in planned) {
      result.refusals.push(planned);
      continue;
    }
    const before = planned.alreadyRight ? null : accountInUse(field, planned.want, options.holdsOther);
    if (before !== null && (!options.confirmed || options.overwrite === 'keep')) {
      result.confirm.push({ fieldId: field.id, before, after: wantText(planned.want) ?? '' });
    }
    result.steps.push(planned);
  }
  result.steps = inOrder(result.steps);
  return options.overwrite === 'keep' ? keepAccounts(result) : result;
}
