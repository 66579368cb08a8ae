import { bind } from 'nice-select2/dist/js/nice-select2.js';
import 'nice-select2/dist/css/nice-select2.css';
import { mountSelects } from './select-form.js';

mountSelects((element, set) => {
  bind(element);
  element.addEventListener('change', () => set(element.value));
});
