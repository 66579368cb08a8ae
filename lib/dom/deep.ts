/** Walking through open shadow roots, where `querySelectorAll`, `contains` and `elementFromPoint` stop. */

/** The root below an element: given by the platform where it may read closed ones too. */
export type RootOf = (element: Element) => ShadowRoot | null;
export const openRoot: RootOf = (element) => element.shadowRoot;

/** Parent across slots' hosts: the element itself is inside what this returns. */
export function deepParent(node: Node): Element | null {
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

export function deepContains(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = deepParent(node)) if (node === outer) return true;
  return false;
}

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

/** Every element below `root` that fits, through open shadow roots, in tree order; at most `limit`. */
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
