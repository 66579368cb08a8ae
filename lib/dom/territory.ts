import type { Control } from './control.ts';
import { composedParent, matches, queryAll } from './tree.ts';

const BORDERS = 'form, fieldset, section, dialog, body, html, main, tbody, table, [role=dialog], [role=tabpanel]';
const LEVELS = 60;

/** A fieldset without a legend around one control is a wrapper like any other: its name stands outside. */
const isBareWrapper = (at: Element): boolean => matches(at, 'fieldset') && queryAll(at, 'legend').length === 0;

/** Which elements hold which controls: the basis of "this text stands beside that field". */
export class Territory {
  readonly #counts = new Map<Element, number>();
  readonly #visible = new Map<Element, number>();
  readonly #ids = new Map<Element, string>();
  readonly #own: Set<Element>;
  /** Where the controls in view stand. */
  readonly anchors: readonly Element[];

  constructor(controls: Control[]) {
    this.anchors = controls.filter(({ visible }) => visible).map(({ anchor }) => anchor);
    this.#own = new Set(controls.flatMap((c) => [c.element, ...(c.trigger ? [c.trigger] : []), ...c.options]));
    for (const control of controls) {
      const path = new Set<Element>();
      for (const start of [control.anchor, ...control.options]) {
        for (let at: Element | null = start, n = 0; at && n < LEVELS; at = composedParent(at), n++) path.add(at);
      }
      for (const at of path) {
        this.#counts.set(at, (this.#counts.get(at) ?? 0) + 1);
        if (control.visible) this.#visible.set(at, (this.#visible.get(at) ?? 0) + 1);
      }
    }
  }

  /** How many controls lie below; hidden ones count for hidden fields only. */
  count(element: Element, control: Control): number {
    return (control.visible ? this.#visible : this.#counts).get(element) ?? 0;
  }

  holdsControls(element: Element): boolean {
    return (this.#visible.get(element) ?? 0) > 0;
  }

  holdsSeveral(element: Element): boolean {
    return (this.#visible.get(element) ?? 0) > 1;
  }

  /** A control itself, or a part of one: its texts are values, never labels. */
  isControl(element: Element): boolean {
    return this.#own.has(element);
  }

  /** The largest element around a control that holds no other, never across a form or section border. */
  plot(control: Control): Element {
    let plot = control.anchor;
    for (let at = composedParent(plot), n = 0; at && n < 9; at = composedParent(at), n++) {
      if (this.count(at, control) > 1 || (matches(at, BORDERS) && !isBareWrapper(at))) break;
      plot = at;
    }
    return plot;
  }

  /** Ancestors at which other controls join, innermost first, as ids that are equal for equal elements. */
  containers(control: Control): string[] {
    const out: string[] = [];
    let before = this.#counts.get(control.anchor) ?? 1;
    for (let at = composedParent(control.anchor), n = 0; at && n < LEVELS; at = composedParent(at), n++) {
      const now = this.#counts.get(at) ?? 1;
      if (now > before || matches(at, 'form, fieldset, section, dialog, [role=dialog], [role=tabpanel]'))
        out.push(this.#idOf(at));
      before = now;
    }
    return out.slice(0, 16);
  }

  #idOf(element: Element): string {
    const id = this.#ids.get(element) ?? `c${this.#ids.size + 1}`;
    this.#ids.set(element, id);
    return id;
  }
}
