import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface TextProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  invalid?: boolean;
  mono?: boolean;
  placeholder?: string;
  inputMode?: 'numeric' | 'url' | 'email' | 'text';
  /** Findings and hints under the box. */
  children?: ComponentChildren;
  name?: string;
}

export function TextField({
  label,
  value,
  onInput,
  onBlur,
  invalid = false,
  mono = false,
  placeholder,
  inputMode = 'text',
  children,
  name,
}: TextProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name ?? ''}
        class={mono ? 'input mono' : 'input'}
        value={value}
        placeholder={placeholder ?? ''}
        inputMode={inputMode}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={invalid}
        aria-describedby={`${id}-notes`}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => onBlur?.()}
      />
      <div id={`${id}-notes`}>{children}</div>
    </div>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChange: (value: Value) => void;
  name?: string;
}

export function SelectField<Value extends string>({ label, value, options, onChange, name }: SelectProps<Value>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name ?? ''}
        class="input"
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckProps {
  label: string;
  /** Takes effect at once, without a save. */
  asSwitch?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children?: ComponentChildren;
  name?: string;
}

export function CheckField({
  label,
  asSwitch = false,
  checked,
  onChange,
  disabled = false,
  children,
  name,
}: CheckProps) {
  const id = useId();
  return (
    <div class={asSwitch ? 'check switch' : 'check'}>
      <input
        id={id}
        name={name ?? ''}
        type="checkbox"
        role={asSwitch ? 'switch' : undefined}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {children ? <div class="quiet">{children}</div> : null}
    </div>
  );
}

interface AreaProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  mono?: boolean;
  placeholder?: string;
  invalid?: boolean;
  children?: ComponentChildren;
  name?: string;
}

export function AreaField({
  label,
  value,
  onInput,
  rows = 3,
  mono = false,
  placeholder,
  invalid = false,
  children,
  name,
}: AreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name={name ?? ''}
        rows={rows}
        class={mono ? 'input mono' : 'input'}
        value={value}
        placeholder={placeholder ?? ''}
        spellcheck={!mono}
        aria-invalid={invalid}
        aria-describedby={`${id}-notes`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <div id={`${id}-notes`}>{children}</div>
    </div>
  );
}
