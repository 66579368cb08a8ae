import { Checkbox, Label, Select, Switch } from 'radix-ui';
import { SECURITY } from './model.js';
import { plain } from './plain-parts.jsx';
import { mount } from './react-form.jsx';

mount({
  ...plain,
  select: ({ id, label, value, set }) => (
    <>
      <Label.Root htmlFor={id}>{label}</Label.Root>
      <Select.Root value={value} onValueChange={set}>
        <Select.Trigger id={id} style={{ minWidth: 140 }}>
          <Select.Value />
          <Select.Icon />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content style={{ background: '#fff' }}>
            <Select.Viewport>
              {SECURITY.map((one) => (
                <Select.Item key={one.value} value={one.value}>
                  <Select.ItemText>{one.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </>
  ),
  check: ({ id, label, value, set }) => (
    <>
      <Checkbox.Root id={id} checked={value} onCheckedChange={set} style={{ width: 20, height: 20 }}>
        <Checkbox.Indicator>✓</Checkbox.Indicator>
      </Checkbox.Root>
      <Label.Root htmlFor={id}>{label}</Label.Root>
    </>
  ),
  switch: ({ id, label, value, set }) => (
    <>
      <Switch.Root id={id} checked={value} onCheckedChange={set} style={{ width: 40, height: 20 }}>
        <Switch.Thumb />
      </Switch.Root>
      <Label.Root htmlFor={id}>{label}</Label.Root>
    </>
  ),
});
