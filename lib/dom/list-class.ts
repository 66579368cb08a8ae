import { attr, tagOf } from './tree.ts';

/**
 * Class words by which hand-made selects give themselves away, whatever made them; "select-none" is about marking text
 * with the pointer, "button--selected" says which of several buttons is pressed.
 */
export const LIST_CLASS =
  /(^|[-_ ]|[a-z](?=[SDCP]))((?<!--|is-)(multi)?select(ed|ion)?(?!-(none|all|auto)\b)|dropdown|drop-down|combo|combobox|picker|chosen|choices)(?![a-z])/i;

/** Longest text of a shut list: its chosen option, or the word to choose one (characters). */
export const MOST_SHOWN = 48;

/** Called a list by its class or, a custom element, by its own name. */
export const isNamedList = (element: Element): boolean =>
  LIST_CLASS.test(attr(element, 'class')) || /(select|dropdown|combobox)$/.test(tagOf(element));
