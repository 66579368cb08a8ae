/**
 * Class words by which hand-made selects give themselves away, whatever made them; "select-none" is about marking text
 * with the pointer, "button--selected" says which of several buttons is pressed.
 */
export const LIST_CLASS =
  /(^|[-_ ]|[a-z](?=[SDCP]))((?<!--|is-)(multi)?select(ed|ion)?(?!-(none|all|auto)\b)|dropdown|drop-down|combo|combobox|picker|chosen|choices)(?![a-z])/i;
