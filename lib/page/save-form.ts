import type { FieldSnapshot } from '../detect/types.ts';
import { collect } from '../dom/collect.ts';
import { maskText } from '../dom/masked-text.ts';
import { redactedPage } from '../dom/redacted-page.ts';
import { Registry } from '../dom/registry.ts';
import { SAVED_FORM, type SavedForm } from '../message/saved-form-types.ts';

type Named = Pick<FieldSnapshot, 'htmlId' | 'name'>;

/** By id or name, whichever is this field's alone, as masked as in the page beside; '' where none is. */
function selectorOf({ htmlId, name }: Named, all: readonly Named[]): string {
  if (htmlId && all.filter((one) => one.htmlId === htmlId).length === 1) return `[id="${htmlId}"]`;
  return name && all.filter((one) => one.name === name).length === 1 ? `[name="${name}"]` : '';
}

/** The fields as they are seen, every text of the page's masked and every value left out. */
function withoutValues(field: FieldSnapshot): Omit<FieldSnapshot, 'value'> {
  const { value: _, ...rest } = field;
  return {
    ...rest,
    name: maskText(field.name),
    htmlId: maskText(field.htmlId),
    autocomplete: maskText(field.autocomplete),
    attributes: field.attributes.map(maskText),
    texts: field.texts.map((one) => ({ ...one, text: maskText(one.text) })),
    headings: field.headings.map((one) => ({ ...one, text: maskText(one.text) })),
    options: field.options.map((one) => ({
      ...one,
      text: maskText(one.text),
      value: maskText(one.value),
      selected: false,
    })),
    foreignAction: null,
  };
}

/** "Save this form": what a person sends along to say that a form failed. Leaves out values and addresses. */
export function saveForm(document: Document): SavedForm {
  const page = redactedPage(document);
  if (page === null) return { schema: SAVED_FORM, version: 1, page };
  const snapshot = collect(document, new Registry());
  const fields = snapshot.fields.map(withoutValues);
  const visible = fields.filter((field) => field.visible);
  return {
    schema: SAVED_FORM,
    version: 1,
    fields: visible.map((field) => ({
      role: '',
      selector: selectorOf(field, fields),
      expect: null,
      label: field.texts[0]?.text ?? '',
    })),
    snapshot: { ...snapshot, title: maskText(snapshot.title), fields },
    page,
  };
}
