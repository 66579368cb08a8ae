// @vitest-environment happy-dom
import { beforeAll, expect, it, vi } from 'vitest';
import { searchFrame } from '../../lib/dom/search-frame.ts';
import { shownLines } from '../../lib/dom/shown-lines.ts';

// Nothing is laid out here: all counts as drawn, what is marked `beside` at another place.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: (element: Element) => !element.hasAttribute('hidden') }));
beforeAll(() => {
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return new DOMRect(this.hasAttribute('beside') ? 500 : 0, 0, 100, 20);
  };
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
});

const OPTIONS = '<div hidden><ul><li>tls</li><li>ssl</li></ul></div>';
const frame = (inside: string, how = 'tabindex="-1"') => `<div id="frame" ${how}>${inside}${OPTIONS}</div>`;
const DRAWN = '<div>Select option</div>';

it.each([
  ['under the word to choose one', frame(`<input>${DRAWN}`), true],
  ['whose frame takes no focus', frame(`<input>${DRAWN}`, ''), false],
  ['that the form sends', frame(`<input name="host">${DRAWN}`), false],
  ['that holds a text of its own', frame(`<input value="ssl">${DRAWN}`), false],
  ['with an example', frame(`<input placeholder="ssl">${DRAWN}`), false],
  ['under its label', frame('<input><label>Host</label>'), false],
  ['with its unit beside it', frame('<input><span beside>.example.com</span>'), false],
  ['of several', frame(`<input><input>${DRAWN}`), false],
])('a box %s', (_, html, isSearch) => {
  document.body.innerHTML = html;
  const box = document.querySelector('input');
  expect(box && searchFrame(box)?.id).toBe(isSearch ? 'frame' : undefined);
});

it.each(['hidden', ''])('options in the frame are not what it shows (%s)', (how) => {
  document.body.innerHTML = `<div id="f"><span>Select option</span><div ${how}><ul><li>tls</li></ul></div></div>`;
  const shown = document.getElementById('f');
  expect(shown && shownLines(shown)).toEqual(['Select option']);
});
