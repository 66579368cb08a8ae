import { LONG } from './borrowed-names.ts';
import type { Inside, Near } from './plot-texts.ts';
import { preceding, textsIn } from './preceding.ts';
import type { Territory } from './territory.ts';
import { chunks, SENTENCE } from './text.ts';
import { firstChild, isElement, nextSibling, queryAll } from './tree.ts';

/**
 * The name of a box that nothing stands before: styles move what stands behind it into it or above it. A label needs no
 * more; any other text has to be the only one, and the next box has to be named alike where a title stands above.
 */
export function floatingName({ control, plot, territory, skip }: Near, { before, after }: Inside): string | null {
  const [only, ...others] = after;
  if (control.kind === 'checkbox' || control.kind === 'choice' || before.length > 0 || only === undefined) return null;
  if (plot === control.anchor) return null;
  const [label] = queryAll(plot, 'label');
  if (label && chunks(label, { skip: () => false }).join(' ') === only) return only;
  if (others.length > 0 || !FLOATING.test(only) || only.length > LONG / 2 || SENTENCE.test(only)) return null;
  return preceding(plot, territory, skip).length === 0 || nextFloats(plot, territory) ? only : null;
}

/** True where the next part of the page with a control begins with it, and nothing in between names it. */
function nextFloats(plot: Element, territory: Territory): boolean {
  for (let node = nextSibling(plot), n = 0; node && n < NEXT; node = nextSibling(node), n++) {
    if (isElement(node) && (territory.isControl(node) || territory.holdsControls(node)))
      return beginsWithControl(node, territory);
    if (textsIn(node, () => false).some((text) => text.length <= LONG / 2)) return false;
  }
  return false;
}
/** Nodes looked at behind a control for the next one. */
const NEXT = 6;

function beginsWithControl(part: Element, territory: Territory): boolean {
  if (territory.isControl(part)) return true;
  for (let node = firstChild(part); node; node = nextSibling(node)) {
    if (isElement(node))
      return (territory.isControl(node) || territory.holdsControls(node)) && beginsWithControl(node, territory);
    if (textsIn(node, () => false).length > 0) return false;
  }
  return false;
}
/** No unit ("minutes"), no hint in brackets, no number. */
const FLOATING = /^[\p{Lu}\p{Lo}]\D*$/u;
