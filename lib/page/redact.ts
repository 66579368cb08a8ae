/** What of a form may leave its frame: hosts, ports and choices with values; user names and addresses by shape only. */
import type { MailboxForm, Property, ValueSnapshot } from '../detect/types.ts';
import type { FillPlan, FillReport } from '../fill/types.ts';
import type { FromEngine } from '../message/types.ts';

const TELLING: ReadonlySet<Property> = new Set([
  'protocol',
  'hostname',
  'port',
  'hostPort',
  'socketType',
  'authentication',
  'authRequired',
  'sameCredentials',
  'allowInvalidCertificate',
  'useStaticIps',
  'exchangeUrl',
]);

function redactValue(property: Property, value: ValueSnapshot): ValueSnapshot {
  const isTelling = TELLING.has(property) || value.shape === 'empty' || value.shape === 'unread';
  return isTelling ? value : { shape: 'other' };
}

/** The domain of the address in the form, or null. */
export function emailDomainOf(form: MailboxForm): string | null {
  const fields = form.fields.filter((field) => field.property === 'emailAddress' || field.property === 'username');
  for (const property of ['emailAddress', 'username'] as const) {
    const value = fields.find((field) => field.property === property && field.value.shape === 'address')?.value;
    if (value?.shape === 'address') return value.domain;
  }
  return null;
}

export function redactForm(form: MailboxForm): MailboxForm {
  return {
    ...form,
    fields: form.fields.map((field) => ({ ...field, value: redactValue(field.property, field.value) })),
  };
}

/** A value was shaped before it was known what its field asks for: a user name may have passed for a host. */
function redactPlan(plan: FillPlan): FillPlan {
  return { ...plan, steps: plan.steps.map((step) => ({ ...step, before: redactValue(step.property, step.before) })) };
}

export function redactReport(report: FillReport): FillReport {
  const fields = report.fields.map((field) => {
    const { property, before, now } = field;
    return {
      ...field,
      before: before && redactValue(property, before),
      now: now && now.shape !== 'gone' ? redactValue(property, now) : now,
    };
  });
  return { ...report, fields };
}

/** An answer as it may leave the frame. */
export function redactAnswer(answer: FromEngine): FromEngine {
  if (answer.type === 'confirm') return { ...answer, plan: redactPlan(answer.plan) };
  return answer.type === 'report' ? { ...answer, report: redactReport(answer.report) } : answer;
}
