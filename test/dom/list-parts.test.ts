// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { collect } from '../../lib/dom/collect.ts';
import { openerOf } from '../../lib/dom/opener.ts';
import { Registry } from '../../lib/dom/registry.ts';

// Nothing is laid out here: all counts as drawn but native lists.
vi.mock('../../lib/dom/visibility.ts', () => {
  const drawn = (element: Element) => element.localName !== 'select';
  return { rendered: drawn, seen: drawn, seenThroughHost: drawn, ariaHidden: () => false };
});

function fieldsOf(html: string) {
  document.body.innerHTML = `<form><div><label for="h">Host</label><input id="h"></div><div>${html}</div></form>`;
  const [, ...rest] = collect(document, new Registry()).fields;
  return rest.map(({ control, texts, options }) => [control, texts[0]?.text, options.map(({ text }) => text).join()]);
}

describe('one list, however many parts it is drawn of', () => {
  it('a box in the button that opens it only draws what is chosen', () => {
    const html =
      '<label for="e">Encryption</label><button type="button" aria-haspopup="listbox"><input id="e" readonly inert class="app-select" value="None"></button>';
    expect(fieldsOf(html)).toEqual([['combobox', 'Encryption', '']]);
  });
  it('a button beside the box of a combobox opens that one', () => {
    const html =
      '<label for="e">Encryption</label><div role="combobox"><input id="e" value="None"><button type="button" aria-haspopup="true" aria-label="open menu"></button></div>';
    expect(fieldsOf(html)).toEqual([['combobox', 'Encryption', '']]);
  });
  it('what shows the choice of a hidden list and takes a press is its twin', () => {
    const list = '<option>None</option><option>SSL/TLS</option>';
    const html = `<label for="e">Encryption</label><select id="e">${list}</select><div class="ms-parent"><button type="button">None</button></div>`;
    expect(fieldsOf(html)).toEqual([['select', 'Encryption', 'None,SSL/TLS']]);
  });
  it('the box that searches a hidden list names it and is no field', () => {
    const html =
      '<label for="s">Encryption</label><select id="e"><option>None</option></select><div class="x-control"><div>None</div><input id="s"></div>';
    // Its other options are met once it is open.
    expect(fieldsOf(html)).toEqual([['combobox', 'Encryption', 'None']]);
  });
  it('a button with a label of its own that opens something is a list', () => {
    const label = '<label for="e">Encryption</label>';
    expect(fieldsOf(`${label}<button type="button" id="e" aria-expanded="false">None</button>`)).toEqual([
      ['combobox', 'Encryption', ''],
    ]);
    expect(fieldsOf('Encryption<button type="button" id="e" aria-expanded="false">None</button>')).toEqual([]);
  });
});

describe('what opens the list of a box', () => {
  const openerIn = (html: string): string | undefined => {
    document.body.innerHTML = `<div id="part">${html}</div>`;
    const [box, part] = [document.querySelector('input'), document.querySelector('#part')];
    return (box && part && openerOf(box, part)?.id) ?? undefined;
  };
  it.each([
    ['the arrow behind it', '<input><i id="it" class="chevron"></i>'],
    [
      'an icon called so, behind a place for others',
      '<input><slot></slot><x-icon id="it" name="slim-arrow-down"></x-icon>',
    ],
    ['the one button', '<input><span><button id="it"></button></span>'],
    ['the button that is no other', '<input><span><button class="btn-clear"></button><button id="it"></button></span>'],
    ['before it, by a part of its name', '<div id="it" role="presentation" class="dijitDownArrowButton"></div><input>'],
    ['the one that says so', '<input><span><button></button><button id="it" aria-haspopup="listbox"></button></span>'],
  ])('%s', (_, html) => expect(openerIn(html)).toBe('it'));
  it.each([
    ['two buttons alike', '<input><span><button id="a"></button><button id="b"></button></span>'],
    ['a button that clears', '<input><span><button id="a" aria-label="Clear"></button></span>'],
  ])('none: %s', (_, html) => expect(openerIn(html)).toBeUndefined());
});
