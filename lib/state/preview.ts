/** What a planned step would write, as a person reads it. */
import type { FillStep } from '../fill/types.ts';
import { wantText } from '../fill/want-text.ts';

export function stepValue({ want }: FillStep): string {
  return wantText(want) ?? '';
}
