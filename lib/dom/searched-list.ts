/** Text boxes that only search the list they stand in, where no role says so: hand-made lists of many libraries. */
import { isNamedList, MOST_SHOWN } from './list-class.ts';
import { searchesList } from './lists.ts';
import { saysOpens } from './opener.ts';
import { isMarkedSecret, saysSecret } from './secret.ts';
import { isHidden } from './shown-lines.ts';
import { looksTyped, ownWords } from './suggesting-box.ts';
import { lineOf } from './text.ts';
import { attr, closest, composedParent, hasAttr, matches, queryAll } from './tree.ts';
import { rendered } from './visibility.ts';

/** Levels from the box up to the list's frame. */
const LEVELS = 6;
/** Some libraries invent a type for it. */
const SEARCHING = /^(text|search|select-one)?$/i;
const FIELDS = 'input:not([type=hidden]), textarea, select';

/** True for the box of a list that shows the chosen option: in the box itself before an arrow, or drawn beside it. */
export function searchesDrawnList(input: Element): boolean {
  if (!SEARCHING.test(attr(input, 'type')) || hasAttr(input, 'readonly') || searchesList(input)) return false;
  const frame = frameOf(input);
  // A secret's box is no list, and what it holds is not looked at.
  if (!frame || isMarkedSecret(input) || saysSecret(ownWords(input))) return false;
  const value: string = Reflect.get(HTMLInputElement.prototype, 'value', input);
  if (value.trim() !== '') return !looksTyped(value) && (closest(input, '[role=combobox]') !== null || hasArrow(frame));
  // By its role alone a frame may hold a field beside its list.
  if (!isNamedList(frame)) return false;
  const shown = lineOf(frame, { skip: isHidden });
  return shown !== '' && shown.length <= MOST_SHOWN;
}

/** The outermost element near the box that is called a list and holds no other field. */
function frameOf(input: Element): Element | null {
  const lists: Element[] = [];
  for (let at = composedParent(input), depth = 0; at && depth < LEVELS; at = composedParent(at), depth++) {
    if (matches(at, 'form, label, table, [role=dialog], [role=tabpanel]')) break;
    // Asked of every text box of a page: what an element is called comes before what it holds.
    if (isCalledList(at)) lists.push(at);
  }
  return lists.findLast((list) => !holdsOthers(list, input)) ?? null;
}

const isCalledList = (element: Element): boolean => attr(element, 'role') === 'combobox' || isNamedList(element);

const holdsOthers = (frame: Element, input: Element): boolean =>
  [...queryAll(frame, FIELDS)].some(
    (other) => other !== input && rendered(other) && !/presentation|none/.test(attr(other, 'role')),
  );

const hasArrow = (frame: Element): boolean => [...queryAll(frame, '*')].some((one) => saysOpens(attr(one, 'class')));
