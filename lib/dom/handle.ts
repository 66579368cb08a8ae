import type { ControlKind, FieldId, Property } from '../detect/types.ts';

/** Where the elements of a field are asked for; `parts` are a choice's options, in the options' order. */
export interface Elements {
  lookUp(id: FieldId): { element: Element; parts: Element[] } | null;
}

/** A field as the hand needs it. */
export interface Handle {
  id: FieldId;
  control: ControlKind;
  property: Property;
  element: Element;
  parts: Element[];
}
