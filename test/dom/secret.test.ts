// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { collect } from '../../lib/dom/collect.ts';
import { Registry } from '../../lib/dom/registry.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => {
  return { rendered: () => true, seen: () => true, seenThroughHost: () => true, ariaHidden: () => false };
});

const lookAt = (html: string): string => {
  document.body.innerHTML = html;
  return JSON.stringify(collect(document, new Registry(), {}).fields);
};

it.each([
  ['its autocomplete', '<label>PIN <input autocomplete="current-password" value="4711"></label>'],
  ['its label', '<label>App password <input value="4711"></label>'],
  [
    'its id, in what looks like a list',
    '<div class="input-select-wrap"><input readonly id="app_password" value="4711"></div>',
  ],
  [
    'its type, and what its developer wrote beside it',
    '<label>Key <input type="password" data-initial="4711"></label>',
  ],
])('a box that says by %s that it holds a secret is not read', (_, html) => {
  const seen = lookAt(`${html}<label>IMAP server <input value="imap.example.org"></label>`);
  expect(seen).toContain('imap.example.org');
  expect(seen).not.toContain('4711');
});

it('whether a box about passwords is ticked is none', () => {
  const seen = lookAt('<label><input type="checkbox" checked data-field="login"> Log in with a password</label>');
  expect(seen).toContain('"shape":"checked","checked":true');
  expect(seen).toContain('"login"');
});
