import { enter, leave } from './focus.ts';
import { selectedIndex, send } from './native.ts';
import { clean } from './text.ts';

/** As the look read it: folded, or a full-width bracket would hide the option. */
const optionText = (option: HTMLOptionElement) => clean(option.textContent ?? '') || clean(option.label);

/** The option by its text, at its old place if it still stands there: values may be meaningless ("number:2"). */
function placeOf(select: HTMLSelectElement, wanted: { index: number; text: string; value: string }): number {
  const fits = (option: HTMLOptionElement | undefined) =>
    option !== undefined &&
    !option.disabled &&
    optionText(option) === wanted.text &&
    (wanted.value === '' || option.value === wanted.value || wanted.text !== '');
  const { options } = select;
  if (fits(options[wanted.index])) return wanted.index;
  return [...options].findIndex(fits);
}

/** Chooses an option of a native select; false where it is not there (any more). */
export function writeSelect(element: Element, wanted: { index: number; text: string; value: string }): boolean {
  if (!(element instanceof HTMLSelectElement)) return false;
  const index = placeOf(element, wanted);
  if (index === -1) return false;
  enter(element);
  selectedIndex.set(element, index);
  send(element, new Event('input', { bubbles: true, composed: true }));
  send(element, new Event('change', { bubbles: true }));
  leave(element);
  return true;
}
