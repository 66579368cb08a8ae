import type { FieldId } from '../detect/types.ts';

/** The elements behind one field of a snapshot. */
export interface FieldElements {
  /** What holds the value: the input, the native select (also a clipped one), the box, or the custom control itself. */
  element: Element;
  /** What a person presses to open a custom select; null where the element is pressed or typed into directly. */
  trigger: Element | null;
  /** The pressable options of a choice group, in the order of `FieldSnapshot.options`; else empty. */
  options: Element[];
}

interface WeakElements {
  element: WeakRef<Element>;
  trigger: WeakRef<Element> | null;
  options: WeakRef<Element>[];
}

/**
 * Maps the ids of snapshots to elements without keeping a removed page part alive.
 * The same element keeps its id over all looks of one session, so plans and reports survive a second look.
 */
export class Registry {
  readonly #ids = new WeakMap<Element, FieldId>();
  readonly #elements = new Map<FieldId, WeakElements>();
  #next = 0;

  /** Remembers a field's elements and gives its id. */
  register(field: FieldElements): FieldId {
    const id = this.#ids.get(field.element) ?? `f${++this.#next}`;
    this.#ids.set(field.element, id);
    this.#elements.set(id, {
      element: new WeakRef(field.element),
      trigger: field.trigger ? new WeakRef(field.trigger) : null,
      options: field.options.map((option) => new WeakRef(option)),
    });
    return id;
  }

  /** The id given to this very element, if any. */
  idOf(element: Element): FieldId | null {
    return this.#ids.get(element) ?? null;
  }

  /** The element that holds the value; null when unknown, collected or no longer in a document. */
  element(id: FieldId): Element | null {
    return alive(this.#elements.get(id)?.element);
  }

  /** What a person presses to open a custom select. */
  trigger(id: FieldId): Element | null {
    return alive(this.#elements.get(id)?.trigger);
  }

  /** Options of a choice group in snapshot order; null for one that is gone. */
  options(id: FieldId): (Element | null)[] {
    return this.#elements.get(id)?.options.map(alive) ?? [];
  }
}

function alive(reference: WeakRef<Element> | null | undefined): Element | null {
  const element = reference?.deref() ?? null;
  return element?.isConnected ? element : null;
}
