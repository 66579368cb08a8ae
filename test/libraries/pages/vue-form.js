import { createApp, defineComponent, h, reactive, watch } from 'vue';
import { FIELDS, initial, keepAll } from './model.js';

/** One form made of a library's parts; `parts[kind]` draws a field, `set` takes its new value. */
export function mount(parts, use = () => {}, wrap = (form) => form) {
  const state = reactive({ ...initial });
  watch(state, keepAll, { deep: true });
  const rows = () =>
    FIELDS.map(({ key, kind, label }) => {
      const set = (value) => {
        state[key] = value;
      };
      const part = (parts[kind] ?? parts.check)({ id: key, label, value: state[key], set });
      return h('div', { key, style: 'margin:12px' }, part);
    });
  const Form = defineComponent({
    setup: () => () => wrap(h('form', {}, [h('h1', 'Connect your mailbox'), ...rows()])),
  });
  const root = document.createElement('main');
  root.id = 'app';
  document.body.append(root);
  const app = createApp(Form);
  use(app);
  app.mount(root);
}

export const labelled = (id, label, part) => [h('label', { for: id }, label), ' ', part];
export const text = ({ id, label, value, set }) =>
  labelled(id, label, h('input', { id, value, onInput: (e) => set(e.target.value) }));
export const port = ({ id, label, value, set }) =>
  labelled(
    id,
    label,
    h('input', {
      id,
      type: 'number',
      value,
      onInput: (e) => set(e.target.value === '' ? null : Number(e.target.value)),
    }),
  );
