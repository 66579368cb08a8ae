import { LEAST, obscured } from './obscured.ts';
import { attr, composedParent, rectOf, tagOf } from './tree.ts';

/** True where a person can see and reach the element itself: rendered, opaque, of some size, not parked off the page. */
export function seen(element: Element): boolean {
  const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };
  if (!Element.prototype.checkVisibility.call(element, options)) return false;
  const rect = rectOf(element);
  if (rect.width < LEAST || rect.height < LEAST) return false;
  return !parked(element, rect) && !obscured(element);
}

/** Beside or above what can be scrolled to: to the left and top always, to the right where the page cuts its width. */
function parked(element: Element, rect: DOMRect): boolean {
  if (rect.right + scrollX <= 0 || rect.bottom + scrollY <= 0) return true;
  if (rect.left < innerWidth) return false;
  for (let at = composedParent(element); at; at = composedParent(at)) {
    const { overflowX } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowX)) return false;
    if (/hidden|clip/.test(overflowX) && tagOf(at) !== 'html') return rectOf(at).right <= rect.left;
  }
  return rect.left + scrollX >= document.documentElement.scrollWidth || !canScrollAcross();
}

function canScrollAcross(): boolean {
  return !/hidden|clip/.test(getComputedStyle(document.documentElement).overflowX);
}

/**
 * True for an input that its custom element draws see-through until it is used (its label lies over it then), where the
 * element itself can be seen and a press at that place goes into it.
 */
export function seenThroughHost(input: Element): boolean {
  const root = input.getRootNode();
  if (!(root instanceof ShadowRoot) || !rendered(input)) return false;
  let host = root.host;
  for (let outer = host.getRootNode(); outer instanceof ShadowRoot; outer = host.getRootNode()) host = outer.host;
  const [inner, around] = [rectOf(input), rectOf(host)];
  const fits =
    inner.width >= LEAST &&
    inner.height >= LEAST &&
    inner.width * 2 > around.width &&
    inner.left >= around.left - 1 &&
    inner.top >= around.top - 1;
  return fits && seen(host);
}

/** Rendered at all, whatever its size: enough for texts and wrappers. */
export function rendered(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** `aria-hidden` on the element or close above it: the twin of something else. */
export function ariaHidden(element: Element): boolean {
  for (let at: Element | null = element, depth = 0; at && depth < 4; at = composedParent(at), depth++) {
    if (attr(at, 'aria-hidden') === 'true') return true;
    if (tagOf(at) === 'form' || tagOf(at) === 'label') return false;
  }
  return false;
}
