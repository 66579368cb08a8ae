/** Names that a field borrows where none is tied to it: from its row, from a title that stands for it alone. */
import type { Control } from './control.ts';
import { preceding } from './preceding.ts';
import type { Territory } from './territory.ts';
import { chunks } from './text.ts';
import type { Ties } from './ties.ts';
import { attr, composedParent, isElement, matches, previousElement, previousSibling, queryAll } from './tree.ts';

/** Longer texts explain (characters). */
export const LONG = 60;
const SPOKEN: readonly string[] = ['aria-label', 'aria-labelledby'];
const TITLE = 'h3, h4, h5, h6';
const ROW_LEVELS = 4;
const LEGEND_LEVELS = 6;
const ROW_BORDERS = 'form, fieldset, section, dialog, body, table, tbody, tr, [role=dialog], [role=row]';
/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWING = 4;

function nameIn(title: Element): string[] {
  const text = chunks(title, { skip: () => false })[0];
  return text !== undefined && text.length <= LONG ? [text] : [];
}

/** True where the page ties a name to the control, for all to read or for readers of the screen. */
export function isLabelled(control: Control, ties: Ties, names = SPOKEN): boolean {
  const named = (element: Element) => names.some((name) => attr(element, name) !== '');
  return (
    ties.labels(control).length > 0 || named(control.element) || (control.trigger !== null && named(control.trigger))
  );
}

/** Words to read, as against an example of what to type: a host, a port, an address, words of a list. */
const WORDS = /^[^\d@.]*\p{L}{2}[^\d@.]*$/u;
const EXAMPLE = /^((imap|pop|smtp|ssl|tls|starttls|none)s?[\s/,|]*)+$|:\S/i;

/** What a placeholder calls its box; empty where it shows an example. */
export function placeholderName({ element }: Control): string {
  const text = attr(element, 'placeholder').trim();
  return WORDS.test(text) && !EXAMPLE.test(text) ? text : '';
}

/** True where not even a placeholder or a tip says what the control is. */
export const isNameless = (control: Control, ties: Ties): boolean =>
  !isLabelled(control, ties, [...SPOKEN, 'title']) && placeholderName(control) === '';

/** True where a placeholder is the name: what stands around then is the help of a neighbour, or a title. */
export const isNamedInside = (control: Control, ties: Ties): boolean =>
  placeholderName(control) !== '' && !isLabelled(control, ties, [...SPOKEN, 'title']);

/** A fieldset around one field alone names it by its legend. */
export function legendName(control: Control, territory: Territory): string[] {
  for (let at = composedParent(control.anchor), n = 0; at && n < LEGEND_LEVELS; at = composedParent(at), n++) {
    if (territory.count(at, control) > 1) return [];
    const [legend] = matches(at, 'fieldset') ? queryAll(at, 'legend') : [];
    if (legend) return nameIn(legend);
  }
  return [];
}

/** The title that a field's own part of the page begins with. */
export function titleInside(plot: Element, control: Control): string[] {
  if (plot === control.anchor || matches(plot, ROW_BORDERS)) return [];
  const [title] = queryAll(plot, TITLE);
  const follows = title && Node.prototype.compareDocumentPosition.call(title, control.anchor) & FOLLOWING;
  return title && follows ? nameIn(title) : [];
}

/** Some pages write the name of each field as a title: `<h4>Port</h4><input>`. */
export function titleBefore(plot: Element, control: Control): string[] {
  for (let at: Element = control.anchor, n = 0; n < ROW_LEVELS; n++) {
    const before = previousElement(at);
    if (before) return matches(before, TITLE) ? nameIn(before) : [];
    const parent = composedParent(at);
    if (at === plot || !parent) return [];
    at = parent;
  }
  return [];
}

/** The first row of a table within a cell only lays out what the cell holds. */
const isLayout = (at: Element): boolean =>
  matches(at, 'tr, tbody, table') && !previousElement(at) && matches(at, 'td tr, td tbody, td table');

/** The words before a group of controls ("Server: [host] [x] SSL") name the first of them. */
export function rowName(plot: Element, territory: Territory, skip: (e: Element) => boolean): string[] {
  let branch = plot;
  for (let at = composedParent(branch), n = 0; at && n < ROW_LEVELS; at = composedParent(at), n++) {
    for (let node = previousSibling(branch); node; node = previousSibling(node))
      if (isElement(node) && territory.holdsControls(node)) return [];
    if (matches(at, ROW_BORDERS) && territory.holdsSeveral(at) && !isLayout(at)) return [];
    const [nearest] = preceding(at, territory, skip);
    if (nearest !== undefined) return nearest.length <= LONG ? [nearest] : [];
    branch = at;
  }
  return [];
}
