import Select from 'react-select';
import { SECURITY } from './model.js';
import { plain } from './plain-parts.jsx';
import { mount } from './react-form.jsx';

mount({
  ...plain,
  select: ({ id, label, value, set }) => (
    <>
      <label htmlFor={id}>{label}</label>
      <Select
        inputId={id}
        options={SECURITY}
        value={SECURITY.find((one) => one.value === value)}
        onChange={(one) => set(one.value)}
      />
    </>
  ),
});
