import type { Judged } from './classify.ts';

const FAR = 99;

/** How many borders lie between two fields, seen from the first: 0 means the same innermost container. */
export function sharedContainer(from: Judged, to: Judged): number {
  const index = from.signals.field.containers.findIndex((id) => to.signals.field.containers.includes(id));
  return index < 0 ? FAR : index;
}

/** Of several fields the one that shares the smallest container, then the closest in order. */
export function nearestOf(from: Judged, others: Judged[]): Judged | null {
  const distance = (other: Judged) =>
    sharedContainer(from, other) * 1000 + Math.abs(other.signals.field.order - from.signals.field.order);
  return others.reduce<Judged | null>(
    (best, other) => (best && distance(best) <= distance(other) ? best : other),
    null,
  );
}

/** Fields on either side that still are neighbours. */
export const REACH = 2;

/** A field with its neighbours on either side. */
export const around = (guesses: Judged[], index: number): Judged[] =>
  guesses.slice(Math.max(0, index - REACH), index + REACH + 1);

/** Both in view or both not, and in one of the innermost containers. */
export const together = (a: Judged, b: Judged): boolean =>
  a.signals.field.visible === b.signals.field.visible &&
  a.signals.field.containers.slice(0, 4).some((id) => b.signals.field.containers.slice(0, 4).includes(id));
