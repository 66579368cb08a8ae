import { ElCheckbox, ElFormItem, ElInput, ElInputNumber, ElOption, ElSelect, ElSwitch } from 'element-plus';
import 'element-plus/dist/index.css';
import { h } from 'vue';
import { SECURITY } from './model.js';
import { mount } from './vue-form.js';

const item = (label, part) => h(ElFormItem, { label }, () => part);
mount({
  text: ({ label, value, set }) => item(label, h(ElInput, { modelValue: value, 'onUpdate:modelValue': set })),
  port: ({ label, value, set }) =>
    item(label, h(ElInputNumber, { modelValue: value, 'onUpdate:modelValue': set, min: 1, max: 65535 })),
  select: ({ label, value, set }) =>
    item(
      label,
      h(ElSelect, { modelValue: value, 'onUpdate:modelValue': set, style: 'width:180px' }, () =>
        SECURITY.map((one) => h(ElOption, { key: one.value, ...one })),
      ),
    ),
  check: ({ label, value, set }) => h(ElCheckbox, { modelValue: value, 'onUpdate:modelValue': set, label }),
  switch: ({ label, value, set }) => item(label, h(ElSwitch, { modelValue: value, 'onUpdate:modelValue': set })),
});
