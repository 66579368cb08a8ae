import { type ComboboxOutcome, NOT_DRIVEN, type Pick } from './pick.ts';
import { shownLines } from './shown-lines.ts';
import { clean } from './text.ts';
import { composedParent, matches, queryAll } from './tree.ts';
import { writeSelect } from './write-select.ts';

/** The native select that many libraries keep, unseen, beside what they draw. */
function hiddenSelectOf(element: Element): HTMLSelectElement | null {
  for (let node = composedParent(element), depth = 0; node && depth < 3; node = composedParent(node), depth++) {
    const selects = [...queryAll(node, 'select')].filter((one) => one instanceof HTMLSelectElement);
    const visible = selects.some(
      (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && one.offsetHeight > 4,
    );
    const [only] = selects;
    if (only && selects.length === 1 && !visible) return only;
    if (selects.length > 1 || matches(node, 'form,fieldset,[role=dialog]')) return null;
  }
  return null;
}

/** The last resort where no list would open: the hidden twin, believed only when the drawn control follows it. */
export function writeTwin(element: Element, pick: Pick): ComboboxOutcome {
  const twin = hiddenSelectOf(element);
  if (!twin) return NOT_DRIVEN;
  const old = twin.selectedIndex;
  const options = [...twin.options].map((one, index) => ({
    text: clean(one.text),
    value: one.value,
    selected: index === old,
    disabled: one.disabled,
  }));
  const index = pick(options);
  const option = index === null ? undefined : options[index];
  if (index === null || !option || !writeSelect(twin, { index, ...option })) return NOT_DRIVEN;
  const shown = shownLines(element).some((line) => clean(line) === option.text);
  if (shown) return { outcome: 'written', chosen: option.text };
  const back = options[old];
  if (back) writeSelect(twin, { index: old, ...back });
  return NOT_DRIVEN;
}
