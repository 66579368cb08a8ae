// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Control } from '../../lib/dom/control.ts';
import { headingsOf } from '../../lib/dom/headings.ts';
import { Territory } from '../../lib/dom/territory.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true }));

function titlesOf(html: string): string[] {
  document.body.innerHTML = html;
  const controls = [...document.querySelectorAll('input')].map((element): Control => {
    const common = { trigger: null, options: [], anchor: element, visible: true };
    return { kind: 'text', inputType: 'text', element, ...common };
  });
  const last = controls.at(-1);
  return last ? headingsOf(last, new Territory(controls)).map((title) => title.text) : [];
}

it('a label in a cell of its own is no title of the fields after it', () => {
  const row = (id: string, text: string) =>
    `<div><div><label for="${id}">${text}</label></div><div><input id="${id}"></div></div>`;
  expect(titlesOf(`<h2>Server settings</h2>${row('mail', 'Owner e-mail')}${row('host', 'Server name')}`)).toEqual([
    'Server settings',
  ]);
  expect(titlesOf('<h2>Server</h2><p><label for="e">Owner e-mail</label></p><input id="e"><input id="s">')).toEqual([
    'Server',
  ]);
});
it('a column of names beside the boxes is none, above them it is', () => {
  const html =
    '<div id="names"><p>IMAP server</p><p>IMAP port</p><p>SMTP server</p></div><div><input><input><input></div>';
  const place = (left: number, top: number) => ({
    left,
    right: left + 90,
    top,
    bottom: top + 90,
    width: 90,
    height: 90,
  });
  const rects = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  const titles = (top: number) => {
    rects.mockImplementation(function (this: Element) {
      return DOMRect.fromRect(
        this.id === 'names' ? { x: 0, y: top, width: 90, height: 90 } : { ...place(100, 100), x: 100, y: 100 },
      );
    });
    return titlesOf(html);
  };
  expect(titles(100)).toEqual([]);
  expect(titles(0)).toEqual(['IMAP server IMAP port']);
  rects.mockRestore();
});
it('a text in such a cell is one', () => {
  expect(titlesOf('<p>Incoming mail</p><div><input id="s"></div>')).toEqual(['Incoming mail']);
});

it("a card's bar with a switch for all of it titles what stands further down too", () => {
  const bar = '<div><div><h6>SQL database</h6></div><label><input type="checkbox"> Enable</label></div>';
  const row = '<div><label for="s">Server</label><input id="s"></div>';
  expect(titlesOf(`<h1>Integrations</h1><div>${bar}${row}<div>Login <input></div></div>`)).toEqual([
    'SQL database',
    'Integrations',
  ]);
});
