import type { Control } from './control.ts';
import {
  attr,
  closest,
  composedParent,
  contains,
  formAround,
  hasAttr,
  matches,
  nextElement,
  previousElement,
  queryAll,
  rootOf,
  tagOf,
} from './tree.ts';
import { ariaHidden, rendered, seen } from './visibility.ts';

const isBox = (element: Element): boolean => /^(checkbox|radio)$/i.test(attr(element, 'type'));

/** Boxes and radios are often hidden beside a drawn twin: seen means that a label or the wrapper is. */
export function boxSeen(element: Element): boolean {
  if (seen(element)) return true;
  // Not drawn at all, it counts where the page ties a label to it that a person sees and presses.
  if (!rendered(element) && !proxyByRole(element)) return [...tiedLabels(element), ...drawnTwin(element)].some(seen);
  return proxies(element).some(seen);
}

const DRAWN_CLASS = /check|switch|toggle|radio/i;

/** What stands right behind a box that is not drawn and looks like one: it takes the focus or a press, or the label around both does. */
function drawnTwin(element: Element): Element[] {
  const twin = nextElement(element);
  if (!twin || !DRAWN_CLASS.test(attr(twin, 'class'))) return [];
  const pressed = hasAttr(twin, 'tabindex') || closest(twin, 'label') !== null || takesPress(twin);
  return pressed && queryAll(twin, 'input, select, textarea, button').length === 0 ? [twin] : [];
}

const takesPress = (element: Element): boolean => getComputedStyle(element).cursor === 'pointer';

/** Labels that name an element by its id. */
export function tiedLabels(element: Element): Element[] {
  const id = attr(element, 'id');
  const root = rootOf(element);
  const scope = root instanceof ShadowRoot ? root : root === element.ownerDocument ? element.ownerDocument : null;
  if (!id || !scope) return [];
  return [...scope.querySelectorAll(`label[for="${CSS.escape(id)}"]`)];
}

function proxies(element: Element): Element[] {
  const out: Element[] = [];
  for (let at = composedParent(element), depth = 0; at && depth < 4; at = composedParent(at), depth++) {
    if (tagOf(at) === 'form' || queryAll(at, 'input:not([type=hidden]), select, textarea').length > 1) break;
    out.push(at);
  }
  return [...out, ...tiedLabels(element)];
}

function proxyByRole(element: Element): boolean {
  const parent = composedParent(element);
  return parent !== null && /^(switch|checkbox|radio)$/.test(attr(parent, 'role'));
}

/** True where a native box merely mirrors a custom one, before, behind or around it. */
export function mirrorsRole(element: Element): boolean {
  const twin = /^(switch|checkbox|radio)$/;
  const parent = composedParent(element);
  if (parent && twin.test(attr(parent, 'role'))) return true;
  if (!isBox(element) || seen(element)) return false;
  const isTwin = (other: Element | null) => other !== null && twin.test(attr(other, 'role'));
  // Alone in a wrapper that hides it.
  if (parent && parent.children.length === 1 && !seen(parent) && isTwin(nextElement(parent))) return true;
  const near = [previousElement(element), nextElement(element)];
  return near.some((other) => isTwin(other) && (ariaHidden(element) || !boxSeen(element)));
}

/** Groups radios: by form and name; where they have none, by the closest common wrapper. */
export function groupRadios(radios: Element[]): Element[][] {
  const groups = new Map<string, Element[]>();
  const wrappers: Element[] = [];
  for (const radio of radios) {
    const wrapper = wrapperOf(radio, radios);
    const name = tagOf(radio) === 'input' ? attr(radio, 'name') : '';
    const owner = name ? formAround(radio) : wrapper;
    let index = owner ? wrappers.indexOf(owner) : -1;
    if (owner && index < 0) index = wrappers.push(owner) - 1;
    const key = `${index}|${name}`;
    groups.set(key, [...(groups.get(key) ?? []), radio]);
  }
  return [...groups.values()];
}

/** The radiogroup or fieldset around, else the first ancestor that holds another radio. */
function wrapperOf(radio: Element, all: Element[]): Element | null {
  for (let at = composedParent(radio), depth = 0; at && depth < 6; at = composedParent(at), depth++) {
    if (matches(at, '[role=radiogroup], [role=group], fieldset')) return at;
    const holder = at;
    if (all.some((other) => other !== radio && contains(holder, radio) && contains(holder, other))) return at;
  }
  return composedParent(radio);
}

/** The innermost element around all options of a group. */
function commonAncestor(elements: Element[]): Element {
  let at: Element | null = elements[0] ?? null;
  while (at && !elements.every((element) => at !== null && contains(at, element))) at = composedParent(at);
  return at ?? document.documentElement;
}

/** Radios and segments become one control each. */
export function choiceControl(options: Element[]): Control | null {
  const first = options[0];
  if (!first) return null;
  return {
    kind: 'choice',
    inputType: tagOf(first) === 'input' ? 'radio' : attr(first, 'role') || 'pressed',
    element: first,
    trigger: null,
    options,
    anchor: options.length > 1 ? commonAncestor(options) : first,
    visible: options.some(boxSeen),
  };
}
