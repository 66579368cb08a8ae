import { Checkbox, MantineProvider, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import '@mantine/core/styles.css';
import { SECURITY } from './model.js';
import { mount } from './react-form.jsx';

mount(
  {
    text: ({ label, value, set }) => (
      <TextInput label={label} value={value} onChange={(e) => set(e.currentTarget.value)} />
    ),
    port: ({ label, value, set }) => (
      <NumberInput label={label} min={1} max={65535} value={value ?? ''} onChange={set} />
    ),
    select: ({ label, value, set }) => <Select label={label} data={SECURITY} value={value} onChange={set} />,
    check: ({ label, value, set }) => (
      <Checkbox label={label} checked={value} onChange={(e) => set(e.currentTarget.checked)} />
    ),
    switch: ({ label, value, set }) => (
      <Switch label={label} checked={value} onChange={(e) => set(e.currentTarget.checked)} />
    ),
  },
  (form) => <MantineProvider>{form}</MantineProvider>,
);
