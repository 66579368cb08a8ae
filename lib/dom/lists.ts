import { tiedLabels } from './choices.ts';
import type { Control } from './control.ts';
import { isNamedList, LIST_CLASS, MOST_SHOWN } from './list-class.ts';
import { searchFrame } from './search-frame.ts';
import { isHidden } from './shown-lines.ts';
import { clean, lineOf } from './text.ts';
import {
  attr,
  closest,
  composedContains,
  composedParent,
  hasAttr,
  matches,
  nextElement,
  previousElement,
  queryAll,
  tagOf,
} from './tree.ts';
import { rendered, seen } from './visibility.ts';

const OUTSIDE =
  'nav, [role=tablist], [role=menu], [role=menubar], [role=listbox], [role=navigation], [role=toolbar], header, footer, ul';

/** A button that opens a list; a box in it only draws what is chosen. */
const opensList = (element: Element): boolean => tagOf(element) === 'button' && hasAttr(element, 'aria-haspopup');
const isInput = (element: Element): boolean => tagOf(element) === 'input';

/** Custom selects with a role, or with ARIA's word for "opens a list". */
export function roleCombobox(element: Element, all: Element[]): Control | null {
  const others = all.filter((other) => other !== element);
  if (!opensList(element) && others.some((other) => isInput(other) && composedContains(element, other))) return null;
  const around = others.filter((other) => composedContains(other, element));
  if (around.some(opensList)) return null;
  const outer = around.find((other) => attr(other, 'role') === 'combobox');
  // What opens the list beside its box is no list of its own.
  if (outer && !isInput(element) && all.some((one) => isInput(one) && composedContains(outer, one))) return null;
  const isListbox = attr(element, 'role') === 'listbox';
  const drawn = isListbox && isInput(element) ? drawnAround(element) : null;
  const trigger = outer ?? searchFrame(element) ?? drawn ?? element;
  if (isListbox && !drawn && (attr(element, 'aria-hidden') === 'true' || !seen(element))) return null;
  return {
    kind: 'combobox',
    inputType: attr(element, 'role') || 'combobox',
    element,
    trigger,
    options: [],
    anchor: trigger,
    visible: seen(trigger) || (isInput(element) && wrapperSeen(element)),
  };
}

/** Levels from a box for the voice alone up to the list that is drawn around it. */
const DRAWN_DEPTH = 2;

/** A clipped box takes the focus and says "list"; what is seen and pressed is the frame with the chosen option in it. */
function drawnAround(input: Element): Element | null {
  for (let at = composedParent(input), depth = 0; at && depth < DRAWN_DEPTH; at = composedParent(at), depth++)
    if (LIST_CLASS.test(attr(at, 'class')) && seen(at)) return at;
  return null;
}

/** ARIA 1.1 puts a box into the combobox: typed into, it searches the list; what is chosen stands beside it. */
export function searchesList(input: Element): boolean {
  const list = closest(input, '[role=combobox]:not(input)');
  if (!list) return false;
  const namedByList = attr(list, 'id') !== '' && attr(input, 'aria-labelledby').split(/\s+/).includes(attr(list, 'id'));
  return namedByList || attr(input, 'type').toLowerCase() === 'search';
}

/** True for a list that holds such a box. */
export const canBeSearched = (element: Element): boolean =>
  tagOf(element) !== 'input' && [...queryAll(element, 'input')].some(searchesList);

function wrapperSeen(element: Element): boolean {
  if (!rendered(element)) return false;
  for (let at = composedParent(element), depth = 0; at && depth < 4; at = composedParent(at), depth++) {
    if (seen(at)) return true;
  }
  return false;
}

const HELD = 'input:not([type=hidden]), select, textarea, button, a, [role=combobox], [tabindex]:not([tabindex="-1"])';

/** A list without any role: pressable, one short text (the chosen option), and the look or wrapping of a list. */
export function rolelessList(element: Element): Control | null {
  // A closed menu within it is not drawn, nor the box that keeps its value.
  const text = lineOf(element, { skip: isHidden });
  if (text.length === 0 || text.length > MOST_SHOWN || element.closest(OUTSIDE)) return null;
  if (queryAll(element, HELD).length > 0) return null;
  if (!looksLikeList(element) || !seen(element)) return null;
  return {
    kind: 'combobox',
    inputType: 'list',
    element,
    trigger: element,
    options: [],
    anchor: element,
    visible: true,
  };
}

function looksLikeList(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'button')
    return LIST_CLASS.test(attr(element, 'class')) || wrappedAsList(element, 1) || isLabelled(element);
  return wrappedAsList(element, 3);
}

/** A button that opens something and that a label is tied to: no command has a label of its own. */
const isLabelled = (element: Element): boolean => hasAttr(element, 'aria-expanded') && tiedLabels(element).some(seen);

function wrappedAsList(element: Element, levels: number): boolean {
  for (let at: Element | null = element, depth = 0; at && depth <= levels; at = composedParent(at), depth++) {
    if (isNamedList(at)) return true;
  }
  return false;
}

/** Draws the very option that the hidden list has chosen, and takes a press. */
function showsChosen(other: Element, select: Element): boolean {
  const chosen = select instanceof HTMLSelectElement ? select.selectedOptions[0] : undefined;
  const text = lineOf(other, { skip: isHidden });
  if (!chosen || text === '' || text !== clean(chosen.text)) return false;
  return matches(other, PRESSED) || queryAll(other, PRESSED).length > 0;
}
const PRESSED = 'button, input, [role=button], [tabindex]';

/** The visible twin of a native select that a script has hidden: the nearest thing beside it that shows a text. */
export function drawnTwinOf(select: Element): Element | null {
  const beside = [previousElement(select), nextElement(select)];
  const parent = composedParent(select);
  if (parent) beside.push(previousElement(parent), nextElement(parent));
  for (const other of beside) {
    if (!other || !rendered(other) || matches(other, 'label, input, textarea, select')) continue;
    const trigger = matches(other, '[role=combobox], [aria-haspopup]')
      ? other
      : queryAll(other, '[role=combobox], [aria-haspopup]')[0];
    if (trigger && seen(trigger)) return trigger;
    const isList = LIST_CLASS.test(attr(other, 'class')) || showsChosen(other, select);
    if (isList && seen(other) && !hasAttr(other, 'for')) return other;
  }
  return parent && LIST_CLASS.test(attr(parent, 'class')) && seen(parent) ? parent : null;
}
