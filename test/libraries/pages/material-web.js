import '@material/web/checkbox/checkbox.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/switch/switch.js';
import '@material/web/textfield/outlined-text-field.js';
import { mount } from './html-form.js';
import { SECURITY } from './model.js';

const options = (value) =>
  SECURITY.map(
    (one) =>
      `<md-select-option value="${one.value}"${one.value === value ? ' selected' : ''}><div slot="headline">${one.label}</div></md-select-option>`,
  ).join('');
mount(
  {
    text: ({ key, label }) => `<md-outlined-text-field id="${key}" label="${label}"></md-outlined-text-field>`,
    port: ({ key, label }) =>
      `<md-outlined-text-field id="${key}" type="number" label="${label}"></md-outlined-text-field>`,
    select: ({ key, label }, value) =>
      `<md-outlined-select id="${key}" label="${label}">${options(value)}</md-outlined-select>`,
    check: ({ key, label }, on) =>
      `<label><md-checkbox id="${key}" touch-target="wrapper"${on ? ' checked' : ''}></md-checkbox> ${label}</label>`,
    switch: ({ key, label }) => `<label><md-switch id="${key}"></md-switch> ${label}</label>`,
  },
  (element, { kind }, set) => {
    if (kind === 'check') element.addEventListener('change', () => set(element.checked));
    else if (kind === 'switch') element.addEventListener('change', () => set(element.selected));
    else if (kind === 'select') element.addEventListener('change', () => set(element.value));
    else element.addEventListener('input', () => set(kind === 'port' ? Number(element.value) : element.value));
  },
);
