/** Text areas drawn for one line: some form builders make every box a text area. */
import { tagOf } from './tree.ts';

/** Two lines are higher than this, in sizes of the font; one line with its padding is not. */
const ONE_LINE = 2.3;

export function isOneLineArea(element: Element): element is HTMLTextAreaElement {
  if (tagOf(element) !== 'textarea') return false;
  const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
  return element.clientHeight > 0 && element.clientHeight < ONE_LINE * fontSize;
}
