/** What of a form may leave its frame: hosts, ports and choices with values; user names and addresses by shape only. */
import type { FormField, MailboxForm, ValueSnapshot } from '../detect/types.ts';

const TELLING: ReadonlySet<FormField['property']> = new Set([
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

function redactValue(field: FormField): ValueSnapshot {
  if (TELLING.has(field.property) || field.value.shape === 'empty') return field.value;
  return field.value.shape === 'address'
    ? { shape: 'other' }
    : field.value.shape === 'unread'
      ? field.value
      : { shape: 'other' };
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
  return { ...form, fields: form.fields.map((field) => ({ ...field, value: redactValue(field) })) };
}
