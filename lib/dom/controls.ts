import { boxSeen, choiceControl, groupRadios, mirrorsRole } from './choices.ts';
import type { Control, Raw } from './control.ts';
import { LIST_CLASS } from './list-class.ts';
import { drawnTwinOf, roleCombobox, rolelessList, searchesList } from './lists.ts';
import { isOneLineArea } from './one-line.ts';
import { segmentRows } from './segments.ts';
import { attr, composedContains, composedParent, hasAttr, queryAll, tagOf } from './tree.ts';
import { ariaHidden, seen, seenThroughHost } from './visibility.ts';

/** Turns what the walk found into controls: twins become one, radios become groups. In no particular order. */
export function controlsOf(raw: Raw): Control[] {
  const out: Control[] = [];
  const taken: Element[] = [];
  for (const select of raw.selects) out.push(nativeSelect(select, taken));
  out.push(...inputs(raw, taken));
  out.push(...roles(raw, taken));
  for (const toggle of raw.toggles) out.push(plain('checkbox', 'switch', toggle, boxSeen(toggle)));
  const rows = segmentRows(raw.pressables);
  for (const row of rows) {
    const group = choiceControl(row);
    if (group) out.push(group);
  }
  const segments = new Set(rows.flat());
  const lists = raw.pressables.flatMap((one) => (segments.has(one) ? [] : (rolelessList(one) ?? [])));
  for (const list of lists) {
    const around = lists.some((other) => other !== list && composedContains(list.element, other.element));
    const inside = out.some(
      (c) =>
        composedContains(c.trigger ?? c.element, list.element) ||
        composedContains(list.element, c.trigger ?? c.element),
    );
    if (!around && !inside && !isShownOf(list.element, out)) out.push(list);
  }
  return out;
}

/** Levels from what a list shows up to the list that also holds its box. */
const SHOWN_DEPTH = 3;

/** The chosen option, drawn beside the box of the list that it was chosen in. */
function isShownOf(element: Element, controls: Control[]): boolean {
  // A box that is hidden is the twin of what is drawn.
  const boxes = controls.filter(({ kind, visible }) => kind === 'combobox' && visible).map((one) => one.element);
  for (let at = composedParent(element), depth = 0; at && depth < SHOWN_DEPTH; at = composedParent(at), depth++) {
    const wrapper = at;
    if (LIST_CLASS.test(attr(wrapper, 'class')) && boxes.some((box) => composedContains(wrapper, box))) return true;
  }
  return false;
}

function nativeSelect(select: Element, taken: Element[]): Control {
  const shown = seen(select) && !ariaHidden(select);
  const twin = shown ? null : drawnTwinOf(select);
  if (twin) taken.push(twin);
  const several = hasAttr(select, 'multiple');
  return {
    kind: several ? 'text' : twin && keepsChoiceOnly(select) ? 'combobox' : 'select',
    inputType: several ? 'select-multiple' : 'select',
    element: select,
    trigger: twin,
    options: [],
    anchor: twin ?? select,
    visible: shown || twin !== null,
  };
}

/** Some libraries leave no more in the hidden list than what is chosen: the others are met once the drawn one is open. */
const keepsChoiceOnly = (select: Element): boolean => queryAll(select, 'option').length <= 1;

/** `taken`: drawn twins of hidden lists; a box within one only searches it. */
function inputs(raw: Raw, taken: readonly Element[]): Control[] {
  const radios = raw.inputs.filter((input) => attr(input, 'type').toLowerCase() === 'radio');
  const out: Control[] = [];
  for (const options of groupRadios(radios)) {
    const group = choiceControl(options);
    if (group) out.push(group);
  }
  for (const input of raw.inputs) {
    if (taken.some((twin) => composedContains(twin, input))) continue;
    const type = attr(input, 'type').toLowerCase();
    if (type === 'radio' || (type === 'checkbox' && mirrorsRole(input)) || searchesList(input)) continue;
    if (type === 'checkbox') out.push(plain('checkbox', 'checkbox', input, boxSeen(input)));
    else
      out.push(
        plain(
          'text',
          tagOf(input) === 'textarea' && !isOneLineArea(input) ? 'textarea' : type || 'text',
          input,
          (seen(input) || seenThroughHost(input)) && !ariaHidden(input),
        ),
      );
  }
  return out;
}

const plain = (kind: Control['kind'], inputType: string, element: Element, visible: boolean): Control => ({
  kind,
  inputType,
  element,
  trigger: null,
  options: [],
  anchor: element,
  visible,
});

function roles(raw: Raw, taken: Element[]): Control[] {
  const out: Control[] = [];
  const free = raw.roles.filter(
    (element) => !taken.some((twin) => composedContains(twin, element) || composedContains(element, twin)),
  );
  const radios = free.filter((e) => /^(radio|menuitemradio)$/.test(attr(e, 'role')) && !holdsInput(e, raw));
  const pressed = free.filter((e) => hasAttr(e, 'aria-pressed') && segment(e, free));
  for (const options of [...groupRadios(radios), ...groupRadios(pressed)]) {
    const group = choiceControl(options);
    if (group) out.push(group);
  }
  for (const element of free) {
    const role = attr(element, 'role');
    if (role === 'switch' || role === 'checkbox') out.push(plain('checkbox', role, element, boxSeen(element)));
    else if (role === 'spinbutton') out.push(plain('text', role, element, seen(element)));
    else if (role === 'radio' || role === 'menuitemradio' || hasAttr(element, 'aria-pressed')) continue;
    else {
      const list = roleCombobox(element, free);
      if (list) out.push(list);
    }
  }
  return out;
}

const holdsInput = (element: Element, raw: Raw): boolean =>
  raw.inputs.some((input) => composedContains(element, input));

/** A toggle button is a segment of a choice only beside another one. */
function segment(element: Element, all: Element[]): boolean {
  const parent = composedParent(element);
  return all.some((other) => other !== element && hasAttr(other, 'aria-pressed') && composedParent(other) === parent);
}
