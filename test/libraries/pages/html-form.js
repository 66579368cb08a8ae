import { FIELDS, initial, keep } from './model.js';

/** One form of markup; `parts[kind]` gives a field's HTML, `listen` tells its value when it changes. */
export function mount(parts, listen) {
  const form = document.createElement('form');
  const html = FIELDS.map(
    (field) => `<div style="margin:12px">${(parts[field.kind] ?? parts.check)(field, initial[field.key])}</div>`,
  );
  form.innerHTML = `<h1>Connect your mailbox</h1>${html.join('')}`;
  document.body.append(form);
  for (const field of FIELDS) listen(form.querySelector(`#${field.key}`), field, (value) => keep(field.key, value));
}

export const text = ({ key, label }) => `<label for="${key}">${label}</label> <input id="${key}">`;
export const port = ({ key, label }) => `<label for="${key}">${label}</label> <input id="${key}" type="number">`;
export const check = ({ key, label }, on) =>
  `<label><input type="checkbox" id="${key}"${on ? ' checked' : ''}> ${label}</label>`;

/** Values of native fields, by their kind. */
export function native(element, { kind }, set) {
  const read = { text: () => element.value, port: () => (element.value === '' ? null : Number(element.value)) };
  element.addEventListener(kind === 'text' || kind === 'port' ? 'input' : 'change', () =>
    set((read[kind] ?? (() => element.checked))()),
  );
}
