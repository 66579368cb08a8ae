// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { handleOf } from '../../lib/dom/handle.ts';
import { readValue } from '../../lib/dom/read-value.ts';
import { Registry } from '../../lib/dom/registry.ts';
import { writeChoice } from '../../lib/dom/write-toggle.ts';

const TEXTS = ['None', 'STARTTLS', 'SSL/TLS', 'Automatic'];
let registry: Registry;
let radios: HTMLInputElement[];

beforeEach(() => {
  document.body.innerHTML = TEXTS.map((text) => `<label><input type="radio" name="s"> ${text}</label>`).join('');
  radios = [...document.querySelectorAll('input')];
  registry = new Registry();
});

function handle() {
  const [first] = radios;
  if (!first) throw new Error('no radio');
  const id = registry.idOf(first) ?? registry.register({ element: first, trigger: null, options: radios });
  const found = handleOf(registry, { id, control: 'choice', property: 'socketType' });
  if (!found) throw new Error('no handle');
  return found;
}
const choose = (index: number, text = TEXTS[index] ?? '') =>
  writeChoice(handle().options, { index, text }, (write) => write(), new AbortController().signal);
const chosen = () => radios.findIndex((radio) => radio.checked);

describe('one of several radios', () => {
  it('is taken where the page took another one away', async () => {
    handle();
    radios[1]?.closest('label')?.remove();
    expect(await choose(2)).toBe(true);
    expect(chosen()).toBe(2);
    expect(readValue(handle()).now).toEqual({ shape: 'option', index: 2, text: 'SSL/TLS' });
  });

  it('is no other one where it is gone itself', async () => {
    handle();
    radios[2]?.closest('label')?.remove();
    expect(await choose(2)).toBe(false);
    expect(chosen()).toBe(-1);
  });

  it('is found by its text where it stands in another place, and is not taken by its place alone', async () => {
    expect(await choose(1, 'SSL/TLS')).toBe(true);
    expect(chosen()).toBe(2);
    expect(await choose(1, 'TLS')).toBe(false);
    expect(chosen()).toBe(2);
  });

  it('is read by the same words as it is listed by', async () => {
    document.body.innerHTML = '<p><input type="radio" name="s"> No <input type="radio" name="s"> Yes</p>';
    radios = [...document.querySelectorAll('input')];
    expect(await choose(1, 'Yes')).toBe(true);
    expect(readValue(handle()).now).toEqual({ shape: 'option', index: 1, text: 'Yes' });
  });
});
