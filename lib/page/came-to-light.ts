import type { FormField, MailboxForm } from '../detect/types.ts';
import type { FillReport } from '../fill/types.ts';

type Place = Pick<FormField, 'property' | 'direction'>;
const placeOf = ({ property, direction }: Place): string => `${property} ${direction}`;

/** What no fill writes, shown or not. */
const NEVER: ReadonlySet<FormField['property']> = new Set(['password', 'displayName', 'other']);

/**
 * True where a person sees fields now that were hidden at each fill so far: another tab, a fold that was
 * opened. By what they ask for and not by their ids, for a page may draw a field anew that was filled.
 */
export function cameToLight(form: MailboxForm, reports: readonly FillReport[]): boolean {
  const fields = reports.flatMap((report) => report.fields);
  const reached = new Set(fields.filter((field) => field.code !== 'hidden').map(placeOf));
  return form.fields.some(
    (field) => field.visible && field.fillable && !NEVER.has(field.property) && !reached.has(placeOf(field)),
  );
}
