import { Checkbox } from 'primereact/checkbox';
import { Dropdown } from 'primereact/dropdown';
import { InputNumber } from 'primereact/inputnumber';
import { InputSwitch } from 'primereact/inputswitch';
import { InputText } from 'primereact/inputtext';
import 'primereact/resources/themes/lara-light-blue/theme.css';
import { SECURITY } from './model.js';
import { mount } from './react-form.jsx';

const labelled = (id, label, part) => (
  <>
    <label htmlFor={id}>{label}</label> {part}
  </>
);

mount({
  text: ({ id, label, value, set }) =>
    labelled(id, label, <InputText id={id} value={value} onChange={(e) => set(e.target.value)} />),
  port: ({ id, label, value, set }) =>
    labelled(
      id,
      label,
      <InputNumber
        inputId={id}
        value={value}
        onValueChange={(e) => set(e.value ?? null)}
        useGrouping={false}
        min={1}
        max={65535}
      />,
    ),
  select: ({ id, label, value, set }) =>
    labelled(id, label, <Dropdown inputId={id} value={value} options={SECURITY} onChange={(e) => set(e.value)} />),
  check: ({ id, label, value, set }) =>
    labelled(id, label, <Checkbox inputId={id} checked={value} onChange={(e) => set(e.checked)} />),
  switch: ({ id, label, value, set }) =>
    labelled(id, label, <InputSwitch inputId={id} checked={value} onChange={(e) => set(e.value)} />),
});
