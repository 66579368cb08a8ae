/** What counts as right: roles of the record against roles guessed. */
import type { Outcome, Seen } from './page-side.ts';
import type { FormRecord } from './records.ts';

/** Roles that are never written; telling them apart is of no consequence. */
const NEVER_WRITTEN = /(^|\.)(password|displayName|other)$/;

export interface Score {
  id: string;
  kind: FormRecord['kind'];
  wanted: number;
  right: number;
  claims: number;
  wrong: string[];
  missed: string[];
  perfect: boolean;
  confusion: [string, string][];
}

const short = (field: Seen): string =>
  `${field.role}${field.role === field.guess ? '' : `→${field.guess}`} «${field.label.slice(0, 30)}»`;
const plain = (role: string): string => (NEVER_WRITTEN.test(role) ? 'other' : role);

/** A field may stay as it was: nothing is lost where it is not found. */
const optional = (field: Seen): boolean =>
  field.expect === null || field.accept.includes('') || field.accept.includes(null);

/** Compares one look with its record. Only the first form counts as the one that would be filled. */
export function score(record: FormRecord, outcome: Outcome): Score {
  const popOnly = outcome.forms.length > 0 && outcome.forms.every((form) => form.incomingType === 'pop3');
  const out: Score = {
    id: record.id,
    kind: record.kind,
    wanted: 0,
    right: 0,
    claims: 0,
    wrong: [],
    missed: [],
    perfect: false,
    confusion: [],
  };
  for (const field of outcome.fields) scoreField(field, record, popOnly, out);
  for (const { guess, label, form } of outcome.extra) {
    if (NEVER_WRITTEN.test(guess) || form > 0 || (record.kind === 'negative' && popOnly)) continue;
    out.claims++;
    out.wrong.push(`extra ${guess} «${label.slice(0, 30)}»`);
  }
  out.perfect = out.wrong.length === 0 && out.missed.length === 0;
  return out;
}

function scoreField(field: Seen, record: FormRecord, popOnly: boolean, out: Score): void {
  if (record.kind === 'negative' && popOnly) return;
  const role = plain(field.role);
  const counted = record.kind === 'negative' || field.form === 0;
  const guess =
    field.visible && counted ? plain(field.guess) : role === plain(field.guess) && field.form >= 0 ? role : 'other';
  out.confusion.push([role, guess]);
  if (guess !== 'other') out.claims++;
  if (record.kind === 'negative') {
    if (guess !== 'other') out.wrong.push(short(field));
    return;
  }
  if (role !== 'other' && field.expect !== null) out.wanted++;
  if (guess === role) {
    if (role !== 'other' && field.expect !== null) out.right++;
  } else if (guess === 'other') {
    if (optional(field)) out.right += field.expect !== null ? 1 : 0;
    else out.missed.push(short(field));
  } else out.wrong.push(short(field));
}
