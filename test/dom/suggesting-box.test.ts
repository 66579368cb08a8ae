// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { onlySuggests } from '../../lib/dom/suggesting-box.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true }));

const BOX = '<input role="combobox" aria-autocomplete="list" aria-expanded="false">';
function suggests(html: string): boolean {
  document.body.innerHTML = html;
  const box = document.querySelector('input');
  return box !== null && onlySuggests(box);
}

describe('a box with the role of a combobox takes any text', () => {
  it('where nothing opens its list but typing', () => {
    expect(suggests(`<div><label>Server</label><div>${BOX}</div><small></small></div>`)).toBe(true);
  });
  it('where it holds what only can be typed', () => {
    expect(suggests(`<div>${BOX.replace('<input', '<input value="587"')}<svg></svg></div>`)).toBe(true);
    expect(suggests(`<div>${BOX.replace('<input', '<input value="mail.example.com"')}<svg></svg></div>`)).toBe(true);
  });
  it('where its type says so: a password is never a list', () => {
    expect(suggests(BOX.replace('<input', '<input type="password"'))).toBe(true);
    expect(suggests(`<div>${BOX.replace('<input', '<input aria-label="Password"')}<svg></svg></div>`)).toBe(true);
  });
});

describe('it chooses from a list', () => {
  it.each([
    ['with an arrow behind it', `<div>${BOX}<span><svg></svg></span></div>`],
    ['with the chosen option beside it', `<div><span>STARTTLS</span>${BOX}</div>`],
    ['with a word to choose beside it', `<div>${BOX}<span>Select…</span></div>`],
    ['that is read-only', `<div>${BOX.replace('<input', '<input readonly')}</div>`],
    ['that says it completes nothing', `<div>${BOX.replace('"list"', '"none"')}</div>`],
    ['that holds a word of a list', `<div>${BOX.replace('<input', '<input value="STARTTLS"')}</div>`],
  ])('%s', (_, html) => expect(suggests(html)).toBe(false));
  it('but not for what belongs to the next box', () => {
    expect(suggests(`<form><div>${BOX}</div><div>Port <input><svg></svg></div></form>`)).toBe(true);
  });
});
