/** Where the card stands: on free space at the form's upper corner, over no field, label or button. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
export const CARD = { width: 290, height: 66 } as const;
const GAP = 8;

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Smallest box around all of `boxes`. */
export function around(boxes: Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/**
 * The best place for the card, in the coordinates of the boxes: the candidate that covers least of what is `taken`, the
 * first of equals. `view` is the area a person can scroll to.
 */
export function placeCard(form: Box, taken: Box[], view: Box): { left: number; top: number } {
  const { width, height } = CARD;
  const right = form.left + form.width;
  const candidates = [
    { left: right - width, top: form.top - height - GAP },
    { left: right - width, top: form.top - 1.6 * height - GAP },
    { left: right - width, top: form.top - 2.2 * height - GAP },
    { left: right - width, top: form.top - 3 * height - GAP },
    { left: right + 2 * GAP, top: form.top },
    { left: form.left - width - 2 * GAP, top: form.top },
    { left: right - width, top: form.top + form.height + GAP },
    { left: view.left + view.width - width - GAP, top: view.top + GAP },
  ].map(({ left, top }) => ({
    left: Math.max(view.left + GAP, Math.min(left, view.left + view.width - width - GAP)),
    top: Math.max(view.top + GAP, top),
  }));
  const priced = candidates.map((place) => {
    const card = { ...place, width, height };
    return { place, cost: taken.reduce((sum, box) => sum + overlap(card, box), 0) };
  });
  return priced.reduce((best, one) => (one.cost < best.cost ? one : best)).place;
}
