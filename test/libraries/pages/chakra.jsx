import {
  ChakraProvider,
  Checkbox,
  createListCollection,
  defaultSystem,
  Field,
  Input,
  NumberInput,
  Portal,
  Select,
  Switch,
} from '@chakra-ui/react';
import { SECURITY } from './model.js';
import { mount } from './react-form.jsx';

const collection = createListCollection({ items: SECURITY });

mount(
  {
    text: ({ label, value, set }) => (
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <Input value={value} onChange={(e) => set(e.target.value)} />
      </Field.Root>
    ),
    port: ({ label, value, set }) => (
      <NumberInput.Root
        value={value === null ? '' : String(value)}
        onValueChange={(e) => set(Number.isNaN(e.valueAsNumber) ? null : e.valueAsNumber)}
        min={1}
        max={65535}
        formatOptions={{ useGrouping: false }}
      >
        <NumberInput.Label>{label}</NumberInput.Label>
        <NumberInput.Control />
        <NumberInput.Input />
      </NumberInput.Root>
    ),
    select: ({ label, value, set }) => (
      <Select.Root collection={collection} value={[value]} onValueChange={(e) => set(e.value[0])}>
        <Select.HiddenSelect />
        <Select.Label>{label}</Select.Label>
        <Select.Control>
          <Select.Trigger>
            <Select.ValueText />
          </Select.Trigger>
        </Select.Control>
        <Portal>
          <Select.Positioner>
            <Select.Content>
              {SECURITY.map((one) => (
                <Select.Item item={one} key={one.value}>
                  {one.label}
                </Select.Item>
              ))}
            </Select.Content>
          </Select.Positioner>
        </Portal>
      </Select.Root>
    ),
    check: ({ label, value, set }) => (
      <Checkbox.Root checked={value} onCheckedChange={(e) => set(e.checked === true)}>
        <Checkbox.HiddenInput />
        <Checkbox.Control />
        <Checkbox.Label>{label}</Checkbox.Label>
      </Checkbox.Root>
    ),
    switch: ({ label, value, set }) => (
      <Switch.Root checked={value} onCheckedChange={(e) => set(e.checked)}>
        <Switch.HiddenInput />
        <Switch.Control />
        <Switch.Label>{label}</Switch.Label>
      </Switch.Root>
    ),
  },
  (form) => <ChakraProvider value={defaultSystem}>{form}</ChakraProvider>,
);
