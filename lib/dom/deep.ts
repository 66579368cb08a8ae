/** Walking through open shadow roots, where `querySelectorAll` and `elementFromPoint` stop. */
import { openRoot } from './tree.ts';

/** The innermost element at a point of the viewport. */
export function deepElementFromPoint(x: number, y: number, document: Document): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let root = found ? openRoot(found) : null; root; ) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
    root = openRoot(inner);
  }
  return found;
}

/** Every element below `root` that fits, through open shadow roots, at most `limit`; what a shadow tree holds comes last. */
export function deepFind(
  root: Document | ShadowRoot | Element,
  fits: (element: Element) => boolean,
  limit = 4000,
): Element[] {
  const found: Element[] = [];
  const queue: (Document | ShadowRoot | Element)[] = [root];
  for (let next = queue.shift(); next && found.length < limit; next = queue.shift()) {
    if (next instanceof Element) {
      const own = openRoot(next);
      if (own) queue.push(own);
    }
    const walker = (next.ownerDocument ?? document).createTreeWalker(next, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node && found.length < limit; node = walker.nextNode()) {
      if (!(node instanceof Element)) continue;
      if (fits(node)) found.push(node);
      const shadow = openRoot(node);
      if (shadow) queue.push(shadow);
    }
  }
  return found;
}
