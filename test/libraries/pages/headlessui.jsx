import {
  Checkbox,
  Field,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Switch,
} from '@headlessui/react';
import { labelOf, SECURITY } from './model.js';
import { plain } from './plain-parts.jsx';
import { mount } from './react-form.jsx';

mount({
  ...plain,
  select: ({ label, value, set }) => (
    <Field>
      <Label>{label}</Label>
      <Listbox value={value} onChange={set}>
        <ListboxButton style={{ minWidth: 140 }}>{labelOf(value)}</ListboxButton>
        <ListboxOptions anchor="bottom" style={{ background: '#fff' }}>
          {SECURITY.map((one) => (
            <ListboxOption key={one.value} value={one.value}>
              {one.label}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  ),
  check: ({ label, value, set }) => (
    <Field>
      <Checkbox
        checked={value}
        onChange={set}
        style={{ display: 'inline-block', width: 20, height: 20, background: '#ccc' }}
      />
      <Label>{label}</Label>
    </Field>
  ),
  switch: ({ label, value, set }) => (
    <Field>
      <Switch checked={value} onChange={set} style={{ width: 40, height: 20 }} />
      <Label>{label}</Label>
    </Field>
  ),
});
