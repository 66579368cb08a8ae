import type { RefObject } from 'preact';

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Arrow keys, Home and End move the focus among the elements that `selector` names inside `list`; Tab goes on from there.
 * Returns true where the key was taken.
 */
export function moveFocus(event: KeyboardEvent, list: RefObject<HTMLElement | null>, selector: string): boolean {
  const items = [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = items.findIndex((item) => item.matches(':focus'));
  const step = STEP[event.key];
  const next =
    step !== undefined && at !== -1
      ? items[at + step]
      : event.key === 'Home'
        ? items[0]
        : event.key === 'End'
          ? items.at(-1)
          : undefined;
  if (!next || at === -1) return false;
  event.preventDefault();
  next.focus();
  return true;
}
