/** Text areas drawn for one line: some form builders make every box a text area. */
import { tagOf } from './tree.ts';

/** Two lines are higher than this, in sizes of the font; one line with its padding is not. */
const ONE_LINE = 2.3;

/** True for a text area that shows one line: it asks what a text box asks. Lays the page out, so only areas are measured. */
export function isOneLineArea(element: Element): boolean {
  if (tagOf(element) !== 'textarea') return false;
  const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
  return element.clientHeight > 0 && element.clientHeight < ONE_LINE * fontSize;
}
