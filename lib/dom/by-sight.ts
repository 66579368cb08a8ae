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

/** What was measured in one look: every box is compared with every other one. */
interface Sight {
  boxes: Map<Element, DOMRect>;
  texts: Map<Element, Drawn[]>;
}
const sights = new WeakMap<Territory, Sight>();

function sightOf(territory: Territory): Sight {
  const known = sights.get(territory);
  if (known) return known;
  const sight = { boxes: new Map(territory.anchors.map((anchor) => [anchor, rectOf(anchor)])), texts: new Map() };
  sights.set(territory, sight);
  return sight;
}

function drawnIn(part: Element, { texts }: Sight): Drawn[] {
  const known = texts.get(part);
  if (known) return known;
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
  texts.set(part, out);
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
 * The name of a control by its place: what stands right above it, else left of it. Null where that is not certain.
 * `titled`: it has a column of a table, with a title.
 */
export function nameBySight(control: Control, territory: Territory, titled: boolean): string | null {
  const box = rectOf(control.anchor);
  const part = closest(control.anchor, PART);
  if (!part || box.width < 1 || box.height < 1) return null;
  const sight = sightOf(territory);
  const others = [...sight.boxes].flatMap(([anchor, other]) => (anchor === control.anchor ? [] : [other]));
  // A box inside another one only searches it.
  if (others.some((other) => inRow(box, other) && other.left <= box.left && other.right >= box.right)) return null;
  const mates = others.filter((other) => other.width > 1 && inRow(other, box) && other.right <= box.left + SLACK);
  const texts = drawnIn(part, sight);
  const reach = mates.length > 0 ? ACROSS : LEFT;
  const left = nearestOf(
    texts.filter((one) => inRow(one.box, box) && one.box.right <= box.left + SLACK && box.left - one.box.right < reach),
    ({ right }) => right,
  );
  // The row's word is of all its boxes only where a table also says what each column is.
  if (left && mates.some((mate) => mate.left >= left.box.right - SLACK)) return titled ? left.text : null;
  const above = nearestOf(
    texts.filter((one) => inColumn(one.box, box) && one.box.bottom <= box.top + SLACK),
    ({ bottom }) => bottom,
  );
  const gap = above ? box.top - above.box.bottom : Number.POSITIVE_INFINITY;
  const title = above && gap < ABOVE && isOver(above.box, box, others) ? above.text : null;
  return left && (gap >= RIGHT_ABOVE || title === null) ? left.text : title;
}

/** Nothing lies between the words and the box, and no box in their row: there they would name that one. */
const isOver = (words: DOMRect, box: DOMRect, others: readonly DOMRect[]): boolean =>
  !others.some(
    (other) =>
      inRow(words, other) || (inColumn(other, box) && other.top > words.top && other.bottom <= box.top + SLACK),
  );
