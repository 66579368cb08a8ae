import { NCheckbox, NFormItem, NInput, NInputNumber, NSelect, NSwitch } from 'naive-ui';
import { h } from 'vue';
import { SECURITY } from './model.js';
import { mount } from './vue-form.js';

const model = ({ value, set }) => ({ value, 'onUpdate:value': set });
const item = (label, part) => h(NFormItem, { label }, () => part);
mount({
  text: (it) => item(it.label, h(NInput, { placeholder: '', ...model(it) })),
  port: (it) => item(it.label, h(NInputNumber, { placeholder: '', min: 1, max: 65535, ...model(it) })),
  select: (it) => item(it.label, h(NSelect, { options: SECURITY, style: 'width:180px', ...model(it) })),
  check: (it) => h(NCheckbox, { checked: it.value, 'onUpdate:checked': it.set }, () => it.label),
  switch: (it) => item(it.label, h(NSwitch, model(it))),
});
