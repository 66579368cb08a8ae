// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Control } from '../../lib/dom/control.ts';
import { nearbyTexts } from '../../lib/dom/nearby.ts';
import { Territory } from '../../lib/dom/territory.ts';
import { Ties } from '../../lib/dom/ties.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true }));

function namesOf(html: string): string[] {
  document.body.innerHTML = html;
  const controls = [...document.querySelectorAll('input')].map((element): Control => {
    const common = { trigger: null, options: [], anchor: element, visible: true };
    return { kind: 'text', inputType: 'text', element, ...common };
  });
  const last = controls.at(-1);
  const names = last ? nearbyTexts(last, new Territory(controls), new Ties([], controls)) : [];
  return names.filter(({ source }) => source === 'adjacent').map(({ text }) => text);
}
const group = (legend: string, inside: string) =>
  `<fieldset><div><legend>${legend}</legend><div role="group">${inside}</div></div></fieldset>`;

it('the legend of a fieldset around one field names it', () => {
  expect(namesOf(group('Sender', '<input>') + group('SMTP server', '<input>'))).toEqual(['SMTP server']);
});
it('a legend names no field that has words of its own, and none of several', () => {
  expect(namesOf(group('IMAP', '<span>Host</span><input>'))).toEqual(['Host']);
  expect(namesOf(group('IMAP', '<input><input>'))).toEqual([]);
});
it('a fieldset without a legend around one field is no border: its name stands before it', () => {
  expect(namesOf('<div><b>Port</b></div><div><div>Server</div><fieldset><input></fieldset></div>')).toEqual(['Server']);
});
