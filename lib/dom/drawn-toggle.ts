/** Switches and boxes without any role, told by what they are called and by their look. */
import { deepFind } from './deep.ts';
import { OTHER_PICKER } from './opener.ts';
import { lineOf } from './text.ts';
import { attr, composedParent, hasAttr, matches, queryAll, rectOf, tagOf } from './tree.ts';

/** The last word of a class name that draws one, as `x-switch`. */
const SWITCH_CLASS = /(^|[\s_-])(switch|toggle-switch|toggleswitch)($|\s)/i;
/** A custom element that may keep its role to itself (ElementInternals). */
const TOGGLE_TAG = /-(checkbox|switch|toggle)$/;
/** Wider or higher than this it holds more than a knob (px). */
const MOST_WIDE = 120;
const MOST_HIGH = 48;
/** "ON", "AUS": what is drawn inside. */
const MOST_INSIDE = 5;
const HELD =
  'input:not([type=hidden]), select, textarea, button, a, [role]:not([role=presentation], [role=none], [role=img])';

/** True for a custom element that is a box or a switch by its name, and draws it without a native box. */
export const isToggleElement = (element: Element): boolean =>
  TOGGLE_TAG.test(tagOf(element)) && hasAttr(element, 'tabindex') && !holds(element);

/** True for a small knob of a switch that a page draws from bare elements. */
export function isDrawnSwitch(element: Element): boolean {
  const words = attr(element, 'class');
  if (!SWITCH_CLASS.test(words) || OTHER_PICKER.test(words) || hasBoxNear(element) || holds(element)) return false;
  if (lineOf(element).length > MOST_INSIDE) return false;
  const { width, height } = rectOf(element);
  return width > height && width <= MOST_WIDE && height > 0 && height <= MOST_HIGH;
}

/** Levels around a knob in which the box stands that it draws. */
const NEAR = 2;
/** A box that the page has is found by itself. */
function hasBoxNear(element: Element): boolean {
  for (let at = composedParent(element), depth = 0; at && depth < NEAR; at = composedParent(at), depth++)
    if (queryAll(at, 'input[type=checkbox], [role=switch], [role=checkbox]').length > 0) return true;
  return false;
}

const holds = (element: Element): boolean =>
  deepFind(element, (one) => one !== element && matches(one, HELD), 1).length > 0;
