import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { FIELDS, initial, keep } from './model.js';

/** One form made of a library's parts; `parts[kind]` draws a field with its label. */
function Form({ parts }) {
  const [state, setState] = useState(initial);
  useEffect(() => {
    for (const [key, value] of Object.entries(state)) keep(key, value);
  }, [state]);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h1>Connect your mailbox</h1>
      {FIELDS.map(({ key, kind, label }) => {
        const Part = parts[kind] ?? parts.check;
        const set = (value) => setState((old) => ({ ...old, [key]: value }));
        return (
          <div key={key} style={{ margin: 12 }}>
            <Part id={key} label={label} value={state[key]} set={set} />
          </div>
        );
      })}
    </form>
  );
}

export function mount(parts, wrap = (it) => it) {
  const root = document.createElement('main');
  document.body.append(root);
  createRoot(root).render(wrap(<Form parts={parts} />));
}
