import { deepParent } from './deep.ts';
import type { Handle } from './handle.ts';

/** Why nothing may be written just now, or null. */
export type Barrier = 'gone' | 'hidden' | 'disabled';

const LEAST = 5;

function seen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  if (!view || box.width < LEAST || box.height < LEAST) return false;
  return box.right + view.scrollX > 0 && box.bottom + view.scrollY > 0;
}

/** A native box or select may lie unseen under what is drawn for it: its label or a close parent. */
function drawnFor(element: Element): boolean {
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
  if (labels.some(seen)) return true;
  for (let node = deepParent(element), depth = 0; node && depth < 3; node = deepParent(node), depth++) {
    if (seen(node)) return true;
  }
  return false;
}

function disabled(element: Element): boolean {
  return element.matches(':disabled,[aria-disabled=true]') || element.closest('[inert]') !== null;
}

/** Looks once more, right before a write, whether a person can see and use the field. */
export function barrierOf({ element, trigger, control, parts }: Handle): Barrier | null {
  if (!element.isConnected) return 'gone';
  const visible =
    control === 'choice'
      ? parts.some((part) => seen(part) || drawnFor(part))
      : seen(element) || (trigger !== null && seen(trigger)) || (control !== 'text' && drawnFor(element));
  if (!visible) return 'hidden';
  if (control === 'choice' ? parts.length > 0 && parts.every(disabled) : disabled(element)) return 'disabled';
  if (control === 'text' && element instanceof HTMLInputElement && element.readOnly) return 'disabled';
  return null;
}
