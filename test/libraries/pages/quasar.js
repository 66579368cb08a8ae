import { QCheckbox, QInput, QSelect, QToggle, Quasar } from 'quasar';
import 'quasar/dist/quasar.css';
import { h } from 'vue';
import { SECURITY } from './model.js';
import { mount } from './vue-form.js';

const model = ({ label, value, set }) => ({ label, modelValue: value, 'onUpdate:modelValue': set });
mount(
  {
    text: (it) => h(QInput, model(it)),
    port: (it) =>
      h(QInput, {
        ...model(it),
        type: 'number',
        'onUpdate:modelValue': (value) => it.set(value === '' ? null : Number(value)),
      }),
    select: (it) => h(QSelect, { ...model(it), options: SECURITY, emitValue: true, mapOptions: true }),
    check: (it) => h(QCheckbox, model(it)),
    switch: (it) => h(QToggle, model(it)),
  },
  (app) => app.use(Quasar),
);
