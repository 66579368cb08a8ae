import { closedRoot } from '../platform/closed-root.ts';
import { firstChild, isElement, nextSibling, openRoot, tagOf } from './tree.ts';

/** Elements visited in one look, and closed roots asked for (each question leaves the engine for the browser, and is dear). */
const ELEMENT_CAP = 60_000;
const CLOSED_CAP = 150;

/**
 * Every element of a document in composed order: a host's shadow tree comes before its light children.
 * Closed roots are asked of custom elements only. Gives false when a cap cut the walk short.
 */
export function walkComposed(document: Document, visit: (element: Element) => void): boolean {
  const budget = { elements: ELEMENT_CAP, closed: CLOSED_CAP };
  const stack: Node[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      if (--budget.elements < 0) return false;
      visit(node);
    }
    const children: Node[] = [];
    const root = isElement(node) ? shadowOf(node, budget) : null;
    if (root) children.push(root);
    for (let child = firstChild(node); child; child = nextSibling(child)) if (isElement(child)) children.push(child);
    while (children.length > 0) {
      const last = children.pop();
      if (last) stack.push(last);
    }
  }
  return true;
}

function shadowOf(element: Element, budget: { closed: number }): ShadowRoot | null {
  const root = openRoot(element);
  if (root || !tagOf(element).includes('-') || budget.closed <= 0) return root;
  budget.closed--;
  return closedRoot(element);
}
