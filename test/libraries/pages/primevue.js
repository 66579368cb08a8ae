import Aura from '@primeuix/themes/aura';
import Checkbox from 'primevue/checkbox';
import PrimeVue from 'primevue/config';
import InputNumber from 'primevue/inputnumber';
import InputText from 'primevue/inputtext';
import Select from 'primevue/select';
import ToggleSwitch from 'primevue/toggleswitch';
import { h } from 'vue';
import { SECURITY } from './model.js';
import { labelled, mount } from './vue-form.js';

const model = ({ value, set }) => ({ modelValue: value, 'onUpdate:modelValue': set });
mount(
  {
    text: (it) => labelled(it.id, it.label, h(InputText, { id: it.id, ...model(it) })),
    port: (it) =>
      labelled(
        it.id,
        it.label,
        h(InputNumber, { inputId: it.id, useGrouping: false, min: 1, max: 65535, ...model(it) }),
      ),
    select: (it) =>
      labelled(
        it.id,
        it.label,
        h(Select, { labelId: it.id, options: SECURITY, optionLabel: 'label', optionValue: 'value', ...model(it) }),
      ),
    check: (it) => labelled(it.id, it.label, h(Checkbox, { inputId: it.id, binary: true, ...model(it) })),
    switch: (it) => labelled(it.id, it.label, h(ToggleSwitch, { inputId: it.id, ...model(it) })),
  },
  (app) => app.use(PrimeVue, { theme: { preset: Aura } }),
);
