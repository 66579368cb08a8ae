import { blurFrom, focusOn, send } from './native.ts';

/**
 * Many libraries commit a value only on blur. In a window without the focus (the popup has it) `focus()` moves the
 * active element and fires nothing, so the events are sent here.
 */
export function enter(element: HTMLElement): void {
  focusOn(element);
  if (element.ownerDocument.hasFocus()) return;
  send(element, new FocusEvent('focus', { composed: true }));
  send(element, new FocusEvent('focusin', { bubbles: true, composed: true }));
}

export function leave(element: HTMLElement): void {
  const focused = element.ownerDocument.hasFocus();
  blurFrom(element);
  if (focused) return;
  send(element, new FocusEvent('blur', { composed: true }));
  send(element, new FocusEvent('focusout', { bubbles: true, composed: true }));
}
