import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/switch/switch.js';
import '@shoelace-style/shoelace/dist/themes/light.css';
import { mount } from './html-form.js';
import { SECURITY } from './model.js';

const options = SECURITY.map((one) => `<sl-option value="${one.value}">${one.label}</sl-option>`).join('');
mount(
  {
    text: ({ key, label }) => `<sl-input id="${key}" label="${label}"></sl-input>`,
    port: ({ key, label }) => `<sl-input id="${key}" type="number" label="${label}"></sl-input>`,
    select: ({ key, label }, value) =>
      `<sl-select id="${key}" label="${label}" value="${value}">${options}</sl-select>`,
    check: ({ key, label }, on) => `<sl-checkbox id="${key}"${on ? ' checked' : ''}>${label}</sl-checkbox>`,
    switch: ({ key, label }) => `<sl-switch id="${key}">${label}</sl-switch>`,
  },
  (element, { kind }, set) => {
    if (kind === 'check' || kind === 'switch') element.addEventListener('sl-change', () => set(element.checked));
    else if (kind === 'select') element.addEventListener('sl-change', () => set(element.value));
    else element.addEventListener('sl-input', () => set(kind === 'port' ? Number(element.value) : element.value));
  },
);
