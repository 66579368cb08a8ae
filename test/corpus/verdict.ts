/** Compares what stands in a page after a fill with what its record expects. Pure. */
import type { FormRecord, RecordField } from './records.ts';

export interface Verdict {
  id: string;
  kind: FormRecord['kind'];
  perfect: boolean;
  /** Fields that the record wants filled, and those that hold it. */
  wanted: number;
  right: number;
  writes: number;
  rightWrites: number;
  wrong: string[];
}

/** Drawn by the page only now, and empty, or taken away by it: nobody wrote into it. */
const byPage = (before: string | null, after: string | null): boolean =>
  after === null || (before === null && (after === '' || after === 'unchecked'));

function fits(field: RecordField, before: string | null, after: string | null): boolean {
  const accepted = field.accept ?? [];
  if (after !== null && accepted.includes(after)) return true;
  const mayStay = field.expect === null || field.conditional || accepted.includes(null);
  if (mayStay && (before === after || byPage(before, after))) return true;
  return after === field.expect;
}

const nameOf = (field: RecordField) =>
  `${field.role} ${field.label ? `“${field.label.slice(0, 30)}”` : (field.selector ?? '')}`;

export function judgePage(record: FormRecord, before: (string | null)[], after: (string | null)[]): Verdict {
  const verdict: Verdict = {
    id: record.id,
    kind: record.kind,
    perfect: true,
    wanted: 0,
    right: 0,
    writes: 0,
    rightWrites: 0,
    wrong: [],
  };
  for (const [index, field] of record.fields.entries()) {
    const [was, is] = [before[index] ?? null, after[index] ?? null];
    const good = fits(field, was, is);
    const wanted = field.expect !== null && !field.conditional;
    if (wanted) verdict.wanted++;
    if (wanted && good) verdict.right++;
    const written = was !== is && !byPage(was, is);
    if (written) verdict.writes++;
    if (written && good) verdict.rightWrites++;
    if (good) continue;
    verdict.perfect = false;
    verdict.wrong.push(`${nameOf(field)}: ${JSON.stringify(is)}, not ${JSON.stringify(field.expect ?? was)}`);
  }
  return verdict;
}
