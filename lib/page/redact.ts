/** What of a form may leave its frame: hosts, ports and choices with values; user names and addresses by shape only. */
import type { MailboxForm, Property, ValueSnapshot } from '../detect/types.ts';
import type { FillPlan, FillReport } from '../fill/types.ts';
import { WITHHELD } from '../mail/withheld.ts';
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

const PERSONAL: ReadonlySet<Property> = new Set(['emailAddress', 'username']);

/**
 * A text for a person's field as it may leave the frame. `secret`: an address that only this frame knows; what stands
 * before its @ goes, for only its domain may be known outside.
 */
function withoutPerson<T extends string | null>(property: Property, text: T, secret: string | null): T | string {
  const local = secret?.slice(0, secret.lastIndexOf('@'));
  return text && local && PERSONAL.has(property) ? text.replaceAll(local, WITHHELD) : text;
}

/** A value was shaped before it was known what its field asks for: a user name may have passed for a host. */
function redactPlan(plan: FillPlan, secret: string | null): FillPlan {
  const properties = new Map(plan.steps.map(({ fieldId, property }) => [fieldId, property]));
  const clear = (property: Property, text: string) => withoutPerson(property, text, secret);
  const steps = plan.steps.map((step) => {
    const { property, want } = step;
    const wanted = want.kind === 'text' ? { ...want, text: clear(property, want.text), accept: [] } : want;
    return { ...step, before: redactValue(property, step.before), want: wanted };
  });
  const confirm = plan.confirm.map((one) => ({
    ...one,
    after: clear(properties.get(one.fieldId) ?? 'username', one.after),
  }));
  const refusals = plan.refusals.map((one) => ({ ...one, byHand: withoutPerson(one.property, one.byHand, secret) }));
  return { ...plan, steps, confirm, refusals };
}

function redactReport(report: FillReport, secret: string | null): FillReport {
  const fields = report.fields.map((field) => {
    const { property, before, now } = field;
    return {
      ...field,
      before: before && redactValue(property, before),
      now: now && now.shape !== 'gone' ? redactValue(property, now) : now,
      wanted: withoutPerson(property, field.wanted, secret),
      byHand: withoutPerson(property, field.byHand, secret),
    };
  });
  return { ...report, fields };
}

/** What may leave the frame of reports and answers. */
export class Outside {
  /** Addresses that the page knows and whoever asked for the fill does not, by form. */
  readonly #secrets = new Map<string, string>();

  /** `told`: the address that came with the wish to fill; `used`: the one that is filled. */
  note(formId: string, told: string | null, used: string | null): void {
    if (used !== null && used !== told) this.#secrets.set(formId, used);
    else this.#secrets.delete(formId);
  }

  report(report: FillReport): FillReport {
    return redactReport(report, this.#secrets.get(report.formId) ?? null);
  }

  answer(answer: FromEngine): FromEngine {
    if (answer.type === 'report') return { ...answer, report: this.report(answer.report) };
    if (answer.type !== 'confirm') return answer;
    return { ...answer, plan: redactPlan(answer.plan, this.#secrets.get(answer.plan.formId) ?? null) };
  }
}
