import type { SourcedText } from '../detect/types.ts';
import type { Control } from './control.ts';
import type { Territory } from './territory.ts';
import { chunks, clean, readable } from './text.ts';
import type { Ties } from './ties.ts';
import {
  attr,
  composedParent,
  firstChild,
  isElement,
  matches,
  nextSibling,
  previousElement,
  previousSibling,
  queryAll,
  tagOf,
} from './tree.ts';
import { rendered } from './visibility.ts';

const TITLES = 'h1, h2, h3, h4, h5, h6, legend, [role=heading], summary, nav, [role=tablist], header, footer';
const LONG = 60;
const CELLS = 'td, dd, [role=cell], [role=gridcell]';
const SPOKEN: readonly string[] = ['aria-label', 'aria-labelledby'];
const ROW_LEVELS = 4;
const ROW_BORDERS = 'form, fieldset, section, dialog, body, table, tbody, tr, [role=dialog], [role=row]';

/** Texts that stand beside a control: before it they name it, behind it they explain (for boxes they name). */
export function nearbyTexts(control: Control, territory: Territory, ties: Ties): SourcedText[] {
  const plot = territory.plot(control);
  const skip = (element: Element) => foreign(element, control, territory, ties);
  const inside = insidePlot(plot, control, skip);
  const out: SourcedText[] = [];
  const box = control.kind === 'checkbox';
  // A long text explains, but where it is the only one before a field it names it.
  const most = inside.before.length === 1 ? LONG * 2 : LONG;
  for (const text of inside.before.reverse()) out.push({ source: text.length > most ? 'help' : 'adjacent', text });
  const behind: SourcedText[] = inside.after.map((text) => ({
    source: box && text.length <= LONG ? 'adjacent' : 'help',
    text,
  }));
  if (box) out.unshift(...behind);
  else out.push(...behind);
  if (!out.some((text) => text.source === 'adjacent')) {
    // In a row of cells the name stands in the cell before, also of a box.
    const beside = !box
      ? preceding(plot, territory, skip)
      : matches(plot, CELLS)
        ? [...preceding(plot, territory, skip), ...following(plot, territory, skip)]
        : [...following(plot, territory, skip), ...preceding(plot, territory, skip)];
    if (beside.length === 0 && isNameless(control, ties)) beside.push(...rowLabel(plot, territory, skip));
    if (beside.length === 0 && !isLabelled(control, ties)) beside.push(...ownTitle(plot, control));
    for (const [index, text] of beside.entries())
      out.push({ source: index === 0 && text.length <= LONG * 2 ? 'adjacent' : 'help', text });
  }
  const [title] = isLabelled(control, ties) ? [] : plotTitle(plot, control);
  if (title !== undefined && !out.some(({ text }) => text === title)) out.unshift({ source: 'adjacent', text: title });
  out.push(...columnTitle(control));
  return out.slice(0, 10);
}

function foreign(element: Element, control: Control, territory: Territory, ties: Ties): boolean {
  if (territory.isControl(element)) return true;
  if (tagOf(element) === 'label' && ties.isUsed(element) && !ties.labels(control).includes(element)) return true;
  if (matches(element, TITLES) || matches(element, 'button, [role=button], [role=alert]:empty')) return true;
  return control.visible && !rendered(element);
}

/** Texts of the plot, cut at the control. */
function insidePlot(
  plot: Element,
  control: Control,
  skip: (e: Element) => boolean,
): { before: string[]; after: string[] } {
  const before: string[] = [];
  const after: string[] = [];
  if (plot === control.anchor && control.kind !== 'choice') return { before, after };
  const inner = control.anchor;
  if (plot === inner) return { before: leading(plot, control, skip), after };
  for (let at: Element = inner, n = 0; at !== plot && n < 12; n++) {
    const earlier: string[] = [];
    for (let node = previousSibling(at); node; node = previousSibling(node)) earlier.unshift(...textOf(node, skip));
    before.unshift(...earlier);
    for (let node = nextSibling(at); node; node = nextSibling(node)) after.push(...textOf(node, skip));
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
    if (isElement(node) && (node === first || node.contains(first))) break;
    out.push(...textOf(node, skip));
  }
  return out;
}

