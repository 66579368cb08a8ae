import type { OptionSnapshot } from '../detect/types.ts';
import { deepFind } from './deep.ts';
import { clean, unmarked } from './text.ts';
import { composedContains, composedParent } from './tree.ts';

/** Options of an opened custom list, as the page shows them. */
export interface ListOption {
  element: Element;
  snapshot: OptionSnapshot;
}

const ROLE = '[role=option],[role=menuitem],[role=menuitemradio],[role=menuitemcheckbox],[role=treeitem]';
const LEAST_SIZE = 3;
const MOST_TEXT = 120;

function drawn(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  return box.width >= LEAST_SIZE && box.height >= LEAST_SIZE;
}

/** Levels above an option in which a list that only the voice reads is shut to nothing. */
const SHUT_DEPTH = 2;

/** In a list without any size that cuts off what sticks out: a part of the options once more, for the voice alone. */
function isClipped(element: Element): boolean {
  for (let at = composedParent(element), depth = 0; at && depth < SHUT_DEPTH; at = composedParent(at), depth++) {
    const { width, height } = at.getBoundingClientRect();
    if (width < LEAST_SIZE && height < LEAST_SIZE && /hidden|clip/.test(getComputedStyle(at).overflow)) return true;
  }
  return false;
}

/** Its own text; of an option drawn inside a custom element the text stands in the element's light tree. */
function itemText(element: Element): string {
  const own = clean(element.textContent ?? '');
  if (own) return own.slice(0, MOST_TEXT);
  const named =
    element.getAttribute('aria-label') ?? element.getAttribute('label') ?? element.getAttribute('title') ?? '';
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host.textContent : '';
  return clean(named || (host ?? '')).slice(0, MOST_TEXT);
}

const leafTag = (element: Element) =>
  !/^(script|style|svg|path|input|select|textarea|option|br|hr|img)$/.test(element.localName);

/** A short text of the element's own: what a list without roles is made of. */
function isLeaf(element: Element): boolean {
  if (!leafTag(element) || element.childElementCount > 3) return false;
  const own = [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
  return own && itemText(element).length <= 60;
}

/** Everything that could be an option and can be seen now: compared before and after the list is opened. */
export function candidates(document: Document): Set<Element> {
  const fits = (element: Element) => {
    const hasRole = element.matches(ROLE);
    if (!hasRole && !isLeaf(element) && !element.matches('li,[role=radio]')) return false;
    return drawn(element) && !(hasRole && isClipped(element));
  };
  return new Set(deepFind(document, fits));
}

function isDisabled(element: Element): boolean {
  return element.matches('[aria-disabled=true],[disabled],[data-disabled]:not([data-disabled=false])');
}

function isSelected(element: Element): boolean {
  if (element.matches('[aria-selected=true],[aria-checked=true]')) return true;
  return element.matches('[data-state=checked],[data-selected=""],[data-selected=true]');
}

function option(element: Element): ListOption {
  const value = element.getAttribute('value') ?? element.getAttribute('data-value') ?? '';
  return {
    element,
    snapshot: {
      text: unmarked(itemText(element)),
      value,
      selected: isSelected(element),
      disabled: isDisabled(element),
    },
  };
}

const read = (elements: Element[]): ListOption[] => elements.map(option).filter(({ snapshot }) => snapshot.text !== '');

/** The outermost of elements inside one another, each once. */
function outermost(elements: Element[]): Element[] {
  const all = new Set(elements);
  const inside = (element: Element) => {
    for (let node = composedParent(element); node; node = composedParent(node)) if (all.has(node)) return true;
    return false;
  };
  return elements.filter((element) => !inside(element));
}

/** Lists that belong to the trigger by its own word. */
function controlled(trigger: Element): Element[] {
  const ids = ['aria-controls', 'aria-owns'].flatMap((name) =>
    (trigger.getAttribute(name) ?? '').split(/\s+/).filter(Boolean),
  );
  const root = trigger.getRootNode();
  const near = root instanceof ShadowRoot || root instanceof Document ? root : trigger.ownerDocument;
  return ids.flatMap((id) => near.getElementById(id) ?? trigger.ownerDocument.getElementById(id) ?? []);
}

/** What has come into view since `before`, most telling kind first: options by role, then items, then bare texts. */
export function openedOptions(trigger: Element, before: ReadonlySet<Element>): ListOption[] {
  const fresh = [...candidates(trigger.ownerDocument)].filter((element) => !before.has(element));
  const lists = controlled(trigger);
  const mine = (element: Element) => {
    for (let node: Element | null = element; node; node = composedParent(node)) if (lists.includes(node)) return true;
    return false;
  };
  const byRole = fresh.filter((element) => element.matches(ROLE));
  const owned = byRole.filter(mine);
  const groups = [
    owned,
    byRole,
    fresh.filter((one) => one.matches('[role=radio]')),
    fresh.filter((one) => one.localName === 'li'),
    fresh.filter(isLeaf),
  ];
  const group = groups.map(outermost).find((one) => one.length > 0) ?? [];
  return read(group);
}

/** Options that stand in the control itself, drawn before anything was pressed: a list that is never shut. */
export function standingOptions(trigger: Element): ListOption[] {
  const own = [...candidates(trigger.ownerDocument)].filter(
    (one) => one.matches(`li,${ROLE}`) && one !== trigger && composedContains(trigger, one),
  );
  return read(outermost(own));
}
