import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';

interface Props {
  label: string;
  name: string;
  /** What stands in the chips and, last, what is still being typed: separated by commas, blanks or line ends. */
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  invalid?: boolean;
  /** Chips that are wrong. */
  isWrong?: (chip: string) => boolean;
  children?: ComponentChildren;
}
const ENDS = /[\s,;]+/;

/** What is finished, and what is still being typed behind the last separator. */
export function splitChips(value: string): { chips: string[]; typed: string } {
  const parts = value.split(ENDS);
  const typed = parts.pop() ?? '';
  return { chips: [...new Set(parts.filter(Boolean))], typed };
}

const joined = (chips: readonly string[], typed: string) => [...chips, typed].join(', ');

/** Several words in one box: a separator or leaving the box makes a chip, Backspace takes the last one back to edit. */
export function ChipsField({ label, name, value, onInput, placeholder, invalid = false, isWrong, children }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { chips, typed } = splitChips(value);
  const keep = (rest: string[]) => {
    onInput(joined(rest, typed));
    box.current?.focus();
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class={invalid ? 'chips wrong' : 'chips'}>
        {chips.map((chip) => (
          <span key={chip} class={isWrong?.(chip) ? 'chip wrong' : 'chip'}>
            {chip}
            <button
              type="button"
              aria-label={t('removeChip', chip)}
              onClick={() => keep(chips.filter((one) => one !== chip))}
            >
              ×
            </button>
          </span>
        ))}
        <input
          ref={box}
          id={id}
          name={name}
          value={typed}
          placeholder={chips.length === 0 ? (placeholder ?? '') : ''}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          inputMode="url"
          aria-invalid={invalid}
          aria-describedby={`${id}-notes`}
          onInput={(event) => onInput(joined(chips, event.currentTarget.value))}
          onBlur={() => {
            if (typed !== '') onInput(joined([...chips, typed], ''));
          }}
          onKeyDown={(event) => {
            const last = chips.at(-1);
            if (event.key !== 'Backspace' || typed !== '' || last === undefined) return;
            event.preventDefault();
            onInput(joined(chips.slice(0, -1), last));
          }}
        />
      </div>
      <div id={`${id}-notes`}>{children}</div>
    </div>
  );
}
