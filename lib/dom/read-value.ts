import type { ValueSnapshot } from '../detect/types.ts';
import type { Reading } from '../fill/types.ts';
import type { Handle } from './handle.ts';
import { isTextBox, selectedIndex, textOf } from './native.ts';
import { choiceText } from './options.ts';
import { chosenOf } from './segments.ts';
import { shownLines } from './shown-lines.ts';
import { clean, unmarked } from './text.ts';
import { isOn } from './toggle-state.ts';
import { valueShape } from './value-shape.ts';

export interface Value {
  now: ValueSnapshot;
  /** The whole text (several lines for custom controls), which stays in the frame; null for boxes. */
  text: string | null;
}

function textValue({ element, property }: Handle): Value {
  const box = isTextBox(element) ? element : null;
  if (!box || box.type === 'password') return { now: { shape: 'unread' }, text: null };
  const text = textOf(box);
  if (text === '') {
    const tokens = tokensBeside(box);
    if (tokens) return { now: { shape: 'other' }, text: tokens };
  }
  return { now: valueShape(text, property), text };
}

/** A box that turns what is typed into tokens stands in the list of them and is empty itself. */
function tokensBeside(box: Element): string | null {
  const list = box.closest('ul,ol,[role=list],[role=listbox]');
  if (!list || list.querySelectorAll('input:not([type=hidden])').length > 1) return null;
  return shownLines(list).join('\n') || null;
}

function selectValue(element: Element): Value {
  if (!(element instanceof HTMLSelectElement)) return { now: { shape: 'unread' }, text: null };
  const index = selectedIndex.get(element);
  const text = clean(element.options[index]?.text ?? '');
  return { now: { shape: 'option', index, text }, text };
}

function choiceValue({ options }: Handle): Value {
  const there = options.filter((part) => part !== null);
  const chosen = chosenOf(there);
  const text = chosen ? choiceText(chosen, there) : '';
  return { now: { shape: 'option', index: chosen ? options.indexOf(chosen) : -1, text }, text: null };
}

/** What a field holds now. Passwords are never read, whatever the caller asks for. */
export function readValue(handle: Handle): Value {
  const { control, element } = handle;
  if (control === 'text') return textValue(handle);
  if (control === 'select') return selectValue(element);
  if (control === 'choice') return choiceValue(handle);
  if (control === 'checkbox') return { now: { shape: 'checked', checked: isOn(element) }, text: null };
  const lines = shownLines(handle.trigger ?? element).map(unmarked);
  return { now: { shape: 'option', index: -1, text: lines[0] ?? '' }, text: lines.join('\n') };
}

export function readingOf(id: string, handle: Handle | null): Reading {
  if (!handle?.element.isConnected) return { fieldId: id, now: { shape: 'gone' }, text: null };
  return { fieldId: id, ...readValue(handle) };
}
