import type { Box } from './place.ts';

/** The box of an element, in the coordinates of its page. */
export function boxOf(element: Element, view: Window): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left + view.scrollX, top: top + view.scrollY, width, height };
}

/** What is drawn of an element: a heading as wide as the page takes only the place of its words. */
export function inkOf(element: Element, view: Window): Box[] {
  if (element.firstChild === null) return [boxOf(element, view)];
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()]
    .slice(0, 8)
    .map(({ left, top, width, height }) => ({ left: left + view.scrollX, top: top + view.scrollY, width, height }));
}
