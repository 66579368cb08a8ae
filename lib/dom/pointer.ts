import { deepElementFromPoint } from './deep.ts';
import { focusOn, send } from './native.ts';
import { pause } from './pause.ts';
import { composedParent, matches, queryAll } from './tree.ts';

const FOCUSABLE =
  'a[href],button,input,select,textarea,summary,[tabindex],[contenteditable=""],[contenteditable="true"]';

interface Point {
  x: number;
  y: number;
}

function centreOf(element: Element): Point {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function inView({ x, y }: Point, view: Window): boolean {
  return x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight;
}

/** The point to press and what lies there; scrolls only where the element is out of view. */
export function targetOf(element: Element): { point: Point; target: Element } | null {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  if (!view) return null;
  if (!inView(centreOf(element), view)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const point = centreOf(element);
  const target = deepElementFromPoint(point.x, point.y, ownerDocument);
  return target ? { point, target } : null;
}

function mouse(type: string, { x, y }: Point, view: Window | null, buttons: number): MouseEvent {
  const bubbles = type !== 'mouseenter';
  return new MouseEvent(type, {
    bubbles,
    cancelable: bubbles,
    composed: true,
    view,
    detail: /down|up|click/.test(type) ? 1 : 0,
    button: 0,
    buttons,
    clientX: x,
    clientY: y,
  });
}

function pointer(type: string, { x, y }: Point, view: Window | null, buttons: number): PointerEvent {
  const bubbles = type !== 'pointerenter';
  return new PointerEvent(type, {
    bubbles,
    cancelable: bubbles,
    composed: true,
    view,
    detail: 0,
    button: /down|up/.test(type) ? 0 : -1,
    buttons,
    clientX: x,
    clientY: y,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  });
}

function focusable(target: Element): HTMLElement | null {
  for (let node: Element | null = target; node; node = composedParent(node)) {
    if (node instanceof HTMLElement && node.matches(FOCUSABLE)) return node;
  }
  return null;
}

/**
 * What a mouse does at a point, in the order and at about the pace of a hand: some libraries open on pointerdown, some
 * on mousedown, some on click, and take an option on mouseup. Focus moves only where the page did not prevent it.
 */
export async function press(target: Element, point: Point, signal: AbortSignal): Promise<void> {
  const view = target.ownerDocument.defaultView;
  for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove']) {
    send(target, type.startsWith('pointer') ? pointer(type, point, view, 0) : mouse(type, point, view, 0));
  }
  await pause(20, signal);
  const wanted = send(target, pointer('pointerdown', point, view, 1));
  if (wanted && send(target, mouse('mousedown', point, view, 1))) {
    const next = focusable(target);
    if (next) focusOn(next);
  }
  await pause(30, signal);
  send(target, pointer('pointerup', point, view, 0));
  if (wanted) send(target, mouse('mouseup', point, view, 0));
  send(target, new PointerEvent('click', { ...clickAt(point), view }));
}

function clickAt({ x, y }: Point): PointerEventInit {
  return {
    bubbles: true,
    cancelable: true,
    composed: true,
    detail: 1,
    button: 0,
    clientX: x,
    clientY: y,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  };
}

const TYPED_LIST = 'input[role=combobox]';
const DOWN = { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40, which: 40 };

/**
 * Opens a list by the key that ARIA gives its box, where a press into the box only puts the caret there. Sent to text
 * boxes alone: elsewhere the key may choose instead of opening. False where there is no such box.
 */
export function pressDown(element: Element): boolean {
  const box = matches(element, TYPED_LIST) ? element : queryAll(element, TYPED_LIST)[0];
  if (!box) return false;
  const how = { ...DOWN, bubbles: true, cancelable: true, composed: true };
  send(box, new KeyboardEvent('keydown', how));
  send(box, new KeyboardEvent('keyup', how));
  return true;
}
