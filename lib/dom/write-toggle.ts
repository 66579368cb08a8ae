import { enter, leave } from './focus.ts';
import { clickOn } from './native.ts';
import { choiceText } from './options.ts';
import { until } from './pause.ts';
import { targetOf } from './pointer.ts';
import { chosenOf, isPlainRow } from './segments.ts';
import { clean } from './text.ts';
import { isOn, nativeBox } from './toggle-state.ts';
import { composedContains, composedParent } from './tree.ts';
import { seen } from './visibility.ts';

/** The untied label right behind a box that cannot be seen: a page may follow the press on it, and not the box. */
function looseLabel(native: HTMLInputElement): HTMLElement | null {
  const behind = native.nextElementSibling;
  return behind instanceof HTMLLabelElement && behind.htmlFor === '' && !seen(native) ? behind : null;
}

/** What lies at the middle of a drawn switch: some listen on their knob alone. */
function knobOf(element: Element): Element | null {
  const hit = targetOf(element);
  return hit && hit.target !== element && composedContains(element, hit.target) ? hit.target : null;
}

/** What a click may have to land on: the native box inside, else the element with the role, else its label. */
function* targets(element: Element): Generator<HTMLElement> {
  const native = nativeBox(element);
  const tied = native?.labels?.[0] ?? null;
  const loose = native && !tied ? looseLabel(native) : null;
  const host = native && native !== element ? element : null;
  const outer = composedParent(element);
  const wrapper = outer?.matches('[role=switch],[role=checkbox],[role=radio]') ? outer : null;
  const parts = [loose, native, host, native ? null : element, tied, wrapper];
  for (const part of parts) if (part instanceof HTMLElement) yield part;
  // Last, for the look at it may scroll the page.
  const knob = native ? null : knobOf(element);
  if (knob instanceof HTMLElement) yield knob;
}

/** Some libraries follow a tick by `change` in a window without the focus only after the box had it. */
function clickOnce(target: HTMLElement, ours: (write: () => void) => void): void {
  ours(() => {
    enter(target);
    clickOn(target);
    leave(target);
  });
}

/**
 * Brings a box, switch, radio or segment to a state by clicks, and looks whether it came; true where it did. The next
 * target is tried only after the last one had time to answer, else the second click would take the first one back.
 */
export async function writeToggle(
  element: Element,
  on: boolean,
  ours: (write: () => void) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const arrived = () => (isOn(element) === on ? true : null);
  for (const target of targets(element)) {
    if (arrived() || signal.aborted) break;
    clickOnce(target, ours);
    if (await until(arrived, 180, signal)) return true;
  }
  return isOn(element) === on;
}

/** The option by its text, at its old place if it still stands there: the page may have taken others away. */
function partOf(parts: readonly (Element | null)[], wanted: { index: number; text: string }): Element | null {
  const there = parts.filter((part) => part !== null);
  const fits = (part: Element) =>
    wanted.text === '' || choiceText(part, there).toLowerCase() === clean(wanted.text).toLowerCase();
  const part = parts[wanted.index] ?? null;
  return part && fits(part) ? part : wanted.text === '' ? null : (there.find(fits) ?? null);
}

/** Chooses one of radios or segments. */
export async function writeChoice(
  parts: readonly (Element | null)[],
  wanted: { index: number; text: string },
  ours: (write: () => void) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const part = partOf(parts, wanted);
  if (!part) return false;
  const row = parts.filter((one) => one !== null);
  if (isOn(part) || chosenOf(row) === part) return true;
  const before = part.getAttribute('class');
  if (await writeToggle(part, true, ours, signal)) return true;
  if (isPlainRow(row)) return (await until(() => (chosenOf(row) === part ? true : null), 180, signal)) === true;
  // Segments without any state attribute show their choice by a class alone.
  return part.getAttribute('class') !== before && !parts.some((one) => one && isOn(one));
}
