import {
  CheckboxIndicator,
  CheckboxRoot,
  NumberFieldInput,
  NumberFieldRoot,
  SelectContent,
  SelectItem,
  SelectItemText,
  SelectPortal,
  SelectRoot,
  SelectTrigger,
  SelectValue,
  SelectViewport,
  SwitchRoot,
  SwitchThumb,
} from 'reka-ui';
import { h } from 'vue';
import { SECURITY } from './model.js';
import { labelled, mount, text } from './vue-form.js';

const model = ({ value, set }) => ({ modelValue: value, 'onUpdate:modelValue': set });
const items = () =>
  SECURITY.map((one) => h(SelectItem, { key: one.value, value: one.value }, () => h(SelectItemText, () => one.label)));
mount({
  text,
  port: (it) =>
    labelled(
      it.id,
      it.label,
      h(NumberFieldRoot, { id: it.id, min: 1, max: 65535, formatOptions: { useGrouping: false }, ...model(it) }, () =>
        h(NumberFieldInput),
      ),
    ),
  select: (it) =>
    labelled(
      it.id,
      it.label,
      h(SelectRoot, model(it), () => [
        h(SelectTrigger, { id: it.id, style: 'min-width:140px' }, () => h(SelectValue)),
        h(SelectPortal, () => h(SelectContent, { style: 'background:#fff' }, () => h(SelectViewport, items))),
      ]),
    ),
  check: (it) =>
    labelled(
      it.id,
      it.label,
      h(CheckboxRoot, { id: it.id, style: 'width:20px;height:20px', ...model(it) }, () =>
        h(CheckboxIndicator, () => '✓'),
      ),
    ),
  switch: (it) =>
    labelled(
      it.id,
      it.label,
      h(SwitchRoot, { id: it.id, style: 'width:40px;height:20px', ...model(it) }, () => h(SwitchThumb)),
    ),
});
