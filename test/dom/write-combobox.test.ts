// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { writeCombobox } from '../../lib/dom/write-combobox.ts';

/** What lies at a point of the window; nothing is laid out here, so each test says it. */
let underPoint: Element | null = null;
vi.mock('../../lib/dom/deep.ts', async (original) => ({
  ...(await original<typeof import('../../lib/dom/deep.ts')>()),
  deepElementFromPoint: () => underPoint,
}));

beforeAll(() => {
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 80, 20);
});

let box: HTMLInputElement;
let list: HTMLElement;
beforeEach(() => {
  document.body.innerHTML =
    '<form><div id="w"><input role="combobox"></div></form><ul hidden><li>STARTTLS</li><li>SSL/TLS</li></ul>';
  const [input, items] = [document.querySelector('input'), document.querySelector('ul')];
  if (!input || !items) throw new Error('no list');
  [box, list] = [input, items];
  underPoint = box;
  for (const item of list.children) {
    item.addEventListener('click', () => {
      box.value = item.textContent ?? '';
      list.hidden = true;
    });
  }
});
const open = () => {
  list.hidden = false;
};
const second = () => writeCombobox(box, () => 1, new AbortController().signal);

it('a list that a press does not open is opened by the key for it', async () => {
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    open();
    underPoint = null;
  });
  expect(await second()).toEqual({ outcome: 'written', chosen: 'SSL/TLS' });
  expect(box.value).toBe('SSL/TLS');
});

it('a box without that role gets no key', async () => {
  box.removeAttribute('role');
  let keys = 0;
  box.addEventListener('keydown', () => keys++);
  expect((await second()).outcome).toBe('notDriven');
  expect(keys).toBe(0);
});

it('an option over the edge of the window, where nothing lies at its place, is pressed itself', async () => {
  box.addEventListener('click', () => {
    open();
    underPoint = null;
  });
  expect(await second()).toEqual({ outcome: 'written', chosen: 'SSL/TLS' });
});

it('options that stand in the list from the first are taken where a press shows no others', async () => {
  const frame = document.getElementById('w');
  if (!frame) throw new Error('no frame');
  box.removeAttribute('role');
  frame.append(list);
  open();
  expect((await writeCombobox(frame, () => 1, new AbortController().signal)).outcome).toBe('written');
  expect(box.value).toBe('SSL/TLS');
});

it('a list with the right choice made already is shut by the sheet it lays over the page', async () => {
  const sheet = document.createElement('div');
  sheet.addEventListener('click', () => {
    list.hidden = true;
    underPoint = box;
  });
  const [, chosen] = list.children;
  chosen?.setAttribute('aria-selected', 'true');
  box.value = 'SSL/TLS';
  box.addEventListener('click', () => {
    open();
    document.body.append(sheet);
    underPoint = sheet;
  });
  const window = { innerWidth: 80, innerHeight: 20 };
  for (const [name, value] of Object.entries(window)) vi.stubGlobal(name, value);
  expect((await second()).outcome).toBe('unchanged');
  expect(list.hidden).toBe(true);
  vi.unstubAllGlobals();
});
