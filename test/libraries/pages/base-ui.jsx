import { Checkbox } from '@base-ui-components/react/checkbox';
import { Field } from '@base-ui-components/react/field';
import { NumberField } from '@base-ui-components/react/number-field';
import { Select } from '@base-ui-components/react/select';
import { Switch } from '@base-ui-components/react/switch';
import { SECURITY } from './model.js';
import { plain } from './plain-parts.jsx';
import { mount } from './react-form.jsx';

mount({
  ...plain,
  port: ({ id, label, value, set }) => (
    <NumberField.Root id={id} value={value} onValueChange={set} min={1} max={65535} format={{ useGrouping: false }}>
      <label htmlFor={id}>{label}</label> <NumberField.Input />
    </NumberField.Root>
  ),
  select: ({ label, value, set }) => (
    <Field.Root>
      <Field.Label nativeLabel={false} render={<div />}>
        {label}
      </Field.Label>
      <Select.Root items={SECURITY} value={value} onValueChange={set}>
        <Select.Trigger style={{ minWidth: 140 }}>
          <Select.Value />
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner>
            <Select.Popup style={{ background: '#fff' }}>
              {SECURITY.map((one) => (
                <Select.Item key={one.value} value={one.value}>
                  <Select.ItemText>{one.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
    </Field.Root>
  ),
  check: ({ id, label, value, set }) => (
    <label htmlFor={id}>
      <Checkbox.Root
        id={id}
        checked={value}
        onCheckedChange={set}
        style={{ display: 'inline-block', width: 20, height: 20, background: '#ccc' }}
      />{' '}
      {label}
    </label>
  ),
  switch: ({ id, label, value, set }) => (
    <label htmlFor={id}>
      <Switch.Root
        id={id}
        checked={value}
        onCheckedChange={set}
        style={{ display: 'inline-block', width: 40, height: 20, background: '#ccc' }}
      />{' '}
      {label}
    </label>
  ),
});
