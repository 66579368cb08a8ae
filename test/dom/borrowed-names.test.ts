// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { isNameless, legendName, rowName } from '../../lib/dom/borrowed-names.ts';
import type { Control } from '../../lib/dom/control.ts';
import { Territory } from '../../lib/dom/territory.ts';
import { Ties } from '../../lib/dom/ties.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true }));

function first(html: string): { control: Control; territory: Territory; ties: Ties } {
  document.body.innerHTML = html;
  const controls = [...document.querySelectorAll('input')].map((element): Control => {
    const common = { trigger: null, options: [], anchor: element, visible: true };
    return { kind: 'text', inputType: 'text', element, ...common };
  });
  const [control] = controls;
  if (!control) throw new Error('no box');
  return { control, territory: new Territory(controls), ties: new Ties([], controls) };
}

describe('a legend', () => {
  const legendOf = (html: string) => {
    const { control, territory } = first(html);
    return legendName(control, territory);
  };
  it('names the only field of its fieldset', () => {
    expect(legendOf('<fieldset><div><legend>User</legend><div><input></div></div></fieldset>')).toEqual(['User']);
  });
  it('is a title over several', () => {
    expect(legendOf('<fieldset><legend>Login</legend><input><input></fieldset>')).toEqual([]);
  });
});

describe('the words before a row', () => {
  const nameOf = (html: string) => {
    const { control, territory } = first(html);
    return rowName(territory.plot(control), territory, () => false);
  };
  const inner = (rows: string) => `<table><tr><td>Server</td><td><table>${rows}</table></td></tr></table>`;
  it('name the first field of a table that lays out one cell', () => {
    expect(nameOf(inner('<tr><td><input></td><td>Port <input></td></tr>'))).toEqual(['Server']);
  });
  it('do not reach over a row of a table of its own', () => {
    expect(nameOf('<p>Server</p><table><tr><td><input></td><td><input></td></tr></table>')).toEqual([]);
  });
});

it.each([
  ['192.168.1.10', true],
  ['you@example.com', true],
  ['Host name', false],
])('the placeholder "%s" leaves a box nameless: %s', (placeholder, nameless) => {
  const { control, ties } = first(`<input placeholder="${placeholder}">`);
  expect(isNameless(control, ties)).toBe(nameless);
});
