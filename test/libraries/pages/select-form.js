import { check, mount, native, port, text } from './html-form.js';
import { SECURITY } from './model.js';

/** Native fields, and a native select that a library draws anew. */
export function mountSelects(draw) {
  const options = SECURITY.map((one) => `<option value="${one.value}">${one.label}</option>`).join('');
  const select = ({ key, label }) =>
    `<label for="${key}">${label}</label> <select id="${key}" style="width:200px">${options}</select>`;
  mount({ text, port, check, select }, (element, field, set) =>
    field.kind === 'select' ? draw(element, set) : native(element, field, set),
  );
}
