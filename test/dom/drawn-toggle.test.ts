// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { isDrawnSwitch, isToggleElement } from '../../lib/dom/drawn-toggle.ts';
import { isOn } from '../../lib/dom/toggle-state.ts';

const SIZE = { width: 44, height: 22 };
const first = (html: string, { width, height } = SIZE): Element => {
  document.body.innerHTML = html;
  const element = document.querySelector('.it, x-switch, x-checkbox');
  if (!element) throw new Error('no element');
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, height));
  return element;
};

describe('a switch drawn from bare elements', () => {
  it.each([
    ['a button', '<button class="it ant-switch"><span></span></button>'],
    ['an element that says its state', '<div class="it t-switch t-is-checked"><span>ON</span></div>'],
  ])('%s', (_, html) => expect(isDrawnSwitch(first(html))).toBe(true));

  it.each([
    ['words within', '<div class="it switch">Switch to the old page</div>'],
    ['a box within', '<div class="it switch"><input type="checkbox"></div>'],
    ['beside the box that it draws', '<label><span class="it switch"></span><input type="checkbox"></label>'],
    ['another word', '<div class="it switcher"></div>'],
    ['a theme', '<div class="it switch-theme"></div>'],
  ])('is none: %s', (_, html) => expect(isDrawnSwitch(first(html))).toBe(false));

  it('is small, and wider than high', () => {
    const html = '<div class="it switch"></div>';
    expect(isDrawnSwitch(first(html, { width: 400, height: 22 }))).toBe(false);
    expect(isDrawnSwitch(first(html, { width: 20, height: 44 }))).toBe(false);
    expect(isDrawnSwitch(first(html, { width: 0, height: 0 }))).toBe(false);
  });
});

describe('a custom element for a box', () => {
  it('counts where it takes the focus and holds no native one', () => {
    expect(isToggleElement(first('<x-switch tabindex="0"></x-switch>'))).toBe(true);
    expect(isToggleElement(first('<x-switch></x-switch>'))).toBe(false);
    expect(isToggleElement(first('<x-checkbox tabindex="0"><input type="checkbox"></x-checkbox>'))).toBe(false);
  });

  it('says its state by its attribute until it was seen to keep one of its own', () => {
    const mirrored = first('<x-switch tabindex="0" checked></x-switch>');
    expect(isOn(mirrored)).toBe(true);
    mirrored.removeAttribute('checked');
    expect(isOn(mirrored)).toBe(false);

    const kept = first('<x-checkbox tabindex="0" checked></x-checkbox>');
    const matches = vi.spyOn(kept, 'matches').mockReturnValue(true);
    expect(isOn(kept)).toBe(true);
    matches.mockReturnValue(false);
    // The attribute still says how it began.
    expect(isOn(kept)).toBe(false);
  });
});
