import type { Control } from './control.ts';
import { attr, composedParent, contains, formAround, matches, queryAll, rootOf, tagOf } from './tree.ts';

/**
 * Which label belongs to which control. `for` is believed while it is plausible: several labels that all point at one
 * field, or an id that several fields of one form share, count by place alone (pages get this wrong often).
 */
export class Ties {
  readonly #labels = new Map<Control, Element[]>();
  readonly #used = new Set<Element>();

  constructor(labels: Element[], controls: Control[]) {
    const byId = new Map<string, Control[]>();
    for (const control of controls) {
      for (const element of identified(control))
        byId.set(attr(element, 'id'), [...(byId.get(attr(element, 'id')) ?? []), control]);
    }
    for (const label of labels) {
      const around = controls.filter((control) => contains(label, control.element) && control.kind !== 'choice');
      for (const control of around) this.#tie(control, label);
      const id = attr(label, 'for');
      const named = id && around.length === 0 ? (byId.get(id) ?? []) : [];
      // Two accounts on one page often repeat the ids of their boxes.
      const here = named.filter((one) => rootOf(one.element) === rootOf(label));
      const target =
        onlyOf(named) ?? onlyOf(here) ?? onlyOf(named.filter((one) => formAround(one.element) === formAround(label)));
      if (target && rootOf(target.element) === rootOf(label)) this.#tie(target, label);
    }
    for (const control of controls) this.#dropLies(control, controls);
  }

  labels(control: Control): Element[] {
    return this.#labels.get(control) ?? [];
  }

  /** True where the label names some control for certain: it is no adjacent text of another one. */
  isUsed(label: Element): boolean {
    return this.#used.has(label);
  }

  #tie(control: Control, label: Element): void {
    this.#labels.set(control, [...(this.#labels.get(control) ?? []), label]);
    this.#used.add(label);
  }

  #dropLies(control: Control, controls: Control[]): void {
    const labels = this.#labels.get(control) ?? [];
    if (labels.length < 2) return;
    const kept = labels.filter(
      (label) =>
        contains(label, control.element) ||
        (nextTo(label, control, controls) && !inAnothersRow(label, control, controls)),
    );
    for (const label of labels) if (!kept.includes(label)) this.#used.delete(label);
    this.#labels.set(control, kept);
  }
}

const onlyOf = (controls: Control[]): Control | undefined => (controls.length === 1 ? controls[0] : undefined);

/** Elements by whose id a label may name a control: itself, its visible twin, or a wrapper without another meaning. */
function identified(control: Control): Element[] {
  const out: Element[] = [];
  const custom = control.kind === 'combobox' || control.trigger !== null;
  const group = control.kind === 'choice' ? control.anchor : null;
  for (const start of [control.element, control.trigger, group]) {
    const levels = custom || start === group ? 4 : 1;
    for (let at = start, n = 0; at && n < levels; at = composedParent(at), n++) {
      if (attr(at, 'id') && !matches(at, 'form, fieldset') && !out.includes(at)) out.push(at);
    }
  }
  // A list's label often names the box in what is drawn for it, which searches it or draws its choice.
  if (custom && control.trigger) out.push(...queryAll(control.trigger, 'input[id]'));
  return out;
}

/** A label in a row with another control names that one, whatever its `for` was copied from. */
function inAnothersRow(label: Element, control: Control, controls: Control[]): boolean {
  const row = composedParent(label);
  if (!row || contains(row, control.anchor)) return false;
  return controls.some((other) => other !== control && contains(row, other.anchor));
}

/** Whether no other control stands between the label and this control. */
function nextTo(label: Element, control: Control, controls: Control[]): boolean {
  const after = label.compareDocumentPosition(control.anchor) & Node.DOCUMENT_POSITION_FOLLOWING;
  const [from, to] = after ? [label, control.anchor] : [control.anchor, label];
  return !controls.some(
    (other) =>
      other !== control &&
      other.visible &&
      tagOf(other.element) !== 'label' &&
      from.compareDocumentPosition(other.anchor) & Node.DOCUMENT_POSITION_FOLLOWING &&
      other.anchor.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}
