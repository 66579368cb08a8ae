interface Props<Value extends string> {
  /** What is chosen here; read out, not shown. */
  label: string;
  name: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChange: (value: Value) => void;
}

/** One of a few, all in view: radios that look like a switch. */
export function Segments<Value extends string>({ label, name, value, options, onChange }: Props<Value>) {
  return (
    <fieldset class="segments">
      <legend class="hidden-text">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class={option.value === value ? 'segment chosen' : 'segment'}>
          <input
            type="radio"
            name={name}
            class="hidden-text"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
