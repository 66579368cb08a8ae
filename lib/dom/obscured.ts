/** What a page's style does to hide an element that is rendered all the same. */
import { composedParent, rectOf, tagOf } from './tree.ts';

/** Smaller in both directions than this is a hiding place, not a control (px). */
export const LEAST = 3;
const ROOTS: ReadonlySet<string> = new Set(['html', 'body']);
/** Below this share of its ink nobody sees a field. */
const LEAST_OPACITY = 0.15;

/** A length of a shape in px; percentages are of `whole`. */
const px = (length: string, whole: number) => (Number.parseFloat(length) / 100) * (length.endsWith('%') ? whole : 100);

/** `inset(1px 2px 3px 4px)`: in the order of margins, fewer lengths stand for the others. */
function insetLeaves(lengths: string[], { width, height }: DOMRect): boolean {
  const [top = '0', right = top, bottom = top, left = right] = lengths;
  const across = width - px(left, width) - px(right, width);
  const down = height - px(top, height) - px(bottom, height);
  return across >= LEAST && down >= LEAST;
}

function extentOf(numbers: number[]): number {
  return Math.max(...numbers) - Math.min(...numbers);
}

function polygonLeaves(points: string, { width, height }: DOMRect): boolean {
  const pairs = points.split(',').map((point) => point.trim().split(/\s+/));
  const across = extentOf(pairs.map(([x = '0']) => px(x, width)));
  const down = extentOf(pairs.map(([, y = '0']) => px(y, height)));
  return !(across < LEAST || down < LEAST);
}

/** True where `clip-path` leaves something of the element; shapes that are not known here do. */
function shapeLeaves(clipPath: string, element: Element): boolean {
  const [, shape, inside = ''] = /^([a-z]+)\((.*)\)$/.exec(clipPath) ?? [];
  const lengths = inside.replace(/\b(?:round|at)\b.*$/, '').trim();
  if (shape === 'inset') return insetLeaves(lengths.split(/\s+/), rectOf(element));
  if (shape === 'polygon') return polygonLeaves(inside.replace(/^[a-z]+,/, ''), rectOf(element));
  if (shape !== 'circle' && shape !== 'ellipse') return true;
  const { width, height } = rectOf(element);
  return !lengths.split(/\s+/).some((radius) => px(radius, Math.max(width, height)) < LEAST / 2);
}

/** A mask of nothing but fully transparent colours. */
const EMPTY_MASK = /^(?:[a-z-]+-gradient\((?:[^()]*,)?\s*(?:rgba\([^)]*,\s*0\)[^,()]*,?\s*)+\)(?:,\s*)?)+$/;

function filterOpacity(filter: string): number {
  return [...filter.matchAll(/opacity\(([\d.]+)\)/g)].reduce((all, [, share]) => all * Number(share), 1);
}

/**
 * True where nothing of the element reaches a person's eye: faint by its own or its ancestors' opacity, cut away, or
 * in a box without size. Walks to the top of the page, through shadow borders.
 */
export function obscured(element: Element): boolean {
  let opacity = 1;
  let outOfFlow = false;
  for (let at: Element | null = element, depth = 0; at; at = composedParent(at), depth++) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (style.filter !== 'none') opacity *= filterOpacity(style.filter);
    if (opacity < LEAST_OPACITY) return true;
    if (style.position === 'absolute' && /^rect\((0|1)(px)?[, ]+(0|1)/.test(style.clip)) return true;
    if (style.clipPath !== 'none' && !shapeLeaves(style.clipPath, at)) return true;
    if (style.maskImage !== 'none' && EMPTY_MASK.test(style.maskImage)) return true;
    // What stands out of the flow is not cut by a box that it is not placed in, nor anything by the page's own boxes.
    const cuts = depth > 0 && /hidden|clip/.test(style.overflow) && !(outOfFlow && style.position === 'static');
    if (cuts && !ROOTS.has(tagOf(at))) {
      const rect = rectOf(at);
      if (rect.width < LEAST || rect.height < LEAST) return true;
    }
    if (style.position !== 'static') outOfFlow = /absolute|fixed/.test(style.position);
  }
  return false;
}
