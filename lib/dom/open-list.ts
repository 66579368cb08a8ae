/** Opens a drawn list as a hand does, and reads what it offers. */
import { type ListOption, openedOptions, standingOptions } from './list-options.ts';
import { isTextBox, textOf } from './native.ts';
import { openerOf } from './opener.ts';
import { pause, until } from './pause.ts';
import { press, pressDown, targetOf } from './pointer.ts';
import { ownPart, showingPart } from './shown-lines.ts';
import { composedContains } from './tree.ts';
import { typed } from './write-text.ts';

/** Longest wait for a list, or for what a press on it does (ms). */
export const OPEN_MS = 700;

/** What lies at the middle of the trigger, once nothing else does: a list that closes covers the page for a moment. */
function reach(element: Element): { point: { x: number; y: number }; target: Element } | null {
  const part = showingPart(element);
  for (const aim of element === part ? [element] : [element, part]) {
    const hit = targetOf(aim);
    if (!hit || hit.target === element.ownerDocument.body) continue;
    // The focusable part is often clipped away and lies under the one that is drawn.
    if (composedContains(ownPart(element), hit.target) || composedContains(hit.target, element)) return hit;
  }
  return null;
}

export async function pressTrigger(element: Element, signal: AbortSignal): Promise<boolean> {
  const hit = await until(() => reach(element), 400, signal);
  if (!hit) return false;
  await press(hit.target, hit.point, signal);
  return true;
}

async function pressOn(opener: Element, signal: AbortSignal): Promise<boolean> {
  const hit = targetOf(opener);
  if (!hit || !composedContains(opener, hit.target)) return false;
  await press(hit.target, hit.point, signal);
  return true;
}

/** By a press, by a press on its arrow, by the key; else what stands there always. */
export async function openList(
  element: Element,
  before: ReadonlySet<Element>,
  signal: AbortSignal,
): Promise<ListOption[] | null> {
  if (!(await pressTrigger(element, signal))) return null;
  const open = () => until(() => notEmpty(openedOptions(element, before)), OPEN_MS, signal);
  const pressed = await open();
  if (pressed) return pressed;
  const opener = openerOf(element, ownPart(element));
  const byArrow = opener && (await pressOn(opener, signal)) ? await open() : null;
  return byArrow ?? (pressDown(element) ? await open() : null) ?? notEmpty(standingOptions(element));
}

/** A box that searches by what it holds offers no more than that: emptied, it offers all. */
export async function unfiltered(
  element: Element,
  offered: ListOption[],
  before: ReadonlySet<Element>,
  signal: AbortSignal,
): Promise<ListOption[]> {
  const box = isTextBox(element) ? element : null;
  if (!box || box.readOnly || textOf(box) === '') return offered;
  typed(box, '');
  const more = () => {
    const all = openedOptions(element, before);
    return all.length > offered.length ? all : null;
  };
  return (await until(more, OPEN_MS, signal)) ?? offered;
}

function notEmpty(options: ListOption[]): ListOption[] | null {
  return options.length > 0 ? options : null;
}

/** Lists that grow while they open are read once they stopped. */
export async function settled(
  first: ListOption[],
  element: Element,
  before: ReadonlySet<Element>,
  signal: AbortSignal,
): Promise<ListOption[]> {
  await pause(30, signal);
  const second = openedOptions(element, before);
  return second.length >= first.length ? second : first;
}
