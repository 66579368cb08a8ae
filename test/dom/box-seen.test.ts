// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { boxSeen } from '../../lib/dom/choices.ts';

// Nothing is laid out here: all counts as drawn but the native boxes.
vi.mock('../../lib/dom/visibility.ts', () => {
  const drawn = (element: Element) => element.localName !== 'input';
  return { rendered: drawn, seen: drawn, ariaHidden: () => false };
});

const isSeen = (html: string): boolean => {
  document.body.innerHTML = html;
  const box = document.querySelector('input');
  return box !== null && boxSeen(box);
};

it('a box that is not drawn is seen where a drawn one behind it takes the press', () => {
  const drawn = '<i class="check-icon"></i>';
  expect(isSeen(`<label><input type="checkbox">${drawn}<span>TLS</span></label>`)).toBe(true);
  expect(isSeen('<div><input type="checkbox"><i class="check-icon" tabindex="0"></i></div>')).toBe(true);
  expect(isSeen('<div><input type="checkbox"><span class="switchery" style="cursor:pointer"></span></div>')).toBe(true);
});

it('not where its label is all that stands there, or nothing takes a press', () => {
  expect(isSeen('<label><input type="checkbox"><span>TLS</span></label>')).toBe(false);
  expect(isSeen('<div><input type="checkbox"><i class="check-icon"></i></div>')).toBe(false);
});
