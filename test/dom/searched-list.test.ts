// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { collect } from '../../lib/dom/collect.ts';
import { Registry } from '../../lib/dom/registry.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({
  rendered: () => true,
  seen: () => true,
  seenThroughHost: () => true,
  ariaHidden: () => false,
}));

function fieldsOf(html: string) {
  document.body.innerHTML = `<form><div><label>Host</label><input></div>${html}</form>`;
  const [, ...rest] = collect(document, new Registry()).fields;
  return rest.map(({ control, texts }) => ({ control, texts: texts.map(({ source, text }) => `${source}:${text}`) }));
}
const list = (inner: string, name = 'aria-label="Search for option"') =>
  `<div><label>Encryption</label><div id="l" role="combobox" ${name}><span>ssl</span>${inner}</div></div>`;

it.each([
  ['by its type', '<input type="search">'],
  ['by its name, which is the list', '<input aria-labelledby="l">'],
])('a box in a list that is told %s searches the list and is no field', (_, inner) => {
  expect(fieldsOf(list(inner))).toEqual([
    { control: 'combobox', texts: ['adjacent:Encryption', 'help:Search for option'] },
  ]);
});

it('a box with a name of its own stays a field', () => {
  expect(fieldsOf(list('<input aria-label="Host">')).map(({ control }) => control)).toEqual(['combobox', 'text']);
});

it('what a list is called for the voice alone still names it', () => {
  expect(fieldsOf('<div id="l" role="combobox" aria-label="Encryption"><input type="search"></div>')).toEqual([
    { control: 'combobox', texts: ['aria-label:Encryption'] },
  ]);
});

it('the chosen option beside the box of its list is no second list', () => {
  const html =
    '<div><label>Strategy</label><div class="x-select"><span class="x-select-search"><input type="search" role="combobox" readonly></span><span class="x-select-item" title="SMTP">SMTP</span></div></div>';
  expect(fieldsOf(html)).toEqual([{ control: 'combobox', texts: ['adjacent:Strategy', 'help:SMTP'] }]);
});
