import $ from './jquery-global.js';
import '@selectize/selectize';
import '@selectize/selectize/dist/css/selectize.default.css';
import { mountSelects } from './select-form.js';

mountSelects((element, set) => {
  $(element).selectize({ onChange: set });
});
