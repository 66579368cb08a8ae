import type { Territory } from './territory.ts';
import { chunks, clean, readable } from './text.ts';
import { isElement, matches, nextSibling, previousSibling } from './tree.ts';

/** What names a part of the page, and never a field beside it. */
export const TITLES = 'h1, h2, h3, h4, h5, h6, legend, [role=heading], summary, nav, [role=tablist], header, footer';

/** The texts of a node, without what belongs to others. */
export function textsIn(node: Node, skip: (e: Element) => boolean): string[] {
  if (node instanceof Text) {
    const text = clean(CharacterData.prototype.substringData.call(node, 0, 800));
    return readable(text) ? [text] : [];
  }
  return isElement(node) && !skip(node) ? chunks(node, { skip }) : [];
}

/** True for a name with what explains it below, in one part of the page: there the nearest text is no name. */
export const isExplained = ([name = '', ...rest]: string[]): boolean =>
  rest.length > 0 && name.length <= MOST_NAMED && rest.every((text) => text.length > 1.5 * name.length);
const MOST_NAMED = 40;

/** Texts between the plot and the control before it, nearest first. */
export function preceding(plot: Element, territory: Territory, skip: (e: Element) => boolean): string[] {
  const out: string[] = [];
  for (let node = previousSibling(plot), n = 0; node && n < 12; node = previousSibling(node), n++) {
    if (isElement(node) && (territory.isControl(node) || territory.holdsControls(node) || matches(node, TITLES))) break;
    const texts = textsIn(node, skip);
    out.push(...(isExplained(texts) ? texts : texts.reverse()));
  }
  return out;
}

/** True where nothing is written between this box and the next, nor in its part: what stands above is of both. */
export function coversNext(plot: Element, territory: Territory, skip: (e: Element) => boolean): boolean {
  for (let node = nextSibling(plot), n = 0; node && n < 4; node = nextSibling(node), n++) {
    if (textsIn(node, skip).length > 0) return false;
    if (isElement(node) && (territory.isControl(node) || territory.holdsControls(node))) return true;
  }
  return false;
}
