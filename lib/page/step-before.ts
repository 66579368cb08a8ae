/**
 * The address that the person typed in the step before: a wizard asks for it first and draws the servers anew, so that
 * its box is in the page no more once the form is found. The sentinel, which is there from the start, keeps the box; it
 * never reads it.
 */
import type { MailboxForm } from '../detect/types.ts';
import { isTextBox, textOf } from '../dom/native.ts';
import type { Life } from './sentinel.ts';
import { SENTINEL } from './sentinel-mark.ts';

/** A whole address, else null. */
export function addressOf(text: string): string | null {
  const trimmed = text.trim();
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? trimmed : null;
}

/** For a form that has no box of its own for it; it stays in the frame. */
export function addressBefore(form: MailboxForm): string | null {
  if (form.fields.some((field) => field.property === 'emailAddress')) return null;
  const life: Life | undefined = Reflect.get(globalThis, SENTINEL);
  const box = life?.box;
  return box && isTextBox(box) ? addressOf(textOf(box)) : null;
}
