import type { FieldSnapshot, FormSnapshot, SourcedText } from '../../lib/detect/types.ts';

/** A field snapshot from the few things that matter to a test. */
export function field(
  more: Partial<FieldSnapshot> & { label?: string; heading?: string; placeholder?: string } = {},
): FieldSnapshot {
  const { label, heading, placeholder, ...rest } = more;
  const texts: SourcedText[] = [];
  if (label) texts.push({ source: 'label', text: label });
  if (placeholder) texts.push({ source: 'placeholder', text: placeholder });
  return {
    id: 'f',
    control: 'text',
    inputType: 'text',
    name: '',
    htmlId: '',
    autocomplete: '',
    attributes: [],
    texts,
    headings: heading ? [{ source: 'heading', text: heading }] : [],
    options: [],
    value: { shape: 'empty' },
    min: '',
    max: '',
    visible: true,
    enabled: true,
    readOnly: false,
    edited: false,
    foreignAction: null,
    containers: ['form'],
    order: 0,
    ...rest,
  };
}

/** A look with these fields in this order. */
export function look(fields: FieldSnapshot[], title = ''): FormSnapshot {
  return {
    language: 'en',
    title,
    fields: fields.map((one, order) => ({ ...one, id: `f${order}`, order })),
    truncated: false,
  };
}

export const select = (label: string, options: string[], more: Partial<FieldSnapshot> = {}): FieldSnapshot =>
  field({
    label,
    control: 'select',
    inputType: 'select',
    options: options.map((text, index) => ({ text, value: text, selected: index === 0, disabled: false })),
    ...more,
  });

export const box = (label: string, more: Partial<FieldSnapshot> = {}): FieldSnapshot =>
  field({ label, control: 'checkbox', inputType: 'checkbox', value: { shape: 'checked', checked: false }, ...more });
