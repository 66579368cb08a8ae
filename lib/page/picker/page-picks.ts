/** What the person said of the fields of one page, and which fields can be pointed at. */
import { labelOf, placeOf, samePlace } from '../../detect/picks.ts';
import type { ControlKind, FieldId, FormField, FormSnapshot, MailboxForm } from '../../detect/types.ts';
import type { Registry } from '../../dom/registry.ts';
import { type FieldPick, MOST_PICKS } from '../../mail/field-pick.ts';
import type { Meaning } from './meanings.ts';

/** A field as the picker shows it. */
export interface Candidate {
  id: FieldId;
  label: string;
  control: ControlKind;
  /** What it is taken for now; null for no mail field. */
  meaning: Pick<FormField, 'property' | 'direction'> | null;
  /** What a person sees of it. */
  elements: Element[];
}

export class PagePicks {
  readonly #registry: Registry;
  #fields: FormSnapshot['fields'] = [];
  #ours: FormField[] = [];
  all: FieldPick[] = [];

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** The last look, which places and candidates are told from. */
  saw(snapshot: FormSnapshot, forms: MailboxForm[]): void {
    this.#fields = snapshot.fields;
    this.#ours = forms.flatMap((form) => form.fields);
  }

  /** Fields that a person can point at: in view, and no place for a secret. */
  candidates(): Candidate[] {
    return this.#fields.flatMap((field) => {
      const known = this.#ours.find((one) => one.id === field.id);
      if (!field.visible || field.inputType === 'password' || known?.property === 'password') return [];
      const meaning = known ? { property: known.property, direction: known.direction } : null;
      const { id, control } = field;
      return [{ id, label: labelOf(field), control, meaning, elements: this.#elementsOf(id) }];
    });
  }

  #elementsOf(id: FieldId): Element[] {
    const parts = this.#registry.options(id).flatMap((part) => part ?? []);
    const shown = this.#registry.trigger(id) ?? this.#registry.element(id);
    return parts.length > 0 || !shown ? parts : [shown];
  }

  /** Notes what the person says of a field; null takes it back. */
  say(id: FieldId, said: Meaning | null): void {
    const field = this.#fields.find((one) => one.id === id);
    if (!field) return;
    const place = placeOf(field, this.#fields);
    const others = this.all.filter((one) => !samePlace(one, place));
    this.all = said ? [...others, { ...place, ...said }].slice(-MOST_PICKS) : others;
  }
}
