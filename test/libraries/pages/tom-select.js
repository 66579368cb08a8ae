import TomSelect from 'tom-select';
import 'tom-select/dist/css/tom-select.css';
import { mountSelects } from './select-form.js';

mountSelects((element, set) => {
  new TomSelect(element, { onChange: set });
});
