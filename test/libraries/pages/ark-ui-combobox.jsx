import { Checkbox } from '@ark-ui/react/checkbox';
import { Combobox, useListCollection } from '@ark-ui/react/combobox';
import { Field } from '@ark-ui/react/field';
import { useFilter } from '@ark-ui/react/locale';
import { NumberInput } from '@ark-ui/react/number-input';
import { Portal } from '@ark-ui/react/portal';
import { Switch } from '@ark-ui/react/switch';
import './headless.css';
import { SECURITY } from './model.js';
import { mount } from './react-form.jsx';

function Box({ label, value, set }) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const { collection, filter } = useListCollection({ initialItems: SECURITY, filter: contains });
  return (
    <Combobox.Root
      collection={collection}
      value={[value]}
      onValueChange={(details) => set(details.value[0] ?? null)}
      onInputValueChange={(details) => filter(details.reason === 'input-change' ? details.inputValue : '')}
      openOnClick
    >
      <Combobox.Label>{label}</Combobox.Label>
      <Combobox.Control className="control">
        <Combobox.Input className="input" />
        <Combobox.Trigger>▾</Combobox.Trigger>
      </Combobox.Control>
      <Portal>
        <Combobox.Positioner>
          <Combobox.Content className="popup">
            {collection.items.map((item) => (
              <Combobox.Item key={item.value} item={item} className="item">
                <Combobox.ItemText>{item.label}</Combobox.ItemText>
                <Combobox.ItemIndicator>✓</Combobox.ItemIndicator>
              </Combobox.Item>
            ))}
          </Combobox.Content>
        </Combobox.Positioner>
      </Portal>
    </Combobox.Root>
  );
}

mount({
  text: ({ label, value, set }) => (
    <Field.Root>
      <Field.Label>{label}</Field.Label>{' '}
      <Field.Input className="input" value={value} onChange={(e) => set(e.target.value)} />
    </Field.Root>
  ),
  port: ({ label, value, set }) => (
    <NumberInput.Root
      min={1}
      max={65535}
      formatOptions={{ useGrouping: false }}
      value={value === null ? '' : String(value)}
      onValueChange={(details) => set(Number.isNaN(details.valueAsNumber) ? null : details.valueAsNumber)}
    >
      <NumberInput.Label>{label}</NumberInput.Label>
      <NumberInput.Control className="control">
        <NumberInput.Input className="input" />
        <NumberInput.DecrementTrigger>-1</NumberInput.DecrementTrigger>
        <NumberInput.IncrementTrigger>+1</NumberInput.IncrementTrigger>
      </NumberInput.Control>
    </NumberInput.Root>
  ),
  select: Box,
  check: ({ label, value, set }) => (
    <Checkbox.Root checked={value} onCheckedChange={(details) => set(details.checked)} className="line">
      <Checkbox.Label>{label}</Checkbox.Label>
      <Checkbox.Control className="box">
        <Checkbox.Indicator>✓</Checkbox.Indicator>
      </Checkbox.Control>
      <Checkbox.HiddenInput />
    </Checkbox.Root>
  ),
  switch: ({ label, value, set }) => (
    <Switch.Root checked={value} onCheckedChange={(details) => set(details.checked)} className="line">
      <Switch.Control className="switch">
        <Switch.Thumb className="thumb" />
      </Switch.Control>
      <Switch.Label>{label}</Switch.Label>
      <Switch.HiddenInput />
    </Switch.Root>
  ),
});
