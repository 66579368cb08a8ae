/**
 * The platform's own getters, setters and methods, taken from the prototypes once. A page may put accessors of its own
 * onto an element or (in the page's world) onto the prototypes; what is read and written here goes past them.
 */
function accessor<T extends object, K extends keyof T & string>(
  prototype: T,
  name: K,
): { get: (on: T) => T[K]; set: (on: T, value: T[K]) => void } {
  const found = Object.getOwnPropertyDescriptor(prototype, name);
  return {
    get: (on) => found?.get?.call(on),
    set: (on, value) => {
      found?.set?.call(on, value);
    },
  };
}

export const inputValue = accessor(HTMLInputElement.prototype, 'value');
export const areaValue = accessor(HTMLTextAreaElement.prototype, 'value');
export const inputChecked = accessor(HTMLInputElement.prototype, 'checked');
export const selectedIndex = accessor(HTMLSelectElement.prototype, 'selectedIndex');

const click = HTMLElement.prototype.click;
const dispatch = EventTarget.prototype.dispatchEvent;
const focus = HTMLElement.prototype.focus;
const blur = HTMLElement.prototype.blur;

export function clickOn(element: HTMLElement): void {
  click.call(element);
}
export function send(target: EventTarget, event: Event): boolean {
  return dispatch.call(target, event);
}
export function focusOn(element: HTMLElement): void {
  focus.call(element, { preventScroll: true });
}
export function blurFrom(element: HTMLElement): void {
  blur.call(element);
}

export type TextBox = HTMLInputElement | HTMLTextAreaElement;
export function isTextBox(element: Element | null): element is TextBox {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
export function textOf(box: TextBox): string {
  return box instanceof HTMLInputElement ? inputValue.get(box) : areaValue.get(box);
}
export function setText(box: TextBox, text: string): void {
  if (box instanceof HTMLInputElement) inputValue.set(box, text);
  else areaValue.set(box, text);
}
