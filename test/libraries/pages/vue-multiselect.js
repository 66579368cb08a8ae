import { h } from 'vue';
import Multiselect from 'vue-multiselect';
import 'vue-multiselect/dist/vue-multiselect.css';
import { SECURITY } from './model.js';
import { mount, port, text } from './vue-form.js';

const check = ({ label, value, set }) =>
  h('label', [h('input', { type: 'checkbox', checked: value, onChange: (e) => set(e.target.checked) }), ` ${label}`]);
mount({
  text,
  port,
  check,
  select: ({ id, label, value, set }) => [
    h('label', { class: 'typo__label', for: id }, label),
    h(Multiselect, {
      id,
      options: SECURITY,
      label: 'label',
      trackBy: 'value',
      allowEmpty: false,
      placeholder: 'Select one',
      style: 'width:320px',
      modelValue: SECURITY.find((one) => one.value === value),
      'onUpdate:modelValue': (one) => set(one.value),
    }),
  ],
});
