import type { MailboxForm } from '../detect/types.ts';

/**
 * A form that grew keeps the id it had: a switch that shows the other server must not part a fill from its report and
 * its undo. It is the same where it shares a field with one of the last look that has no id of its own any more.
 */
export function withKeptIds(now: readonly MailboxForm[], before: readonly MailboxForm[]): MailboxForm[] {
  const known = new Set(before.map(({ id }) => id));
  const lost = new Map(before.map(({ id, fields }) => [id, new Set(fields.map((field) => field.id))]));
  for (const { id } of now) lost.delete(id);
  return now.map((form) => {
    const shared = known.has(form.id)
      ? undefined
      : [...lost].find(([, fields]) => form.fields.some((field) => fields.has(field.id)));
    if (!shared) return form;
    lost.delete(shared[0]);
    return { ...form, id: shared[0] };
  });
}
