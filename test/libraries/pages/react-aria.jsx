import {
  Button,
  Checkbox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField,
  Popover,
  Select,
  SelectValue,
  Switch,
  TextField,
} from 'react-aria-components';
import { SECURITY } from './model.js';
import { mount } from './react-form.jsx';

mount({
  text: ({ label, value, set }) => (
    <TextField value={value} onChange={set}>
      <Label>{label}</Label> <Input />
    </TextField>
  ),
  port: ({ label, value, set }) => (
    <NumberField
      value={value ?? Number.NaN}
      onChange={set}
      minValue={1}
      maxValue={65535}
      formatOptions={{ useGrouping: false }}
    >
      <Label>{label}</Label> <Input />
    </NumberField>
  ),
  select: ({ label, value, set }) => (
    <Select selectedKey={value} onSelectionChange={set}>
      <Label>{label}</Label>
      <Button>
        <SelectValue />
      </Button>
      <Popover style={{ background: '#fff' }}>
        <ListBox items={SECURITY}>{(one) => <ListBoxItem id={one.value}>{one.label}</ListBoxItem>}</ListBox>
      </Popover>
    </Select>
  ),
  check: ({ label, value, set }) => (
    <Checkbox isSelected={value} onChange={set}>
      {label}
    </Checkbox>
  ),
  switch: ({ label, value, set }) => (
    <Switch isSelected={value} onChange={set}>
      {label}
    </Switch>
  ),
});
