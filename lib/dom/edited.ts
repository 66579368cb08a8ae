import type { Handle } from './handle.ts';
import { inputChecked, isTextBox, selectedIndex, type TextBox, textOf } from './native.ts';
import { isMarkedSecret } from './secret.ts';
import { composedParent, matches, queryAll } from './tree.ts';

/** What a field is made of: people press the second radio of a group, or what is drawn for a list, as much as the first. */
type Parts = Pick<Handle, 'element' | 'trigger' | 'options'>;
const partsOf = ({ element, trigger, options }: Parts): Element[] =>
  [...new Set([element, trigger, ...options])].filter((part) => part !== null);

/** Knows what the person did to a field, as against the page and us: what they typed is not replaced unasked. */
export interface Edited {
  /** A trusted input of the person's own, now or (as far as the browser tells) before the engine came. */
  edited(field: Parts): boolean;
  /** The person typed or clicked in it since `since` (performance.now()). */
  touchedSince(field: Parts, since: number): boolean;
  /** Runs our own write: the trusted events that `click()` and `blur()` cause inside are not the person's. */
  ours<T>(write: () => T): T;
}

const CUSTOM =
  '[role=combobox],[role=switch],[role=checkbox],[role=radio],[role=radiogroup],[role=listbox],[role=spinbutton],[aria-haspopup],[aria-pressed],button';
const PRESSED_DEPTH = 2;
const EVENTS = ['input', 'change', 'click', 'keydown'] as const;

function isRestored(view: Window): boolean {
  const [entry] = view.performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && (entry.type === 'back_forward' || entry.type === 'reload');
}

/** A box whose text may be looked at: not even whether a password is there is read. */
function isReadable(element: Element): element is TextBox {
  return isTextBox(element) && !['checkbox', 'radio'].includes(element.type) && !isMarkedSecret(element);
}
const holdsValue = (element: Element) => isReadable(element) && textOf(element) !== '';

/** Restored by the browser after going back or reloading: it differs from what the page's source says. */
function restored(element: Element): boolean {
  if (element instanceof HTMLSelectElement)
    return (
      !(element.options[selectedIndex.get(element)]?.defaultSelected ?? true) &&
      [...element.options].some((one) => one.defaultSelected)
    );
  if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio'))
    return inputChecked.get(element) !== element.defaultChecked;
  return isReadable(element) && textOf(element) !== '' && textOf(element) !== element.defaultValue;
}

const flagged = (element: Element) => element.matches(':user-valid, :user-invalid');

/** One failed Save flags every field of the form: then the flag says nothing about any of them. */
function flaggedAlone(element: Element): boolean {
  if (!flagged(element) || !holdsValue(element)) return false;
  const form = element.closest('form') ?? element.ownerDocument.body;
  const filled = [...queryAll(form, 'input,textarea')].filter(holdsValue);
  return filled.length > 1 && !filled.every(flagged);
}

/** Starts listening; ends with the signal. */
export function watchEdits(view: Window, signal: AbortSignal): Edited {
  const at = new WeakMap<Element, number>();
  const byHand = new WeakSet<Element>();
  const back = isRestored(view);
  let writing = 0;
  const note = (event: Event) => {
    if (!event.isTrusted || writing > 0) return;
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return;
    const kind = event.type === 'input' || event.type === 'change' ? 'value' : 'act';
    const now = performance.now();
    if (event.type !== 'click' || !isTextBox(target)) at.set(target, now);
    if (kind === 'value') byHand.add(target);
    for (let node: Element | null = target, depth = 0; node && depth < 8; node = composedParent(node), depth++) {
      // An option without a role may be pressed at the text within it.
      const custom = (depth <= PRESSED_DEPTH || matches(node, CUSTOM)) && !isTextBox(node);
      if (custom || (kind === 'value' && depth > 0 && node.localName.includes('-')))
        mark(node, now, kind === 'value' || !isTextBox(target));
    }
  };
  const mark = (node: Element, now: number, hand: boolean) => {
    at.set(node, now);
    if (hand) byHand.add(node);
  };
  for (const type of EVENTS) view.addEventListener(type, note, { capture: true, passive: true, signal });
  return {
    edited(field) {
      if (isReadable(field.element) && textOf(field.element) === '') return false;
      return partsOf(field).some((part) => byHand.has(part) || flaggedAlone(part) || (back && restored(part)));
    },
    touchedSince: (field, since) => partsOf(field).some((part) => (at.get(part) ?? -1) >= since),
    ours(write) {
      writing++;
      try {
        return write();
      } finally {
        writing--;
      }
    },
  };
}
