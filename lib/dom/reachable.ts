import type { Handle } from './handle.ts';
import { isTextBox } from './native.ts';
import { composedParent, hasAttr } from './tree.ts';
import { rendered, seen, seenThroughHost } from './visibility.ts';

/** Why nothing may be written just now, or null. */
export type Barrier = 'gone' | 'hidden' | 'disabled';

/** A native box or select may lie unseen under what is drawn for it: its label or a close parent. */
function drawnFor(element: Element): boolean {
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
  if (labels.some(seen)) return true;
  for (let node = composedParent(element), depth = 0; node && depth < 4; node = composedParent(node), depth++) {
    // In a panel that is not drawn nothing is drawn for it either.
    if (!rendered(node)) return false;
    if (seen(node)) return true;
  }
  return false;
}

function disabled(element: Element): boolean {
  if (element.matches(':disabled,[aria-disabled=true]')) return true;
  // Up through the borders of shadow trees: a panel is inert with all that is drawn for it.
  for (let node: Element | null = element; node; node = composedParent(node)) if (hasAttr(node, 'inert')) return true;
  return false;
}

/** Looks once more, right before a write, whether a person can see and use the field. */
export function barrierOf({ element, trigger, control, options: all }: Handle): Barrier | null {
  if (!element.isConnected) return 'gone';
  const options = all.filter((part) => part !== null);
  const visible =
    control === 'choice'
      ? options.some((part) => seen(part) || drawnFor(part))
      : seen(element) ||
        (trigger !== null && seen(trigger)) ||
        (control === 'text' ? seenThroughHost(element) : drawnFor(element));
  if (!visible) return 'hidden';
  if (control === 'choice' ? options.length > 0 && options.every(disabled) : disabled(element)) return 'disabled';
  if (control === 'text' && isTextBox(element) && element.readOnly) return 'disabled';
  return null;
}
