// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Handle } from '../../lib/dom/handle.ts';
import { barrierOf } from '../../lib/dom/reachable.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true, seenThroughHost: () => true }));

const handle = (element: Element): Handle => {
  return { id: 'f', control: 'text', property: 'hostname', element, trigger: null, options: [] };
};
function inShadow(host: Element): Element {
  const box = document.createElement('input');
  host.attachShadow({ mode: 'open' }).append(box);
  return box;
}

it('a box, or an area of one line, that only shows takes nothing', () => {
  document.body.innerHTML = '<input readonly><textarea readonly></textarea><textarea></textarea>';
  expect([...document.body.children].map((element) => barrierOf(handle(element)))).toEqual([
    'disabled',
    'disabled',
    null,
  ]);
});

it('a panel out of use holds back what stands in the shadow trees within it', () => {
  document.body.innerHTML = '<section inert><div id="off"></div></section><section><div id="on"></div></section>';
  const boxes = ['#off', '#on'].map((host) => inShadow(document.querySelector(host) ?? document.body));
  expect(boxes.map((box) => barrierOf(handle(box)))).toEqual(['disabled', null]);
});
