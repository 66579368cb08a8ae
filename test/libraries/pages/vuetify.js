import { h } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp, VCheckbox, VMain, VNumberInput, VSelect, VSwitch, VTextField } from 'vuetify/components';
import 'vuetify/styles';
import { SECURITY } from './model.js';
import { mount } from './vue-form.js';

const model = ({ label, value, set }) => ({ label, modelValue: value, 'onUpdate:modelValue': set });
mount(
  {
    text: (it) => h(VTextField, model(it)),
    port: (it) => h(VNumberInput, { ...model(it), min: 1, max: 65535 }),
    select: (it) => h(VSelect, { ...model(it), items: SECURITY, itemTitle: 'label', itemValue: 'value' }),
    check: (it) => h(VCheckbox, model(it)),
    switch: (it) => h(VSwitch, model(it)),
  },
  (app) => app.use(createVuetify()),
  (form) => h(VApp, () => h(VMain, () => form)),
);
