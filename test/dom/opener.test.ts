// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Raw } from '../../lib/dom/control.ts';
import { openerBehind } from '../../lib/dom/opener.ts';
import { sortElement } from '../../lib/dom/sort.ts';

const boxOf = (html: string): HTMLInputElement => {
  document.body.innerHTML = html;
  const box = document.querySelector('input');
  if (!box) throw new Error('no box');
  return box;
};
const sortedAs = (html: string): 'list' | 'text' => {
  const raw: Raw = { inputs: [], selects: [], roles: [], toggles: [], pressables: [], labels: [] };
  sortElement(boxOf(html), raw);
  return raw.roles.length > 0 ? 'list' : 'text';
};
const ARROW = '<img class="form-arrow-trigger">';
const CARET = '<span class="icons"><i class="fa fa-caret-down"></i></span>';

describe('a box with an arrow behind it', () => {
  it.each([
    ['read-only', `<div><input readonly value="--None--">${ARROW}</div>`],
    [
      'searched by its class, showing an option',
      `<div><input class="ui-autocomplete-input" value="IMAP">${CARET}</div>`,
    ],
    ['searched by the class around it', `<span class="z-combobox"><input>${CARET}</span>`],
  ])('is a list: %s', (_, html) => expect(sortedAs(html)).toBe('list'));
  it.each([
    ['typed into', `<div><input value="Inbox">${ARROW}</div>`],
    ['a server that is searched', `<span class="combobox"><input value="imap.example.com">${CARET}</span>`],
    ['a port to choose or type', `<span class="combobox"><input value="993">${CARET}</span>`],
    ['an address', `<span class="combobox"><input value="a@example.com">${CARET}</span>`],
    ['a date', '<div><input readonly><img class="form-date-trigger arrow"></div>'],
    ['a date by the class around it', `<div class="date-field"><input readonly>${ARROW}</div>`],
    ['a number', '<div><input readonly><span class="arrow-up"></span><span class="arrow-down"></span></div>'],
    ['what opens nothing', '<div><input readonly value="None"><span class="unit">ms</span></div>'],
    ['a secret by its example', `<span class="combobox"><input placeholder="Password">${CARET}</span>`],
    ['a secret', `<div><input name="api_secret" readonly autocomplete="current-password">${ARROW}</div>`],
  ])('is none: %s', (_, html) => expect(sortedAs(html)).toBe('text'));
});

it('what holds fields of its own opens no list', () =>
  expect(openerBehind(boxOf('<input><div class="arrow"><input></div>'))).toBeNull());
