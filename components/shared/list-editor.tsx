import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button, IconButton } from './button.tsx';
import { Host } from './host.tsx';
import { Sign } from './sign.tsx';

interface Adding {
  label: string;
  placeholder: string;
  /** False where the text is none of these. */
  add: (text: string) => Promise<boolean>;
  /** What is said then. */
  wrong: string;
}
interface Props {
  title: string;
  hint: string;
  /** Said in place of an empty list. */
  empty: string;
  items: readonly string[];
  /** Set by the organisation: shown with a lock, without ×. */
  locked?: readonly string[];
  /** Name of the × beside an item. */
  removeLabel: (item: string) => string;
  onRemove: (item: string) => void;
  adding?: Adding;
}

/** A list of hosts or origins: each with its ×, and a box to add one. */
export function ListEditor({ title, hint, empty, items, locked = [], removeLabel, onRemove, adding }: Props) {
  return (
    <section class="stack list-editor">
      <h2>{title}</h2>
      <p class="quiet">{hint}</p>
      {items.length + locked.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <ul aria-label={title}>
          {locked.map((item) => (
            <li key={item} class="row">
              <span class="grow">
                <Host name={item} />
              </span>
              <Sign tone="lock" label={t('settingByPolicy')} />
            </li>
          ))}
          {items.map((item) => (
            <li key={item} class="row">
              <span class="grow">
                <Host name={item} />
              </span>
              <IconButton icon="close" label={removeLabel(item)} onClick={() => onRemove(item)} />
            </li>
          ))}
        </ul>
      )}
      {adding ? <AddBox {...adding} /> : null}
    </section>
  );
}

function AddBox({ label, placeholder, add, wrong }: Adding) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const id = useId();
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void add(typed).then((added) => {
          setRefused(!added);
          if (added) setTyped('');
        });
      }}
    >
      <div class="row">
        <input
          class="input add-box mono"
          aria-label={label}
          aria-invalid={refused}
          aria-describedby={`${id}-wrong`}
          placeholder={placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <Button type="submit">{t('add')}</Button>
      </div>
      <p id={`${id}-wrong`} class="finding error" role="status">
        {refused ? wrong : ''}
      </p>
    </form>
  );
}
