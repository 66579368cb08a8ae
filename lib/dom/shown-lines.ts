import { isTextBox, textOf } from './native.ts';
import { clean } from './text.ts';
import { composedParent, matches, openRoot, queryAll } from './tree.ts';

const MOST_LINES = 40;
const POPUP = 'ul,ol,[role=listbox],[role=menu],[role=option],[role=tooltip],option,script,style,template,svg';

function walk(node: Node, lines: string[]): void {
  if (lines.length >= MOST_LINES) return;
  if (node instanceof Text) {
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (text) lines.push(text);
    return;
  }
  if (node instanceof Element && !enter(node, lines)) return;
  const root = node instanceof Element ? openRoot(node) : null;
  const children = root ? [...root.childNodes] : [];
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const own = slotted.length > 0 ? slotted : root?.querySelector('slot') ? [] : [...node.childNodes];
  for (const child of [...children, ...own]) walk(child, lines);
}

function enter(element: Element, lines: string[]): boolean {
  if (element.matches(POPUP) && lines.length > 0) return false;
  if (element.matches('script,style,template,svg,option,[role=tooltip]')) return false;
  // Options that wait in the page, hidden, are not shown.
  if (lines.length > 0 && isHidden(element)) return false;
  if (isTextBox(element) && element.type !== 'password' && element.type !== 'hidden') {
    const text = textOf(element).trim();
    if (text) lines.push(text);
  }
  return true;
}

/** What draws its children alone has no box of its own. */
export const isHidden = (element: Element): boolean =>
  !element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== 'contents';

/** A control may draw its own name above its choice: a name is no choice, unless nothing else is there. */
function linesIn(element: Element): string[] {
  const lines: string[] = [];
  walk(element, lines);
  const names = [...queryAll(element, 'label, legend')].map((label) => clean(label.textContent ?? ''));
  const others = names.length > 0 ? lines.filter((line) => !names.includes(clean(line))) : lines;
  return others.length > 0 ? others : lines;
}

/** Other fields in there: the lines of a container that holds them say nothing about this one. */
function holdsOthers(container: Element, mine: Element): boolean {
  const fields = container.querySelectorAll(
    'input:not([type=hidden]),select,textarea,[role=combobox],[role=switch],[role=radio],[role=checkbox]',
  );
  return [...fields].some(
    (field) => field !== mine && !mine.contains(field) && !field.contains(mine) && !isDouble(field, mine),
  );
}

/** A library's hidden native twin of the same control is no other field. */
function isDouble(field: Element, mine: Element): boolean {
  if (field.getAttribute('aria-hidden') === 'true' || field.closest('[aria-hidden=true]') !== null) return true;
  const box = field.getBoundingClientRect();
  const own = mine.getBoundingClientRect();
  const overlaps = box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
  return box.width < 2 || box.height < 2 || overlaps;
}

/** Kept for screen readers alone: nothing of it can be pressed. */
function isTiny(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width < 5 || box.height < 5;
}

/**
 * The part of the page that shows what a custom control holds. The element with the role is often an empty input, and
 * the chosen text stands beside it.
 */
export function showingPart(element: Element): Element {
  let part = element;
  for (let depth = 0; depth < 4; depth++) {
    const parent = composedParent(part);
    if (
      !parent ||
      matches(parent, 'form,fieldset,body,table,tr,[role=dialog],[role=group],label') ||
      holdsOthers(parent, element)
    )
      break;
    if (linesIn(part).length > 0 && !isTiny(part)) break;
    part = parent;
  }
  return part;
}

/** The widest element around a control, three levels up at most, that holds no other field. */
export function ownPart(element: Element): Element {
  let part = element;
  for (let depth = 0; depth < 3; depth++) {
    const parent = composedParent(part);
    if (
      !parent ||
      matches(parent, 'form,fieldset,body,table,tr,[role=dialog],[role=group]') ||
      holdsOthers(parent, element)
    )
      break;
    part = parent;
  }
  return part;
}

/** The lines of text that a custom control shows, its own first. */
export function shownLines(element: Element): string[] {
  return linesIn(showingPart(element));
}
