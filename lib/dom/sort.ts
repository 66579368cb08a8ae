import type { Raw } from './control.ts';
import { isDrawnSwitch, isToggleElement } from './drawn-toggle.ts';
import { LIST_CLASS } from './list-class.ts';
import { isSearchedByArrow, OTHER_PICKER, openerBehind, saysOpens } from './opener.ts';
import { searchFrame } from './search-frame.ts';
import { searchesDrawnList } from './searched-list.ts';
import { isMarkedSecret } from './secret.ts';
import { onlySuggests } from './suggesting-box.ts';
import { attr, composedParent, hasAttr, tagOf } from './tree.ts';

const NOT_FIELDS = new Set([
  'hidden',
  'submit',
  'button',
  'reset',
  'image',
  'file',
  'color',
  'range',
  'date',
  'time',
  'month',
  'week',
  'datetime-local',
]);
const ROLES = new Set(['switch', 'checkbox', 'radio', 'combobox', 'listbox', 'spinbutton', 'menuitemradio']);
/** Sorts one element of the walk. */
export function sortElement(element: Element, raw: Raw): void {
  const tag = tagOf(element);
  const role = attr(element, 'role').toLowerCase();
  if (tag === 'label') raw.labels.push(element);
  if (tag === 'textarea') raw.inputs.push(element);
  else if (tag === 'input') sortInput(element, role, raw);
  else if (tag === 'select') raw.selects.push(element);
  else if (ROLES.has(role)) raw.roles.push(element);
  else if (tag === 'button' && hasAttr(element, 'aria-pressed')) raw.roles.push(element);
  else if (
    /^(listbox|true|menu|dialog)$/.test(attr(element, 'aria-haspopup')) &&
    !/^(a|li|label)$/.test(tag) &&
    role !== 'tooltip'
  )
    raw.roles.push(element);
  else if (isToggleElement(element) || isDrawnSwitch(element)) raw.toggles.push(element);
  else if (pressable(element, tag)) raw.pressables.push(element);
}

function sortInput(element: Element, role: string, raw: Raw): void {
  const type = attr(element, 'type').toLowerCase();
  if (NOT_FIELDS.has(type) || isDrawing(element, role)) return;
  const saysList = (role === 'combobox' || attr(element, 'aria-haspopup') === 'listbox') && !onlySuggests(element);
  const opens =
    saysList ||
    isClosedList(element, type) ||
    (isPlain(type) && isSearchedByArrow(element)) ||
    searchFrame(element) !== null ||
    searchesDrawnList(element);
  (opens ? raw.roles : raw.inputs).push(element);
}

/** A read-only box that draws an arrow or a warning, and says so. */
const isDrawing = (element: Element, role: string): boolean =>
  /\b(presentation|none|button)\b/.test(role) && hasAttr(element, 'readonly');

const isPlain = (type: string): boolean => type === '' || type === 'text';

/** Longest text of a chosen option in a read-only box; an address is no option. */
const MOST_CHOSEN = 24;

/** A read-only box with the look of a list: what it holds, or will hold, is chosen in one that opens at a press. */
function isClosedList(element: Element, type: string): boolean {
  if (!isPlain(type) || !hasAttr(element, 'readonly')) return false;
  // Before anything of it is read.
  if (isMarkedSecret(element)) return false;
  const chosen: string = Reflect.get(HTMLInputElement.prototype, 'value', element);
  if (chosen.length > MOST_CHOSEN || chosen.includes('@')) return false;
  const parent = composedParent(element);
  const parts = [element, parent, parent && composedParent(parent)];
  const around = parts.flatMap((one) => (one ? attr(one, 'class') : []));
  if (openerBehind(element)) return !around.some((words) => OTHER_PICKER.test(words));
  return around.some((words) => (LIST_CLASS.test(words) || saysOpens(words)) && !OTHER_PICKER.test(words));
}

function pressable(element: Element, tag: string): boolean {
  if (tag === 'button') return attr(element, 'type') !== 'submit';
  if (tag === 'a') return /^(#.{0,2}|javascript:.*|)$/.test(attr(element, 'href'));
  if (tag === 'li' || tag === 'label' || tag === 'form' || tag === 'body') return false;
  return attr(element, 'tabindex') === '0' || LIST_CLASS.test(attr(element, 'class'));
}
