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
import { columnTitle } from './column-title.ts';
import type { Control } from './control.ts';
import { floatingName } from './floating-name.ts';
import { following, type Inside, insidePlot, isForeign, type Near } from './plot-texts.ts';
import { coversNext, isExplained, preceding } from './preceding.ts';
import type { Territory } from './territory.ts';
import { chunks, SENTENCE } from './text.ts';
import type { Ties } from './ties.ts';
import { attr, closest, matches, queryAll } from './tree.ts';

/** What is written on a drawn box: its state, never its name. */
const DRAWN_STATE = /^([a-z0-9]|on|off|yes|no)$/i;
const CELLS = 'td, dd, [role=cell], [role=gridcell]';

/** Texts that stand beside a control: before it they name it, behind it they explain (for boxes they name). */
export function nearbyTexts(control: Control, territory: Territory, ties: Ties): SourcedText[] {
  const skip = (element: Element) => isForeign(element, control, territory, ties);
  const near: Near = {
    control,
    plot: territory.plot(control),
    territory,
    ties,
    skip,
    namedInside: isNamedInside(control, ties),
  };
  const out = textsInside(near, insidePlot(near.plot, control, skip));
  if (!isNamed(out)) out.push(...textsBeside(near));
  const [title] = isLabelled(control, ties) || near.namedInside ? [] : titleInside(near.plot, control);
  if (title !== undefined && !out.some(({ text }) => text === title)) out.unshift({ source: 'adjacent', text: title });
  const column = columnTitle(control);
  if (!isNamed(out)) out.push(...seenName(near, column.length > 0));
  out.push(...column, ...tips(near.plot, territory));
  return out.slice(0, 10);
}

const isNamed = (texts: readonly SourcedText[]): boolean => texts.some(({ source }) => source === 'adjacent');

/** A sentence explains where something shorter names: a placeholder, or a text above it. */
const explains = (text: string, others: string[], { namedInside }: Near): boolean =>
  SENTENCE.test(text) && (namedInside || others.some((other) => other.length <= LONG && !SENTENCE.test(other)));

function textsInside(near: Near, inside: Inside): SourcedText[] {
  const { control, ties } = near;
  const { before, after } = inside;
  const box = control.kind === 'checkbox';
  // A long text explains, but where it is the only one before a field it names it.
  const most = before.length === 1 ? LONG * 2 : LONG;
  const out: SourcedText[] = (isExplained(before) ? before : before.toReversed()).map((text) => ({
    source: text.length > most || explains(text, before, near) ? 'help' : 'adjacent',
    text,
  }));
  const behind: SourcedText[] = after
    .filter((text) => !(box && DRAWN_STATE.test(text)))
    .map((text) => ({ source: box && text.length <= LONG ? 'adjacent' : 'help', text }));
  if (box) return [...behind, ...out];
  const floating = isNameless(control, ties) ? floatingName(near, inside) : null;
  if (floating !== null) out.push({ source: 'adjacent', text: floating });
  return [...out, ...behind.filter(({ text }) => text !== floating)];
}

/** Where nothing inside the plot names the control: what stands beside the plot, a title, a legend. */
function textsBeside(near: Near): SourcedText[] {
  const { control, plot, territory, ties, skip, namedInside } = near;
  const beside = aroundPlot(near);
  const labelled = isLabelled(control, ties);
  if (beside.length === 0 && isNameless(control, ties)) beside.push(...rowName(plot, territory, skip));
  if (beside.length === 0 && !labelled && !namedInside) beside.push(...titleBefore(plot, control));
  if (beside.length === 0 && (control.kind === 'choice' || !labelled)) beside.push(...legendName(control, territory));
  const isTitle = namedInside && control.kind === 'text' && coversNext(plot, territory, skip);
  const name = isTitle ? -1 : beside.findIndex((text) => !explains(text, beside, near));
  return beside.map((text, index) => ({
    source: index === name && text.length <= LONG * 2 ? 'adjacent' : 'help',
    text,
  }));
}

function aroundPlot({ control, plot, territory, skip }: Near): string[] {
  const before = preceding(plot, territory, skip);
  if (control.kind !== 'checkbox') return before;
  const behind = following(plot, territory, skip);
  // In a row of cells the name stands in the cell before, also of a box.
  if (matches(plot, CELLS)) return [...before, ...behind];
  return besideBox(
    before,
    behind.filter((text) => !DRAWN_STATE.test(text)),
  );
}

/** What a person sees beside a box that nothing in the mark-up names. */
function seenName({ control, territory, ties }: Near, hasColumn: boolean): SourcedText[] {
  if (control.kind === 'checkbox' || control.kind === 'choice' || !control.visible || !isNameless(control, ties))
    return [];
  const cell = closest(control.anchor, 'td');
  const text = nameBySight(control, territory, hasColumn && cell !== null && !territory.holdsSeveral(cell));
  return text === null ? [] : [{ source: 'adjacent', text }];
}

/** A box is named by what stands behind it, but in "SSL: [ ] Port: [ ]" that is the name of the next field. */
const besideBox = (before: string[], behind: string[]): string[] =>
  [before[0], behind[0]].every((text) => /[:：]$/.test(text ?? '')) ? before : [...behind, ...before];

const TIPS = ['title', 'data-original-title', 'data-bs-original-title', 'data-tooltip', 'data-content'];
const MOST_TIPS = 2;

/** What a bare question mark beside a field says where the pointer rests on it. */
function tips(plot: Element, territory: Territory): SourcedText[] {
  const marks = [
    ...queryAll(plot, TIPS.map((name) => `i[${name}], span[${name}], a[${name}], svg[${name}], img[${name}]`).join()),
  ];
  return marks
    .filter((mark) => !territory.isControl(mark) && chunks(mark, { skip: () => false }).length === 0)
    .flatMap((mark) => TIPS.map((name) => attr(mark, name)).find((text) => text !== '') ?? [])
    .slice(0, MOST_TIPS)
    .map((text) => ({ source: 'help', text }));
}
