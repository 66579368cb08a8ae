import Choices from 'choices.js';
import 'choices.js/public/assets/styles/choices.css';
import { mountSelects } from './select-form.js';

mountSelects((element, set) => {
  const drawn = new Choices(element, { searchEnabled: false, shouldSort: false, itemSelectText: '' });
  element.addEventListener('change', () => set(drawn.getValue(true)));
});
