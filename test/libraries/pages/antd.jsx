import { Checkbox, Input, InputNumber, Select, Switch } from 'antd';
import { SECURITY } from './model.js';
import { mount } from './react-form.jsx';

mount({
  text: ({ id, label, value, set }) => (
    <>
      <label htmlFor={id}>{label}</label> <Input id={id} value={value} onChange={(e) => set(e.target.value)} />
    </>
  ),
  port: ({ id, label, value, set }) => (
    <>
      <label htmlFor={id}>{label}</label> <InputNumber id={id} min={1} max={65535} value={value} onChange={set} />
    </>
  ),
  select: ({ id, label, value, set }) => (
    <>
      <label htmlFor={id}>{label}</label>{' '}
      <Select id={id} style={{ width: 160 }} value={value} onChange={set} options={SECURITY} />
    </>
  ),
  check: ({ label, value, set }) => (
    <Checkbox checked={value} onChange={(e) => set(e.target.checked)}>
      {label}
    </Checkbox>
  ),
  switch: ({ id, label, value, set }) => (
    <>
      <Switch id={id} checked={value} onChange={set} /> <label htmlFor={id}>{label}</label>
    </>
  ),
});
