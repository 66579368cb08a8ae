// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Control } from '../../lib/dom/control.ts';
import { hasOwnButton } from '../../lib/dom/own-button.ts';
import { Territory } from '../../lib/dom/territory.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true }));

function lastHasOne(html: string): boolean {
  document.body.innerHTML = `<form>${html}</form>`;
  const controls = [...document.querySelectorAll('input:not([type=button])')].map((element): Control => {
    const common = { trigger: null, options: [], anchor: element, visible: true };
    return { kind: 'text', inputType: 'text', element, ...common };
  });
  const last = controls.at(-1);
  return last !== undefined && hasOwnButton(last, new Territory(controls));
}

it.each([
  ['in its cell', '<div><input></div><div><input> <input type="button" value="Nosūtīt"></div>', true],
  ['in its row', '<div><input></div><div><p><input></p><p><button>送信</button></p></div>', true],
  ['that is a sign of the box', '<div><input></div><div><input><button>×</button></div>', false],
  ['of the whole form', '<div><input></div><div><input></div><button>Save</button>', false],
  ['for several boxes', '<div><input><input><button>Test</button></div>', false],
])('a button %s', (_, html, own) => {
  expect(lastHasOne(html)).toBe(own);
});
