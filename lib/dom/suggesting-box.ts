import { saysSecret } from './secret.ts';
import { lineOf, readable } from './text.ts';
import { attr, composedParent, hasAttr, matches, nextElement, previousElement, queryAll, tagOf } from './tree.ts';
import { rendered } from './visibility.ts';

/** Of a list that must be chosen from no value has these shapes: a port, a server's name, an address. */
const TYPED_VALUE = /^\d{1,5}$|^[\w-]+(\.[\w-]+)+$|^\S+@\S+$/;
export const looksTyped = (value: string): boolean => TYPED_VALUE.test(value.trim());
const TYPED_KIND = /^(password|number|email|tel|url)$/;
/** What opens a list by a press: it is drawn behind the box. */
const OPENER = 'svg, button, [role=button], i, [class*=arrow], [class*=Arrow], [class*=caret], [class*=ndicator]';
const NAMES = 'label, legend, fieldset, [aria-hidden=true]';
const SAYING = ['name', 'id', 'aria-label', 'placeholder'];
/** What a box says of itself, without a look for its label. */
export const ownWords = (input: Element): string[] => SAYING.map((name) => attr(input, name));
const LEVELS = 3;

/**
 * True for a box with the role of a combobox that takes any text and merely suggests some: nothing opens its list but
 * typing, and nothing chosen is drawn beside it. By ARIA's word both are one (WAI-ARIA 1.2, combobox).
 */
export function onlySuggests(input: Element): boolean {
  if (tagOf(input) !== 'input' || hasAttr(input, 'readonly') || attr(input, 'aria-autocomplete') === 'none')
    return false;
  // A secret's box is none to choose from, and what it holds is not looked at.
  if (TYPED_KIND.test(attr(input, 'type').toLowerCase()) || saysSecret(ownWords(input))) return true;
  const value: string = Reflect.get(HTMLInputElement.prototype, 'value', input);
  if (looksTyped(value)) return true;
  return value === '' && attr(input, 'aria-autocomplete') !== '' && !hasListAround(input);
}

function hasListAround(input: Element): boolean {
  for (let at = input, n = 0; n < LEVELS; n++) {
    const parent = composedParent(at);
    if (!parent || queryAll(parent, 'input:not([type=hidden]), select, textarea').length > 1) return false;
    for (let other = nextElement(at); other; other = nextElement(other))
      if (opens(other) || showsText(other)) return true;
    for (let other = previousElement(at); other; other = previousElement(other)) if (showsText(other)) return true;
    at = parent;
  }
  return false;
}

const opens = (element: Element): boolean => matches(element, OPENER) || queryAll(element, OPENER).length > 0;
const showsText = (element: Element): boolean =>
  !matches(element, NAMES) && queryAll(element, NAMES).length === 0 && rendered(element) && readable(lineOf(element));
