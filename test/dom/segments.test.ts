// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { collect } from '../../lib/dom/collect.ts';
import { Registry } from '../../lib/dom/registry.ts';
import { writeChoice } from '../../lib/dom/write-toggle.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({
  rendered: () => true,
  seen: () => true,
  seenThroughHost: () => true,
  ariaHidden: () => false,
}));

const button = (text: string, how = '') => `<button type="button" ${how}>${text}</button>`;
const ON = 'style="background:blue"';
const row = (...buttons: string[]) => `<form><div><label>Security</label><div>${buttons.join('')}</div></div></form>`;
const THREE = row(button('SSL/TLS (993)', ON), button('STARTTLS (143)'), button('None (143)'));

function choices(html: string) {
  document.body.innerHTML = html;
  return collect(document, new Registry()).fields.filter(({ control }) => control === 'choice');
}
const chosen = (html: string) => choices(html).map(({ options }) => options.findIndex((option) => option.selected));

describe('a row of plain buttons', () => {
  it('that names kinds of security is one question, with the odd one out chosen', () => {
    const [field] = choices(THREE);
    expect(field?.texts).toContainEqual({ source: 'adjacent', text: 'Security' });
    expect(field?.options.map(({ text }) => text)).toEqual(['SSL/TLS (993)', 'STARTTLS (143)', 'None (143)']);
    expect(field?.value).toEqual({ shape: 'option', index: 0, text: '' });
    expect(chosen(THREE)).toEqual([0]);
  });

  it.each([
    ['ports, none chosen', row(button('25'), button('587'), button('465')), [-1]],
    ['two, told by a word', row(button('IMAP'), button('POP3', 'class="active"')), [1]],
    ['two that only differ', row(button('SSL', ON), button('STARTTLS')), []],
    ['each with a look of its own', row(button('SSL', ON), button('TLS', 'class="x"'), button('None')), []],
    ['commands', row(button('Test SSL'), button('Test STARTTLS'), button('Cancel')), []],
    ['two that are none of ours', row(button('SSL'), button('Save'), button('Cancel')), []],
    ['what sends the form', row('<button>SSL</button>', '<button>TLS</button>', '<button>None</button>'), []],
    ['places to go', `<nav>${THREE}</nav>`, []],
    ['with a field among them', row(button('SSL'), button('TLS'), button('None'), '<input>'), []],
  ])('%s', (_, html, index) => {
    expect(chosen(html)).toEqual(index);
  });
});

describe('pressing one of them', () => {
  function pressable(follow: (pressed: HTMLElement, all: HTMLElement[]) => void) {
    document.body.innerHTML = THREE;
    const parts = [...document.querySelectorAll('button')];
    let presses = 0;
    for (const part of parts) {
      part.addEventListener('click', () => {
        presses++;
        follow(part, parts);
      });
    }
    const choose = (index: number) =>
      writeChoice(
        parts,
        { index, text: parts[index]?.textContent ?? '' },
        (write) => write(),
        AbortSignal.timeout(2000),
      );
    return { choose, presses: () => presses };
  }
  const paint = (pressed: HTMLElement, all: HTMLElement[]) => {
    for (const one of all) one.setAttribute('style', one === pressed ? 'background:blue' : '');
  };

  it('is believed where the look moves to it', async () => {
    expect(await pressable(paint).choose(1)).toBe(true);
  });
  it('is spared where it is chosen', async () => {
    const { choose, presses } = pressable(paint);
    expect(await choose(0)).toBe(true);
    expect(presses()).toBe(0);
  });
  it('is not believed where nothing moves, or only something about the pressed one changes', async () => {
    expect(await pressable(() => {}).choose(1)).toBe(false);
    expect(await pressable((pressed) => pressed.classList.add('focus')).choose(1)).toBe(false);
  });
});
