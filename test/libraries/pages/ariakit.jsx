import * as Ariakit from '@ariakit/react';
import { forwardRef } from 'react';
import { createRoot } from 'react-dom/client';
import { FIELDS, initial, keepAll, labelOf, SECURITY } from './model.js';
import './headless.css';

const Select = forwardRef(function Select({ value, setValue, ...props }, ref) {
  const select = Ariakit.useSelectStore({ value, setValue });
  const selected = Ariakit.useStoreState(select, 'value');
  return (
    <>
      <Ariakit.Select ref={ref} {...props} store={select} className="trigger">
        {labelOf(selected)}
        <Ariakit.SelectArrow />
      </Ariakit.Select>
      <Ariakit.SelectPopover store={select} gutter={4} sameWidth modal className="popup">
        {SECURITY.map((one) => (
          <Ariakit.SelectItem key={one.value} value={one.value} className="item">
            {one.label}
          </Ariakit.SelectItem>
        ))}
      </Ariakit.SelectPopover>
    </>
  );
});

function SelectRow({ form, name, label }) {
  const value = form.useValue(name);
  return (
    <>
      <Ariakit.FormLabel name={form.names[name]}>{label}</Ariakit.FormLabel>
      <Ariakit.FormControl
        name={form.names[name]}
        render={<Select value={value} setValue={(now) => form.setValue(name, now)} />}
      />
    </>
  );
}

function Page() {
  const form = Ariakit.useFormStore({
    defaultValues: initial,
    setValues: (values) => keepAll({ ...values, iport: number(values.iport), oport: number(values.oport) }),
  });
  const part = {
    text: ({ key, label }) => (
      <>
        <Ariakit.FormLabel name={form.names[key]}>{label}</Ariakit.FormLabel>
        <Ariakit.FormInput name={form.names[key]} className="input" />
      </>
    ),
    port: ({ key, label }) => (
      <>
        <Ariakit.FormLabel name={form.names[key]}>{label}</Ariakit.FormLabel>
        <Ariakit.FormInput name={form.names[key]} type="number" className="input" />
      </>
    ),
    select: ({ key, label }) => <SelectRow form={form} name={key} label={label} />,
    check: ({ key, label }) => (
      <>
        <Ariakit.FormCheckbox name={form.names[key]} />
        <Ariakit.FormLabel name={form.names[key]}>{label}</Ariakit.FormLabel>
      </>
    ),
  };
  return (
    <Ariakit.Form store={form}>
      <h1>Connect your mailbox</h1>
      {FIELDS.map((field) => {
        const Row = part[field.kind] ?? part.check;
        return (
          <div key={field.key} className="row">
            {Row({ ...field, key: field.key })}
          </div>
        );
      })}
    </Ariakit.Form>
  );
}
const number = (value) => (value === null || value === '' ? null : Number(value));

const root = document.createElement('main');
document.body.append(root);
createRoot(root).render(<Page />);
