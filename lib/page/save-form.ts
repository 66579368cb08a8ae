import type { FieldSnapshot } from '../detect/types.ts';
import { collect } from '../dom/collect.ts';
import { maskText } from '../dom/masked-text.ts';
import { redactedPage } from '../dom/redacted-page.ts';
import { Registry } from '../dom/registry.ts';
import { SAVED_FORM, type SavedForm } from '../message/saved-form-types.ts';

function selectorOf({ htmlId, name }: FieldSnapshot): string {
  if (htmlId) return `[id="${htmlId}"]`;
  return name ? `[name="${name}"]` : '';
}

/** The fields as they are seen, every text masked and every value left out. */
function withoutValues(field: FieldSnapshot): Omit<FieldSnapshot, 'value'> {
  const { value: _, ...rest } = field;
  return {
    ...rest,
    texts: field.texts.map((one) => ({ ...one, text: maskText(one.text) })),
    headings: field.headings.map((one) => ({ ...one, text: maskText(one.text) })),
    options: field.options.map((one) => ({ ...one, text: maskText(one.text), selected: false })),
    foreignAction: null,
  };
}

/** "Save this form": what a person sends along to say that a form failed. Leaves out values and addresses. */
export function saveForm(document: Document): SavedForm {
  const page = redactedPage(document);
  if (page === null) return { schema: SAVED_FORM, version: 1, page };
  const snapshot = collect(document, new Registry());
  const fields = snapshot.fields.map(withoutValues);
  return {
    schema: SAVED_FORM,
    version: 1,
    fields: snapshot.fields
      .filter((field) => field.visible)
      .map((field) => ({
        role: '',
        selector: selectorOf(field),
        expect: null,
        label: maskText(field.texts[0]?.text ?? ''),
      })),
    snapshot: { ...snapshot, title: maskText(snapshot.title), buttons: snapshot.buttons.map(maskText), fields },
    page,
  };
}