function textOf(node: Node, skip: (e: Element) => boolean): string[] {
  if (node instanceof Text) {
    const text = clean(CharacterData.prototype.substringData.call(node, 0, 800));
    return readable(text) ? [text] : [];
  }
  return isElement(node) && !skip(node) ? chunks(node, { skip }) : [];
}

/** Texts between the plot and the control before it, nearest first. */
function preceding(plot: Element, territory: Territory, skip: (e: Element) => boolean): string[] {
  const out: string[] = [];
  for (let node = previousSibling(plot), n = 0; node && n < 12; node = previousSibling(node), n++) {
    if (isElement(node) && (territory.isControl(node) || territory.holdsControls(node) || matches(node, TITLES))) break;
    out.push(...textOf(node, skip).reverse());
  }
  return out;
}

function following(plot: Element, territory: Territory, skip: (e: Element) => boolean): string[] {
  const out: string[] = [];
  for (let node = nextSibling(plot), n = 0; node && n < 4; node = nextSibling(node), n++) {
    if (isElement(node) && (territory.isControl(node) || territory.holdsControls(node) || matches(node, TITLES))) break;
    out.push(...textOf(node, skip));
    if (out.length > 0) break;
  }
  return out;
}

function isLabelled(control: Control, ties: Ties, names = SPOKEN): boolean {
  const named = (element: Element) => names.some((name) => attr(element, name) !== '');
  return (
    ties.labels(control).length > 0 || named(control.element) || (control.trigger !== null && named(control.trigger))
  );
}
const isNameless = (control: Control, ties: Ties): boolean =>
  !isLabelled(control, ties, [...SPOKEN, 'placeholder', 'title']);

/** The title that a field's own part of the page begins with. */
function plotTitle(plot: Element, control: Control): string[] {
  if (plot === control.anchor || matches(plot, ROW_BORDERS)) return [];
  const [title] = queryAll(plot, 'h3, h4, h5, h6');
  const before = title && Boolean(Node.prototype.compareDocumentPosition.call(title, control.anchor) & 4);
  const text = before ? chunks(title, { skip: () => false })[0] : undefined;
  return text !== undefined && text.length <= LONG ? [text] : [];
}

/** Some pages write the name of each field as a title: `<h4>Port</h4><input>`. */
function ownTitle(plot: Element, control: Control): string[] {
  for (let at: Element = control.anchor, n = 0; n < ROW_LEVELS; n++) {
    const before = previousElement(at);
    if (before) {
      const text = matches(before, 'h3, h4, h5, h6') ? chunks(before, { skip: () => false })[0] : undefined;
      return text !== undefined && text.length <= LONG ? [text] : [];
    }
    const parent = composedParent(at);
    if (at === plot || !parent) return [];
    at = parent;
  }
  return [];
}

/** The words before a group of controls ("Server: [host] [x] SSL") name the first of them. */
function rowLabel(plot: Element, territory: Territory, skip: (e: Element) => boolean): string[] {
  let branch = plot;
  for (let at = composedParent(branch), n = 0; at && n < ROW_LEVELS; at = composedParent(at), n++) {
    for (let node = previousSibling(branch); node; node = previousSibling(node))
      if (isElement(node) && territory.holdsControls(node)) return [];
    if (matches(at, ROW_BORDERS) && territory.holdsSeveral(at)) return [];
    const [nearest] = preceding(at, territory, skip);
    if (nearest !== undefined) return nearest.length <= LONG ? [nearest] : [];
    branch = at;
  }
  return [];
}

/** In a table with a title row, the title of the control's column. */
function columnTitle(control: Control): SourcedText[] {
  const cell = control.anchor.closest('td');
  const row = cell?.closest('tr');
  const head = row?.closest('table')?.querySelector('thead tr:last-child');
  if (!cell || !row || !head || head === row) return [];
  let index = 0;
  for (let at = previousElement(cell); at; at = previousElement(at)) index++;
  const titles = queryAll(head, 'th, td');
  const title = titles[index];
  const text = title && titles.length > 1 ? chunks(title, { skip: () => false })[0] : undefined;
  return text ? [{ source: 'adjacent', text }] : [];
}
