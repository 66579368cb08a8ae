// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { collect } from '../../lib/dom/collect.ts';
import { readValue } from '../../lib/dom/read-value.ts';
import { Registry } from '../../lib/dom/registry.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({
  rendered: () => true,
  seen: () => true,
  seenThroughHost: () => true,
  ariaHidden: () => false,
}));

const checked = (on: boolean) => ({ shape: 'checked', checked: on });

it.each([
  ['<input type="checkbox" checked>', true],
  ['<div role="switch" aria-checked="true">', true],
  ['<div role="switch" aria-checked="false" class="on">', false],
  ['<div role="switch" data-state="on">', true],
  ['<div role="checkbox" class="box is-on">', true],
  ['<div role="checkbox" class="box">', false],
])('the look and the hand see the same in %s', (html, on) => {
  document.body.innerHTML = `<label>SSL ${html}`;
  const registry = new Registry();
  const [field] = collect(document, registry).fields;
  const element = field && registry.element(field.id);
  if (!field || !element) throw new Error('not seen');
  expect(field.value).toEqual(checked(on));
  const hand = { id: field.id, control: field.control, property: 'socketType' as const, trigger: null, options: [] };
  expect(readValue({ ...hand, element }).now).toEqual(checked(on));
});

it('of segments too', () => {
  document.body.innerHTML = '<div><i role="radio" class="active">SSL</i><i role="radio">None</i></div>';
  const [field] = collect(document, new Registry()).fields;
  expect(field?.value).toMatchObject({ index: 0 });
  expect(field?.options.map((option) => option.selected)).toEqual([true, false]);
});
