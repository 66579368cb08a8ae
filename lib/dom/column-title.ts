import type { SourcedText } from '../detect/types.ts';
import type { Control } from './control.ts';
import { chunks } from './text.ts';
import { closest, matches, previousElement, queryAll } from './tree.ts';

/** In a table with a title row, the title of the control's column. */
export function columnTitle(control: Control): SourcedText[] {
  const cell = closest(control.anchor, 'td');
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  const head = table?.querySelector('thead tr:last-child') ?? titleRow(table?.querySelector('tr'));
  if (!cell || !row || !head || head === row) return [];
  // Cells alone are counted: a form that opens inside the row stands among them.
  let index = 0;
  for (let at = previousElement(cell); at; at = previousElement(at)) if (matches(at, 'td, th')) index++;
  const titles = queryAll(head, 'th, td');
  const title = titles[index];
  const text = title && titles.length > 1 ? chunks(title, { skip: () => false })[0] : undefined;
  return text ? [{ source: 'adjacent', text }] : [];
}

/** The first row of a table without a head, where all its cells are titles. */
function titleRow(first: Element | null | undefined): Element | null {
  return first && queryAll(first, 'th').length > 1 && queryAll(first, 'td').length === 0 ? first : null;
}
