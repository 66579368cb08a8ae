/**
 * Reads through the prototypes' own getters. A form's named inputs shadow its properties (`<input name=parentNode>`),
 * in an extension's isolated world too, so nothing here ever says `element.something`.
 */
const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node);
export const firstChild = (node: Node): Node | null => Reflect.get(Node.prototype, 'firstChild', node);
export const nextSibling = (node: Node): Node | null => Reflect.get(Node.prototype, 'nextSibling', node);
export const previousSibling = (node: Node): Node | null => Reflect.get(Node.prototype, 'previousSibling', node);
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);
export const isConnected = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node);
export const tagOf = (element: Element): string => Reflect.get(Element.prototype, 'localName', element);
export const openRoot = (element: Element): ShadowRoot | null => Reflect.get(Element.prototype, 'shadowRoot', element);
export const previousElement = (element: Element): Element | null =>
  Reflect.get(Element.prototype, 'previousElementSibling', element);
export const nextElement = (element: Element): Element | null =>
  Reflect.get(Element.prototype, 'nextElementSibling', element);
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const attr = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';
export const hasAttr = (element: Element, name: string): boolean => Element.prototype.hasAttribute.call(element, name);
export const attrNames = (element: Element): string[] => Element.prototype.getAttributeNames.call(element);
export const queryAll = (element: Element, selector: string): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(element, selector);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const isElement = (node: Node | null): node is Element => node instanceof Element;

/** The parent element; from the top of a shadow tree the host. */
export function composedParent(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return isElement(parent) ? parent : null;
}

/** The nearest form around, through shadow borders. */
export function formAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = composedParent(at)) if (tagOf(at) === 'form') return at;
  return null;
}

/** Whether `inner` lies in `outer`, through shadow borders. */
export function composedContains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = composedParent(at)) if (at === outer) return true;
  return false;
}
