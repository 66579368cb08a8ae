import { enter, leave } from './focus.ts';
import { isTextBox, send, setText, type TextBox, textOf } from './native.ts';
import { nextTask } from './pause.ts';

/** What a key leaves behind: the text, and the event that tells of it. */
export function typed(box: TextBox, text: string): void {
  setText(box, text);
  send(box, new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}

/** A number box of its own making, whose state did not follow what it shows. */
function lagsBehind(box: TextBox, text: string): boolean {
  const now = box.getAttribute('aria-valuenow');
  return box.getAttribute('role') === 'spinbutton' && /^\d+$/.test(text) && now !== text && now !== null;
}

/** Chromium gives the page `clipboardData`; Firefox gives it the text only by its own two members (tried). */
function pasteEvent(text: string): ClipboardEvent {
  const common = { bubbles: true, cancelable: true, composed: true };
  const own = { ...common, data: text, dataType: 'text/plain' };
  const event = new ClipboardEvent('paste', own);
  if (event.clipboardData?.getData('text/plain') === text) return event;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...common, clipboardData });
}

/** Emptied, then pasted: what a number box takes that hears neither input nor change. */
async function paste(box: TextBox, text: string): Promise<void> {
  enter(box);
  typed(box, '');
  send(box, pasteEvent(text));
  await nextTask();
  if (textOf(box) === '') typed(box, text);
  send(box, new Event('change', { bubbles: true }));
  leave(box);
}

/**
 * Writes one line of text or a number: focus, value by the prototype's setter, input, change, blur. Returns false where
 * the box cannot hold the text at all.
 */
export async function writeText(element: Element, text: string): Promise<boolean> {
  if (!isTextBox(element) || element.type === 'password') return false;
  const limit = element.maxLength;
  if (limit >= 0 && text.length > limit) return false;
  const spin = element.getAttribute('role') === 'spinbutton';
  enter(element);
  typed(element, text);
  // A number box of its own making compares with what it drew last: left at once, it finds nothing new to tell.
  if (spin) await nextTask();
  send(element, new Event('change', { bubbles: true }));
  leave(element);
  if (!spin) return true;
  for (let turn = 0; turn < 4 && lagsBehind(element, text); turn++) await nextTask();
  if (lagsBehind(element, text)) await paste(element, text);
  return true;
}
