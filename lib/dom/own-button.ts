import type { Control } from './control.ts';
import type { Territory } from './territory.ts';
import { lineOf } from './text.ts';
import { attr, queryAll } from './tree.ts';
import { rendered } from './visibility.ts';

const BUTTONS = 'button, input[type=button], input[type=submit], [role=button]';
/** Signs and single letters are parts of the box: they clear it, or show what it holds. */
const WORD = /\p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** True where a button with words stands in the part of the page that is the text box's alone: "Send test mail". */
export function hasOwnButton(control: Control, territory: Territory): boolean {
  const plot = territory.plot(control);
  if (control.kind !== 'text' || plot === control.anchor) return false;
  return [...queryAll(plot, BUTTONS)].some(
    (button) => button !== control.element && rendered(button) && WORD.test(lineOf(button) || attr(button, 'value')),
  );
}
