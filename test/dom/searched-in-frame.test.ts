// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Raw } from '../../lib/dom/control.ts';
import { sortElement } from '../../lib/dom/sort.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true, ariaHidden: () => false }));
vi.mock('../../lib/dom/shown-lines.ts', () => ({ isHidden: (element: Element) => element.hasAttribute('hidden') }));

const sortedAs = (html: string): string => {
  document.body.innerHTML = html;
  const raw: Raw = { inputs: [], selects: [], roles: [], toggles: [], pressables: [], labels: [] };
  const box = document.querySelector('input:not([type=hidden])');
  if (!box) throw new Error('no box');
  sortElement(box, raw);
  return raw.roles.length > 0 ? 'list' : raw.inputs.length > 0 ? 'text' : 'neither';
};

describe('a box that searches the list it stands in', () => {
  it.each([
    [
      'beside the chosen option',
      '<div class="svelte-select"><div class="x"><div>None</div><input id="a"></div><input type="hidden"></div>',
    ],
    [
      'beside it, above a shut menu',
      '<div class="ui search selection dropdown"><input><div>None</div><ul hidden><li>SSL/TLS</li><li>STARTTLS and more that is long</li></ul></div>',
    ],
    [
      'showing the option itself, before an arrow',
      '<div class="t-select"><div><input value="None"><svg class="t-fake-arrow"></svg></div></div>',
    ],
    ['in a frame with the role', '<div role="combobox"><span><input value="None"></span><button></button></div>'],
    [
      'beside boxes that only draw',
      '<div role="combobox"><input value="None"><input readonly role="presentation" value="x"></div>',
    ],
    ['in a custom element', '<nz-select><div><input><b>None</b></div></nz-select>'],
  ])('is a list: %s', (_, html) => expect(sortedAs(html)).toBe('list'));

  it.each([
    ['beside another field', '<div class="selection"><input value="None"><i class="arrow"></i><input></div>'],
    ['a server', '<div class="dropdown"><input value="imap.acme.example"><i class="arrow"></i></div>'],
    ['a port', '<div class="dropdown"><input value="993"><i class="arrow"></i></div>'],
    ['empty and beside nothing', '<div class="dropdown"><input><i class="arrow"></i></div>'],
    ['with a value and no arrow', '<div class="selection"><input value="Inbox"></div>'],
    ['among many words', `<div class="selection"><input><p>${'What this page is about. '.repeat(4)}</p></div>`],
    ['a secret', '<div class="app-select"><input name="password"><b>None</b></div>'],
    ['beyond its form', '<div class="select"><form><input><b>None</b></form></div>'],
    ['a number', '<div class="app-select"><input type="number"><b>None</b></div>'],
  ])('is none: %s', (_, html) => expect(sortedAs(html)).toBe('text'));
});

it('a read-only box that only draws an arrow is no field', () =>
  expect(sortedAs('<div><input readonly role="button presentation" value="▼"></div>')).toBe('neither'));
