import $ from './jquery-global.js';
import 'multiple-select';
import 'multiple-select/dist/multiple-select.css';
import { mountSelects } from './select-form.js';

mountSelects((element, set) => {
  $(element).multipleSelect({ onClick: ({ value }) => set(value) });
});
