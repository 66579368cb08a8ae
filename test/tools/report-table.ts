/** Prints fill reports as a table a person reads in a terminal. */
import type { FieldReport, FillReport } from '../../lib/fill/types.ts';

const SIGN: Record<FieldReport['status'], string> = {
  filled: '✓',
  'changed-by-page': '!',
  rejected: '×',
  skipped: '–',
};
/** Left alone on purpose: no fault of the form. */
const CALM = new Set(['alreadyRight', 'notInPreset', 'notOurs']);

/** True where everything the form asks for stands as wanted. */
export function isComplete(report: FillReport): boolean {
  return report.fields.every(
    (field) => field.status === 'filled' || (field.status === 'skipped' && field.code !== null && CALM.has(field.code)),
  );
}

function cells(field: FieldReport): string[] {
  const name = [field.direction, field.property].filter(Boolean).join(' ');
  const why = [field.code ?? '', ...field.words.map((word) => `“${word}”`)].filter(Boolean).join(' ');
  return [SIGN[field.status], name, field.label, field.wanted ?? field.byHand ?? '', field.status, why];
}

/** One line a field: sign, what it is, what the page calls it, the value, the outcome, the reason. */
export function reportTable(report: FillReport): string {
  const rows = [['', 'field', 'called', 'value', 'outcome', 'why'], ...report.fields.map(cells)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
