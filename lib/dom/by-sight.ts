/**
 * Names that the drawing alone tells, as a person sees them: what stands left of a box that no mark-up names, or right
 * above it. Asked where all else is silent, and bounded: every question here makes the browser lay the page out.
 */
import { LONG } from './borrowed-names.ts';
import type { Control } from './control.ts';
import type { Territory } from './territory.ts';
import { clean, readable } from './text.ts';
import { closest, isElement, matches, previousSibling, rectOf } from './tree.ts';

interface Drawn {
  text: string;
  box: DOMRect;
}
const PART = 'form, dialog, [role=dialog], table, section, main, body';
const NO_NAMES =
  'h1, h2, nav, li, [role=tab], button, [role=button], a, option, select, textarea, script, style, label[for], [role=option]';
const MOST_TEXTS = 300;
/** Furthest that a name stands off (px): left of its box, of all boxes of a row, and above it. */
const LEFT = 280;
const ACROSS = 800;
const ABOVE = 40;
const RIGHT_ABOVE = 14;
/** What edges may be off (px). */
const SLACK = 6;

const looks = new WeakMap<Territory, Map<Element, Drawn[]>>();

function textsIn(part: Element, territory: Territory): Drawn[] {
  const known = looks.get(territory) ?? new Map<Element, Drawn[]>();
  looks.set(territory, known);
  const before = known.get(part);
  if (before) return before;
  const out: Drawn[] = [];
  const walker = Document.prototype.createTreeWalker.call(document, part, NodeFilter.SHOW_TEXT);
  for (let n = 0; n < MOST_TEXTS && walker.nextNode(); n++) {
    const node = walker.currentNode;
    const text = clean(node.nodeValue ?? '');
    if (!readable(text) || text.length > LONG || isNoName(node)) continue;
    const range = new Range();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width > 1 && box.height > 1) out.push({ text, box });
  }
  known.set(part, out);
  return out;
}

/** A title, a command, the name of another field: what stands right behind a box to tick is that box's. */
function isNoName(node: Node): boolean {
  const parent = node.parentElement;
  if (!parent || closest(parent, NO_NAMES)) return true;
  const before = previousSibling(node) ?? previousSibling(parent);
  return before !== null && isElement(before) && matches(before, BOXES);
}
const BOXES = 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]';

const inRow = (one: DOMRect, other: DOMRect): boolean => {
  const middle = one.top + one.height / 2;
  return middle > other.top - SLACK && middle < other.bottom + SLACK;
};
const inColumn = (one: DOMRect, other: DOMRect): boolean =>
  one.left >= other.left - 4 * SLACK && one.left < other.right && one.right > other.left;
const nearestOf = (list: Drawn[], key: (box: DOMRect) => number): Drawn | undefined =>
  list.toSorted((one, other) => key(other.box) - key(one.box))[0];

/**
 * The name of a control by its place: what stands right above it, else left of it. None where that is not certain.
 * `titled`: it has a column of a table, with a title.
 */
export function namesBySight(control: Control, territory: Territory, titled: boolean): string[] {
  const box = rectOf(control.anchor);
  const part = closest(control.anchor, PART);
  if (!part || box.width < 1 || box.height < 1) return [];
  const others = territory.anchors.filter((anchor) => anchor !== control.anchor).map(rectOf);
  // A box inside another one only searches it.
  if (others.some((other) => inRow(box, other) && other.left <= box.left && other.right >= box.right)) return [];
  const mates = others.filter((other) => other.width > 1 && inRow(other, box));
  const texts = textsIn(part, territory);
  const reach = mates.some((mate) => mate.right <= box.left + SLACK) ? ACROSS : LEFT;
  const left = nearestOf(
    texts.filter((one) => inRow(one.box, box) && one.box.right <= box.left + SLACK && box.left - one.box.right < reach),
    ({ right }) => right,
  );
  const above = nearestOf(
    texts.filter((one) => inColumn(one.box, box) && one.box.bottom <= box.top + SLACK),
    ({ bottom }) => bottom,
  );
  const gap = above ? box.top - above.box.bottom : Number.POSITIVE_INFINITY;
  const between = others.filter(
    (other) => above && inColumn(other, box) && other.top > above.box.top && other.bottom <= box.top + SLACK,
  );
  const shared = left && mates.some((mate) => mate.left >= left.box.right - SLACK && mate.right <= box.left + SLACK);
  // The row's word is of all its boxes only where a table also says what each column is.
  if (left && shared) return titled ? [left.text] : [];
  // What stands in a row with boxes names one of them.
  const isFree = above !== undefined && !others.some((other) => inRow(above.box, other));
  const title = isFree && between.length === 0 && gap < ABOVE ? [above.text] : [];
  return left && (gap >= RIGHT_ABOVE || title.length === 0) ? [left.text] : title;
}
