import type { ControlKind } from '../detect/types.ts';

/** A control found on the page, before it is described. */
export interface Control {
  kind: ControlKind;
  /** `type` of the input, or the role. */
  inputType: string;
  /** What holds the value. */
  element: Element;
  /** What a person presses, where that is another element. */
  trigger: Element | null;
  /** Pressable options of a choice group. */
  options: Element[];
  /** Where the search for labels starts: the element, its visible twin, or the element around a group. */
  anchor: Element;
  visible: boolean;
}

/** Elements of interest in document order, sorted by how they are driven. */
export interface Raw {
  inputs: Element[];
  selects: Element[];
  /** Elements with a widget role. */
  roles: Element[];
  /** Boxes and switches without a role. */
  toggles: Element[];
  /** Pressable elements without a role that may open a list. */
  pressables: Element[];
  labels: Element[];
}
