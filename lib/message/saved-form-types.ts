/** A form as a person saves it to report it: what the look saw and the page, without values, and an empty answer. */
import type { FieldSnapshot, FormSnapshot } from '../detect/types.ts';

export const SAVED_FORM = 'mailfill-form';

/** What the right answer is still to be written into: `role` and `expect` as in test/forms. */
export interface Expectation {
  role: string;
  selector: string;
  expect: string | null;
  label: string;
}
export type SavedForm =
  | {
      schema: typeof SAVED_FORM;
      version: 1;
      page: string;
      snapshot: Omit<FormSnapshot, 'fields'> & { fields: Omit<FieldSnapshot, 'value'>[] };
      fields: Expectation[];
    }
  | { schema: typeof SAVED_FORM; version: 1; page: null };
