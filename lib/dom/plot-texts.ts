/** What stands in and around the part of the page that a control has to itself, before anybody says what it means. */
import type { Control } from './control.ts';
import { TITLES, textsIn } from './preceding.ts';
import type { Territory } from './territory.ts';
import type { Ties } from './ties.ts';
import {
  attr,
  composedParent,
  contains,
  firstChild,
  isElement,
  matches,
  nextSibling,
  previousSibling,
  tagOf,
} from './tree.ts';
import { rendered } from './visibility.ts';

/** One control in its part of the page. */
export interface Near {
  control: Control;
  /** The largest part of the page around the control that holds no other. */
  plot: Element;
  territory: Territory;
  ties: Ties;
  /** Texts that belong to others: another control, its label, a title, a button. */
  skip: (element: Element) => boolean;
  /** A text within the box's own frame names it. */
  namedInside: boolean;
}

/** Texts of a plot, before and behind its control. */
export interface Inside {
  before: string[];
  after: string[];
}

export function isForeign(element: Element, control: Control, territory: Territory, ties: Ties): boolean {
  if (territory.isControl(element)) return true;
  if (tagOf(element) === 'label' && ties.isUsed(element) && !ties.labels(control).includes(element)) return true;
  if (matches(element, TITLES) || matches(element, 'button, [role=button], [role=alert]:empty')) return true;
  return control.visible && !rendered(element);
}

/** A link that leads nowhere does something. */
const isCommand = (element: Element): boolean =>
  tagOf(element) === 'a' && /^(#|javascript:|$)/i.test(attr(element, 'href').trim());

/** Texts of the plot, cut at the control. */
export function insidePlot(plot: Element, control: Control, skip: (e: Element) => boolean): Inside {
  const before: string[] = [];
  const after: string[] = [];
  const skipBehind = control.kind === 'text' ? (element: Element) => skip(element) || isCommand(element) : skip;
  if (plot === control.anchor && control.kind !== 'choice') return { before, after };
  const inner = control.anchor;
  if (plot === inner) return { before: leading(plot, control, skip), after };
  for (let at: Element = inner, n = 0; at !== plot && n < 12; n++) {
    const earlier: string[] = [];
    for (let node = previousSibling(at); node; node = previousSibling(node)) earlier.unshift(...textsIn(node, skip));
    before.unshift(...earlier);
    for (let node = nextSibling(at); node; node = nextSibling(node)) after.push(...textsIn(node, skipBehind));
    const parent = composedParent(at);
    if (!parent) break;
    at = parent;
  }
  if (control.kind === 'choice') before.push(...leading(inner, control, skip));
  return { before, after };
}

/** Text of a group before its first option. */
function leading(group: Element, control: Control, skip: (e: Element) => boolean): string[] {
  const first = control.options[0];
  const out: string[] = [];
  for (let node = firstChild(group); node && first; node = nextSibling(node)) {
    if (isElement(node) && (node === first || contains(node, first))) break;
    out.push(...textsIn(node, skip));
  }
  return out;
}

export function following(plot: Element, territory: Territory, skip: (e: Element) => boolean): string[] {
  const out: string[] = [];
  for (let node = nextSibling(plot), n = 0; node && n < 4; node = nextSibling(node), n++) {
    if (isElement(node) && (territory.isControl(node) || territory.holdsControls(node) || matches(node, TITLES))) break;
    out.push(...textsIn(node, skip));
    if (out.length > 0) break;
  }
  return out;
}
