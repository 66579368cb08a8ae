/** Every control of a page with its state, seen by other eyes than the engine's. */

export interface Control {
  element: Element;
  name: string;
  state: string;
  secret: boolean;
  /** A box for text that nobody sees; a native box or list often lies under what is drawn for it, and does not count. */
  hidden: boolean;
}

/** The document and its open roots. */
export function roots(): (Document | ShadowRoot)[] {
  const found: (Document | ShadowRoot)[] = [document];
  for (const root of found)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(element.shadowRoot);
  return found;
}

/** By the prototypes: a bent page may name its boxes like any property. */
export function stateOf(element: Element): string {
  if (element instanceof HTMLInputElement) return `${element.value} ${element.checked}`;
  if (element instanceof HTMLSelectElement) return String(element.selectedIndex);
  if (element instanceof HTMLTextAreaElement) return element.value;
  return ['aria-checked', 'aria-pressed', 'aria-selected'].map((name) => element.getAttribute(name)).join();
}

const isText = (element: Element): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(element.type));

function isHidden(element: Element): boolean {
  if (element instanceof HTMLInputElement && element.type === 'hidden') return true;
  // In a shadow tree a box may be drawn see-through under its label until it is used.
  const opacityProperty = !(element.getRootNode() instanceof ShadowRoot);
  const { width, height } = element.getBoundingClientRect();
  return !element.checkVisibility({ opacityProperty, visibilityProperty: true }) || width < 2 || height < 2;
}

export function controls(): Control[] {
  const all = roots().flatMap((root) => [
    ...root.querySelectorAll('input,select,textarea,[aria-checked],[aria-pressed],[aria-selected]'),
  ]);
  return all.map((element) => ({
    element,
    name: element.getAttribute('name') ?? '',
    state: stateOf(element),
    secret: element instanceof HTMLInputElement && element.type === 'password',
    hidden: isText(element) && isHidden(element),
  }));
}
