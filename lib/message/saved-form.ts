/** Reads what the saving script found beside a page. */
import * as z from 'zod/mini';
import { SAVED_FORM } from './saved-form-types.ts';

/** The file, wherever it is read. */
export const savedFormSchema = z.looseObject({
  schema: z.literal(SAVED_FORM),
  version: z.literal(1),
  page: z.string().check(z.maxLength(700_000)),
  fields: z.array(
    z.object({ role: z.string(), selector: z.string(), expect: z.nullable(z.string()), label: z.string() }),
  ),
});
/** The result of a script that ran beside a page: checked like all that crosses. */
const resultSchema = z.union([
  z.object({ schema: z.literal(SAVED_FORM), version: z.literal(1), page: z.null() }),
  savedFormSchema,
]);

/** `text`: the file to show and keep; tooLarge: the page does not fit in one; null: no saved form. */
export function readSavedForm(raw: unknown): { kind: 'ready'; text: string } | { kind: 'tooLarge' } | null {
  const result = resultSchema.safeParse(raw);
  if (!result.success) return null;
  if (result.data.page === null) return { kind: 'tooLarge' };
  return { kind: 'ready', text: `${JSON.stringify(result.data, null, 1)}\n` };
}
