// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Control } from '../../lib/dom/control.ts';
import { Ties } from '../../lib/dom/ties.ts';

function controlOf(element: Element): Control {
  const common = { trigger: null, options: [], anchor: element, visible: true };
  return { kind: 'text', inputType: 'text', element, ...common };
}
function tied(html: string): (string | null)[][] {
  document.body.innerHTML = html;
  const controls = [...document.querySelectorAll('input')].map(controlOf);
  const ties = new Ties([...document.querySelectorAll('label')], controls);
  return controls.map((control) => ties.labels(control).map((label) => label.textContent));
}

it('an id that two forms repeat is told apart by the form', () => {
  const form = (text: string) => `<form><label for="host">${text}</label><input id="host"></form>`;
  expect(tied(form('one') + form('other'))).toEqual([['one'], ['other']]);
});
it('an id that several boxes of one form share says nothing', () => {
  expect(tied('<form><label for="host">one</label><input id="host"><input id="host"></form>')).toEqual([[], []]);
});
