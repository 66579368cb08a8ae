import '@fluentui/web-components/checkbox/define.js';
import '@fluentui/web-components/dropdown/define.js';
import '@fluentui/web-components/field/define.js';
import '@fluentui/web-components/label/define.js';
import '@fluentui/web-components/listbox/define.js';
import '@fluentui/web-components/option/define.js';
import '@fluentui/web-components/switch/define.js';
import '@fluentui/web-components/text-input/define.js';
import { mount } from './html-form.js';
import { SECURITY } from './model.js';

const options = (value) =>
  SECURITY.map(
    (one) =>
      `<fluent-option value="${one.value}"${one.value === value ? ' selected' : ''}>${one.label}</fluent-option>`,
  ).join('');
const field = (label, input) => `<fluent-field><label slot="label">${label}</label>${input}</fluent-field>`;
mount(
  {
    text: ({ key, label }) => field(label, `<fluent-text-input slot="input" id="${key}"></fluent-text-input>`),
    port: ({ key, label }) =>
      field(label, `<fluent-text-input slot="input" type="number" id="${key}"></fluent-text-input>`),
    select: ({ key, label }, value) =>
      field(
        label,
        `<fluent-dropdown slot="input" id="${key}"><fluent-listbox>${options(value)}</fluent-listbox></fluent-dropdown>`,
      ),
    check: ({ key, label }, on) =>
      `<fluent-field label-position="after"><label slot="label">${label}</label><fluent-checkbox slot="input" id="${key}"${on ? ' checked' : ''}></fluent-checkbox></fluent-field>`,
    switch: ({ key, label }) =>
      `<fluent-field label-position="after"><label slot="label">${label}</label><fluent-switch slot="input" id="${key}"></fluent-switch></fluent-field>`,
  },
  (element, { kind }, set) => {
    if (kind === 'check' || kind === 'switch') element.addEventListener('change', () => set(element.checked));
    else if (kind === 'select') element.addEventListener('change', () => set(element.value));
    else element.addEventListener('input', () => set(kind === 'port' ? Number(element.value) : element.value));
  },
);
