import { isMarkedSecret, saysSecret } from './secret.ts';
import { looksTyped, ownWords } from './suggesting-box.ts';
import { attr, composedContains, composedParent, hasAttr, nextElement, queryAll, tagOf } from './tree.ts';
import { seen } from './visibility.ts';

/** Class words of what opens a list. */
const OPENS = /(^|[-_ ])(trigger|arrow|caret|chevron)(?![a-z])/i;
/** The same as a part of a name: "dropDownArrow". */
const OPENS_WITHIN = /[a-z](Trigger|Arrow|Caret|Chevron)(?![a-z])/;
export const saysOpens = (words: string): boolean => OPENS.test(words) || OPENS_WITHIN.test(words);
/** Opens something else than a list of words, or counts up and down. */
export const OTHER_PICKER = /date|time|calendar|colou?r|(arrow|caret|chevron)\S*[-_]up(?![a-z])/i;

const LOOKS = ['class', 'name', 'icon', 'data-icon'];
const looks = (element: Element): string => LOOKS.map((name) => attr(element, name)).join(' ');

/** The element behind that is drawn itself, and no place for others. */
function drawnBehind(input: Element): Element | null {
  const next = nextElement(input);
  return next && tagOf(next) === 'slot' ? nextElement(next) : next;
}

/** What is drawn right behind a box and opens its list: an arrow by its class or its picture's. */
export function openerBehind(input: Element): Element | null {
  const next = drawnBehind(input);
  if (!next || queryAll(next, 'input, select, textarea').length > 0) return null;
  const words = [next, ...queryAll(next, '*')].map(looks).join(' ');
  return saysOpens(words) && !OTHER_PICKER.test(words) ? next : null;
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

/** Does something else to a list than to open it. */
const OTHER_BUTTON = /(^|[-_ ])(clear|reset|close|remove|delete|add|create|new)/i;
const saying = (element: Element): string =>
  ['class', 'aria-label', 'title', 'name'].map((name) => attr(element, name)).join(' ');

/** What opens the list of a box that a press only puts the caret into: the arrow behind it, or the one button in `part`. */
export function openerOf(input: Element, part: Element): Element | null {
  const behind = openerBehind(input);
  if (behind) return behind;
  const buttons = [...queryAll(part, 'button, [role=button], [role=presentation]')].filter(
    (one) => one !== input && !composedContains(one, input) && !OTHER_BUTTON.test(saying(one)) && seen(one),
  );
  const named = buttons.filter((one) => saysOpens(attr(one, 'class')) || hasAttr(one, 'aria-haspopup'));
  const [only, ...more] = named.length > 0 ? named : buttons;
  return only && more.length === 0 ? only : null;
}
