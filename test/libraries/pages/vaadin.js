import '@vaadin/checkbox';
import '@vaadin/integer-field';
import '@vaadin/select';
import '@vaadin/text-field';
import { mount } from './html-form.js';
import { SECURITY } from './model.js';

mount(
  {
    text: ({ key, label }) => `<vaadin-text-field id="${key}" label="${label}"></vaadin-text-field>`,
    port: ({ key, label }) => `<vaadin-integer-field id="${key}" label="${label}"></vaadin-integer-field>`,
    select: ({ key, label }) => `<vaadin-select id="${key}" label="${label}"></vaadin-select>`,
    check: ({ key, label }, on) =>
      `<vaadin-checkbox id="${key}" label="${label}"${on ? ' checked' : ''}></vaadin-checkbox>`,
  },
  (element, { kind }, set) => {
    if (kind === 'select') {
      element.items = SECURITY;
      element.value = 'none';
    }
    const event = kind === 'check' || kind === 'switch' ? 'checked-changed' : 'value-changed';
    const read = {
      port: () => (element.value === '' ? null : Number(element.value)),
      check: () => element.checked,
      switch: () => element.checked,
    };
    element.addEventListener(event, () => set((read[kind] ?? (() => element.value))()));
  },
);
