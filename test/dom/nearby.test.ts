// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { choiceControl } from '../../lib/dom/choices.ts';
import type { Control } from '../../lib/dom/control.ts';
import { nearbyTexts } from '../../lib/dom/nearby.ts';
import { optionsOf } from '../../lib/dom/options.ts';
import { Territory } from '../../lib/dom/territory.ts';
import { Ties } from '../../lib/dom/ties.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true, ariaHidden: () => false }));

function sourcedBeside(html: string): string[] {
  document.body.innerHTML = html;
  const controls = [...document.querySelectorAll('input')].map((box): Control => {
    const common = { trigger: null, options: [], anchor: box, visible: true };
    const kind = box.type === 'checkbox' ? 'checkbox' : 'text';
    return { kind, inputType: kind, element: box, ...common };
  });
  const control = controls[0];
  if (!control) return [];
  return nearbyTexts(control, new Territory(controls), new Ties([], controls)).map(
    ({ source, text }) => `${source}: ${text}`,
  );
}
const textsBeside = (html: string) => sourcedBeside(html).map((text) => text.replace(/^[\w-]+: /, ''));

it('a link behind a box that goes nowhere is a button, and no help', () => {
  const behind = (link: string) => textsBeside(`<div>Server <input> ${link}</div>`);
  expect(behind('<a href="javascript:;">[Set the port]</a>')).toEqual(['Server']);
  expect(behind('<a href="#">[Set the port]</a>')).toEqual(['Server']);
  expect(behind('<a href="/help/port">Which port?</a>')).toEqual(['Server', 'Which port?']);
});
it('a tick box is named by what stands behind it, but not by what announces the next field', () => {
  const named = (html: string) => sourcedBeside(html).find((text) => text.startsWith('adjacent: '));
  expect(named('<div>Server <input type="checkbox"> Use SSL <input></div>')).toBe('adjacent: Use SSL');
  expect(named('<div>SSL: <input type="checkbox"> Port: <input></div>')).toBe('adjacent: SSL:');
});
it('before a box it may be its name', () => {
  expect(textsBeside('<div><a href="#">Server</a> <input></div>')).toEqual(['Server']);
});

it('a radio with a box behind it has no words of its own, and does not take those of the other', () => {
  document.body.innerHTML = '<p><input type="radio" name="a"> Default <input type="radio" name="a"> <input></p>';
  const control = choiceControl([...document.querySelectorAll('input[name=a]')]);
  expect(control && optionsOf(control).map(({ text }) => text)).toEqual(['Default', '']);
});

it('a sentence between a name and its box explains, alone it names', () => {
  const name = '<div>SMTP host</div>';
  const sentence = '<div>Where your mails go out.</div>';
  expect(sourcedBeside(`<div>${name}${sentence}<input></div>`)).toEqual([
    'adjacent: SMTP host',
    'help: Where your mails go out.',
  ]);
  expect(sourcedBeside(`<div>${sentence}<input></div>`)).toEqual(['adjacent: Where your mails go out.']);
  expect(sourcedBeside(`${name}${sentence}<div><input></div><p><button>Save</button></p>`)).toEqual([
    'help: Where your mails go out.',
    'adjacent: SMTP host',
  ]);
});

it('over a box that is named by its placeholder a sentence is the help of its neighbour', () => {
  const above = '<div>The port of the server.</div>';
  expect(sourcedBeside(`<div>${above}<input placeholder="User name"></div>`)).toEqual([
    'help: The port of the server.',
  ]);
  expect(sourcedBeside(`<div>${above}<input placeholder="587"></div>`)).toEqual(['adjacent: The port of the server.']);
});

it('a badge that only the layout sets apart is a word of its own', () => {
  expect(textsBeside('<div><b><i>Use TLS</i><i>Recommended</i></b><input></div>')).toEqual(['Use TLS Recommended']);
  expect(textsBeside('<div><b><i>S</i><i>erver</i></b><input></div>')).toEqual(['Server']);
});

it('what stands over several boxes that are named by their placeholders is a title', () => {
  const [title, box] = ['<p>Incoming mail (IMAP)</p>', '<div><input placeholder="Name"></div>'];
  expect(sourcedBeside(`${title}${box}${box}`)).toEqual(['help: Incoming mail (IMAP)']);
  expect(sourcedBeside(`${title}${box}<p>Port</p>${box}`)).toEqual(['adjacent: Incoming mail (IMAP)']);
});

it('a question mark says what it explains in a tip', () => {
  const mark = '<i title="Server (mail.example.org:25)"></i><button title="Clear"></button>';
  expect(sourcedBeside(`<div>SMTP host <input>${mark}</div>`)).toEqual([
    'adjacent: SMTP host',
    'help: Server (mail.example.org:25)',
  ]);
});

it('names a box by what styles float over it from behind', () => {
  const group = (name: string, tag = 'span') => `<div><input><i></i><${tag}>${name}</${tag}></div>`;
  expect(sourcedBeside(group('Server'))).toEqual(['adjacent: Server']);
  expect(sourcedBeside(`<div>Receiving</div>${group('Server')}${group('Port')}`)).toEqual(['adjacent: Server']);
  expect(sourcedBeside(`<div>Receiving</div>${group('Server', 'label')}`)).toEqual(['adjacent: Server']);
});

it('what stands behind a box explains where something stands before it', () => {
  const hint = '<div><input> <small>Optional</small></div>';
  expect(sourcedBeside(`<p>Port</p>${hint}<p>Name</p><div><input></div>`)).toEqual([
    'help: Optional',
    'adjacent: Port',
  ]);
  expect(sourcedBeside('<div><input> <small>(optional)</small></div>')).toEqual(['help: (optional)']);
  expect(sourcedBeside('<div><input> <small>Usually 993</small></div>')).toEqual(['help: Usually 993']);
});

it('of a name with what explains it below, the name comes first, also in the cell before', () => {
  const name = '<div><div>Port</div><div>The port that the server listens at</div></div>';
  const next = '<div><div><input></div></div>';
  expect(sourcedBeside(`<div><div>${name}<div><input></div></div>${next}</div>`)[0]).toBe('adjacent: Port');
  expect(sourcedBeside(`<div>${name}<input><p>Host</p><input></div>`)[0]).toBe('adjacent: Port');
});

it('a form that opens inside a row of a table moves no title of a column', () => {
  const row = document.createElement('tr');
  row.innerHTML = '<td>Kept</td><td><input></td>';
  row.prepend(document.createElement('form'));
  const table = document.createElement('table');
  table.innerHTML = '<thead><tr><th>Description</th><th>IMAP host</th><th>IMAP port</th></tr></thead>';
  table.append(row);
  expect(textsBeside(table.outerHTML)).not.toContain('IMAP port');
  expect(textsBeside(table.outerHTML)).toContain('IMAP host');
});

it('a picture beside a name explains by its tip', () =>
  expect(sourcedBeside('<div>Security <img src="data:," title="Such as ssl or tls"><input></div>')).toContain(
    'help: Such as ssl or tls',
  ));

it('a picture by a font has no words', () => {
  const picture = '<i class="mat-icon material-icons">http</i>';
  expect(sourcedBeside(`<div>${picture}<span>Server</span><input></div>`)).toEqual(['adjacent: Server']);
  expect(sourcedBeside(`<div>${picture}<input></div>`)).toEqual([]);
});
