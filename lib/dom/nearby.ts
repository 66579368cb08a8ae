import type { SourcedText } from '../detect/types.ts';
import {
  isLabelled,
  isNamedInside,
  isNameless,
  LONG,
  legendName,
  rowName,
  titleBefore,
  titleInside,
} from './borrowed-names.ts';
import { nameBySight } from './by-sight.ts';
import type { Control } from './control.ts';
import { floatingName } from './floating-name.ts';
import { coversNext, isExplained, preceding, TITLES, textsIn } from './preceding.ts';
import type { Territory } from './territory.ts';
import { chunks, SENTENCE } from './text.ts';
import type { Ties } from './ties.ts';
import {
  attr,
  closest,
  composedParent,
  contains,
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

/** What is written on a drawn box: its state, never its name. */
const DRAWN_STATE = /^([a-z0-9]|on|off|yes|no)$/i;
const CELLS = 'td, dd, [role=cell], [role=gridcell]';

/** Texts that stand beside a control: before it they name it, behind it they explain (for boxes they name). */
export function nearbyTexts(control: Control, territory: Territory, ties: Ties): SourcedText[] {
  const plot = territory.plot(control);
  const skip = (element: Element) => foreign(element, control, territory, ties);
  const inside = insidePlot(plot, control, skip);
  const out: SourcedText[] = [];
  const box = control.kind === 'checkbox';
  // A long text explains, but where it is the only one before a field it names it.
  const most = inside.before.length === 1 ? LONG * 2 : LONG;
  const namedInside = isNamedInside(control, ties);
  // A sentence explains where something shorter names: a placeholder, or a text above it.
  const explains = (text: string, others: string[]) =>
    SENTENCE.test(text) && (namedInside || others.some((other) => other.length <= LONG && !SENTENCE.test(other)));
  for (const text of isExplained(inside.before) ? inside.before : inside.before.toReversed())
    out.push({ source: text.length > most || explains(text, inside.before) ? 'help' : 'adjacent', text });
  const behind: SourcedText[] = inside.after
    .filter((text) => !(box && DRAWN_STATE.test(text)))
    .map((text) => ({
      source: box && text.length <= LONG ? 'adjacent' : 'help',
      text,
    }));
  const floating = isNameless(control, ties) ? floatingName(control, plot, inside, territory, skip) : null;
  if (floating !== null) out.push({ source: 'adjacent', text: floating });
  if (box) out.unshift(...behind);
  else out.push(...behind.filter(({ text }) => text !== floating));
  if (!out.some((text) => text.source === 'adjacent')) {
    // In a row of cells the name stands in the cell before, also of a box.
    const beside = !box
      ? preceding(plot, territory, skip)
      : matches(plot, CELLS)
        ? [...preceding(plot, territory, skip), ...following(plot, territory, skip)]
        : besideBox(
            preceding(plot, territory, skip),
            following(plot, territory, skip).filter((text) => !DRAWN_STATE.test(text)),
          );
    if (beside.length === 0 && isNameless(control, ties)) beside.push(...rowName(plot, territory, skip));
    if (beside.length === 0 && !isLabelled(control, ties) && !namedInside) beside.push(...titleBefore(plot, control));
    if (beside.length === 0 && (control.kind === 'choice' || !isLabelled(control, ties)))
      beside.push(...legendName(control, territory));
    const isTitle = namedInside && control.kind === 'text' && coversNext(plot, territory, skip);
    const name = isTitle ? -1 : beside.findIndex((text) => !explains(text, beside));
    for (const [index, text] of beside.entries())
      out.push({ source: index === name && text.length <= LONG * 2 ? 'adjacent' : 'help', text });
  }
  const [title] = isLabelled(control, ties) || namedInside ? [] : titleInside(plot, control);
  if (title !== undefined && !out.some(({ text }) => text === title)) out.unshift({ source: 'adjacent', text: title });
  const silent = !box && control.kind !== 'choice' && !out.some(({ source }) => source === 'adjacent');
  const column = columnTitle(control);
  if (silent && control.visible && isNameless(control, ties)) {
    const cell = closest(control.anchor, 'td');
    const titled = column.length > 0 && cell !== null && !territory.holdsSeveral(cell);
    const text = nameBySight(control, territory, titled);
    if (text !== null) out.push({ source: 'adjacent', text });
  }
  out.push(...column, ...tips(plot, territory));
  return out.slice(0, 10);
}

/** A box is named by what stands behind it, but in "SSL: [ ] Port: [ ]" that is the name of the next field. */
const besideBox = (before: string[], behind: string[]): string[] =>
  [before[0], behind[0]].every((text) => /[:：]$/.test(text ?? '')) ? before : [...behind, ...before];

const TIPS = ['title', 'data-original-title', 'data-bs-original-title', 'data-tooltip', 'data-content'];
const MOST_TIPS = 2;

/** What a bare question mark beside a field says where the pointer rests on it. */
function tips(plot: Element, territory: Territory): SourcedText[] {
  const marks = [...queryAll(plot, TIPS.map((name) => `i[${name}], span[${name}], a[${name}], svg[${name}]`).join())];
  return marks
    .filter((mark) => !territory.isControl(mark) && chunks(mark, { skip: () => false }).length === 0)
    .flatMap((mark) => TIPS.map((name) => attr(mark, name)).find((text) => text !== '') ?? [])
    .slice(0, MOST_TIPS)
    .map((text) => ({ source: 'help', text }));
}

function foreign(element: Element, control: Control, territory: Territory, ties: Ties): boolean {
  if (territory.isControl(element)) return true;
  if (tagOf(element) === 'label' && ties.isUsed(element) && !ties.labels(control).includes(element)) return true;
  if (matches(element, TITLES) || matches(element, 'button, [role=button], [role=alert]:empty')) return true;
  return control.visible && !rendered(element);
}

/** A link that leads nowhere does something. */
const isCommand = (element: Element): boolean =>
  tagOf(element) === 'a' && /^(#|javascript:|$)/i.test(attr(element, 'href').trim());

/** Texts of the plot, cut at the control. */
function insidePlot(
  plot: Element,
  control: Control,
  skip: (e: Element) => boolean,
): { before: string[]; after: string[] } {
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

function following(plot: Element, territory: Territory, skip: (e: Element) => boolean): string[] {
  const out: string[] = [];
  for (let node = nextSibling(plot), n = 0; node && n < 4; node = nextSibling(node), n++) {
    if (isElement(node) && (territory.isControl(node) || territory.holdsControls(node) || matches(node, TITLES))) break;
    out.push(...textsIn(node, skip));
    if (out.length > 0) break;
  }
  return out;
}

/** In a table with a title row, the title of the control's column. */
function columnTitle(control: Control): SourcedText[] {
  const cell = closest(control.anchor, 'td');
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  const head = table?.querySelector('thead tr:last-child') ?? titleRow(table?.querySelector('tr'));
  if (!cell || !row || !head || head === row) return [];
  // Cells alone are counted: a form that opens inside the row stands among them.
  let index = 0;
  for (let at = previousElement(cell); at; at = previousElement(at)) if (matches(at, 'td, th')) index++;
  const titles = queryAll(head, 'th, td');
  const title = titles[index];
  const text = title && titles.length > 1 ? chunks(title, { skip: () => false })[0] : undefined;
  return text ? [{ source: 'adjacent', text }] : [];
}

/** The first row of a table without a head, where all its cells are titles. */
function titleRow(first: Element | null | undefined): Element | null {
  return first && queryAll(first, 'th').length > 1 && queryAll(first, 'td').length === 0 ? first : null;
}
