// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { choiceControl } from '../../lib/dom/choices.ts';
import { nearbyTexts } from '../../lib/dom/nearby.ts';
import { Territory } from '../../lib/dom/territory.ts';
import { Ties } from '../../lib/dom/ties.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true, ariaHidden: () => false }));

it('a form whose boxes are named like its methods is read all the same', () => {
  document.body.innerHTML =
    '<form>Encryption <label><input type="radio"> None</label><p><input type="radio"> TLS</p></form>';
  const form = document.querySelector('form');
  // In a browser `<input name="closest">` does this.
  for (const name of ['closest', 'contains', 'matches', 'querySelectorAll'])
    Object.defineProperty(form, name, { value: document.createElement('input') });
  const control = choiceControl([...document.querySelectorAll('input')]);
  expect(control?.anchor).toBe(form);
  if (!control) return;
  expect(nearbyTexts(control, new Territory([control]), new Ties([], [control]))).toContainEqual({
    source: 'adjacent',
    text: 'Encryption',
  });
});
