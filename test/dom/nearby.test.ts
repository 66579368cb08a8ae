// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { choiceControl } from '../../lib/dom/choices.ts';
import type { Control } from '../../lib/dom/control.ts';
import { nearbyTexts } from '../../lib/dom/nearby.ts';
import { optionsOf } from '../../lib/dom/options.ts';
import { Territory } from '../../lib/dom/territory.ts';
import { Ties } from '../../lib/dom/ties.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true, ariaHidden: () => false }));

function textsBeside(html: string): string[] {
  document.body.innerHTML = html;
  const element = document.querySelector('input');
  if (!element) return [];
  const common = { trigger: null, options: [], anchor: element, visible: true };
  const control: Control = { kind: 'text', inputType: 'text', element, ...common };
  return nearbyTexts(control, new Territory([control]), new Ties([], [control])).map(({ text }) => text);
}

it('a link behind a box that goes nowhere is a button, and no help', () => {
  const behind = (link: string) => textsBeside(`<div>Server <input> ${link}</div>`);
  expect(behind('<a href="javascript:;">[Set the port]</a>')).toEqual(['Server']);
  expect(behind('<a href="#">[Set the port]</a>')).toEqual(['Server']);
  expect(behind('<a href="/help/port">Which port?</a>')).toEqual(['Server', 'Which port?']);
});
it('before a box it may be its name', () => {
  expect(textsBeside('<div><a href="#">Server</a> <input></div>')).toEqual(['Server']);
});

it('a radio with a box behind it has no words of its own, and does not take those of the other', () => {
  document.body.innerHTML = '<p><input type="radio" name="a"> Default <input type="radio" name="a"> <input></p>';
  const control = choiceControl([...document.querySelectorAll('input[name=a]')]);
  expect(control && optionsOf(control).map(({ text }) => text)).toEqual(['Default', '']);
});
