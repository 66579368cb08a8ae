import { isMarkedSecret, saysSecret } from './secret.ts';
import { looksTyped, ownWords } from './suggesting-box.ts';
import { attr, composedParent, hasAttr, nextElement, queryAll } from './tree.ts';

/** Class words of what opens a list. */
export const OPENS = /(^|[-_ ])(trigger|arrow|caret|chevron)(?![a-z])/i;
/** Opens something else than a list of words, or counts up and down. */
export const OTHER_PICKER = /date|time|calendar|colou?r|(arrow|caret|chevron)\S*[-_]up(?![a-z])/i;

/** What is drawn right behind a box and opens its list: an arrow by its class or its picture's. */
export function openerBehind(input: Element): Element | null {
  const next = nextElement(input);
  if (!next || queryAll(next, 'input, select, textarea').length > 0) return null;
  const words = [next, ...queryAll(next, '*')].map((one) => attr(one, 'class')).join(' ');
  return OPENS.test(words) && !OTHER_PICKER.test(words) ? next : null;
}

/** What a box that is typed into to search a list is called, with those around it. */
const SEARCHED = /combobox|autocomplete/i;

/** True for a list without a role that is drawn as a box with an arrow behind it, and searched by typing. */
export function isSearchedByArrow(input: Element): boolean {
  const around = composedParent(input);
  // Asked of every text box of a page: the words of two classes first, what lies behind it last.
  if (!SEARCHED.test(`${attr(input, 'class')} ${around ? attr(around, 'class') : ''}`)) return false;
  // A secret's box is no list, and what it holds is not looked at.
  if (hasAttr(input, 'readonly') || isMarkedSecret(input) || saysSecret(ownWords(input)) || !openerBehind(input))
    return false;
  const value: string = Reflect.get(HTMLInputElement.prototype, 'value', input);
  return !looksTyped(value);
}
