import $ from 'jquery';
import select2 from 'select2';
import 'select2/dist/css/select2.css';
import { mountSelects } from './select-form.js';

if (typeof select2 === 'function' && !$.fn.select2) select2(window, $);
mountSelects((element, set) => {
  $(element)
    .select2({ minimumResultsForSearch: Infinity })
    .on('change', () => set($(element).val()));
});
