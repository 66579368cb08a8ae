import { deepFind } from './deep.ts';
import { inputChecked } from './native.ts';

const isNative = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio');

/** The native box of a control: itself, or the only one within. */
export function nativeBox(element: Element): HTMLInputElement | null {
  if (isNative(element)) return element;
  const inner = deepFind(element, isNative, 2).filter(isNative);
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

const STATES = ['aria-checked', 'aria-pressed', 'aria-selected'] as const;
const SET_CLASS = /(^|[\s_-])(active|checked|selected|is-on|on)($|\s)/i;

function byAttribute(element: Element): boolean | null {
  for (const name of STATES) {
    const value = element.getAttribute(name);
    if (value === 'true' || value === 'false') return value === 'true';
  }
  const state = element.getAttribute('data-state');
  if (state === 'checked' || state === 'on' || state === 'active') return true;
  if (state === 'unchecked' || state === 'off' || state === 'inactive') return false;
  return null;
}

/** Names of custom elements that were seen to keep a state of their own: their attribute says how they began. */
const KEEPERS = new Set<string>();

/** What a custom element without a native box says: its own state (CSS `:state()`), else an attribute that it mirrors. */
function byCustomElement(element: Element): boolean | null {
  const { localName } = element;
  if (!localName.includes('-')) return null;
  const on = inOwnState(element);
  if (on) KEEPERS.add(localName);
  if (on || KEEPERS.has(localName)) return on;
  return element.hasAttribute('checked') || null;
}

function inOwnState(element: Element): boolean {
  try {
    return element.matches(':state(checked)');
  } catch {
    // An older browser knows no such selector.
    return false;
  }
}

/** Whether a box, switch, radio or segment is on. A custom element's own attributes count before a box inside. */
export function isOn(element: Element): boolean {
  if (isNative(element)) return inputChecked.get(element);
  const said = byAttribute(element);
  if (said !== null) return said;
  const box = nativeBox(element);
  if (box) return inputChecked.get(box);
  return byCustomElement(element) ?? SET_CLASS.test(element.getAttribute('class') ?? '');
}
