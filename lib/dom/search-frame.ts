import { MOST_SHOWN } from './list-class.ts';
import { clean, lineOf } from './text.ts';
import { attr, composedParent, hasAttr, matches, previousElement, queryAll, rectOf, tagOf } from './tree.ts';
import { rendered } from './visibility.ts';

const NAMES = 'label, legend, button, a, [role=button], [role=alert]';

/**
 * The element around a text box that only searches a list: it takes the focus as well, and draws the chosen option, or
 * a word to choose one, over the empty box. A box whose own value counts has a name for the form, or room for its text.
 */
export function searchFrame(input: Element): Element | null {
  const frame = composedParent(input);
  if (!frame || !hasAttr(frame, 'tabindex') || matches(frame, 'form, dialog, [role=dialog], [role=tabpanel]'))
    return null;
  if (tagOf(input) !== 'input' || !/^(text|search)?$/i.test(attr(input, 'type'))) return null;
  if (hasAttr(input, 'name') || attr(input, 'placeholder') !== '') return null;
  if (queryAll(frame, 'input:not([type=hidden]), select, textarea').length > 1) return null;
  const value: string = Reflect.get(HTMLInputElement.prototype, 'value', input);
  if (clean(value) !== '') return null;
  const isOver = [...frame.children].some((other) => isDrawnOver(other, input));
  return isOver || (isBare(frame, input) && showsShort(previousElement(frame))) ? frame : null;
}

/** Takes the focus for its list, and holds nothing but a box that nobody sees or hears. */
const isBare = (frame: Element, input: Element): boolean =>
  frame.children.length === 1 && attr(input, 'aria-hidden') === 'true' && clean(frame.textContent ?? '') === '';

/** Draws the chosen option. */
function showsShort(other: Element | null): boolean {
  const text = other && !matches(other, NAMES) && rendered(other) ? lineOf(other) : '';
  return text !== '' && text.length <= MOST_SHOWN;
}

function isDrawnOver(other: Element, input: Element): boolean {
  if (other === input || matches(other, NAMES) || !rendered(other)) return false;
  const text = lineOf(other);
  if (text === '' || text.length > MOST_SHOWN) return false;
  const [drawn, box] = [rectOf(other), rectOf(input)];
  const [x, y] = [drawn.left + drawn.width / 2, drawn.top + drawn.height / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
