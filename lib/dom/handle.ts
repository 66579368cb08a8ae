import type { ControlKind, FieldId, FormField, Property } from '../detect/types.ts';
import type { Registry } from './registry.ts';

/** A field as the hand needs it. */
export interface Handle {
  id: FieldId;
  control: ControlKind;
  property: Property;
  element: Element;
  /** What is pressed and what shows the choice, where that is not the element itself. */
  trigger: Element | null;
  /** A choice's options, in the order of the snapshot's options; null for one that the page took away. */
  options: (Element | null)[];
}

/** The elements behind a field of the last look; null once the page took them away. */
export function handleOf(registry: Registry, field: Pick<FormField, 'id' | 'control' | 'property'>): Handle | null {
  const element = registry.element(field.id);
  if (!element) return null;
  return {
    id: field.id,
    control: field.control,
    property: field.property,
    element,
    trigger: registry.trigger(field.id),
    options: registry.options(field.id),
  };
}
