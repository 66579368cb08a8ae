import $ from './jquery-global.js';
import 'jquery-ui/dist/jquery-ui.js';
import 'jquery-ui/dist/themes/base/jquery-ui.css';
import { mount, native } from './html-form.js';
import { SECURITY } from './model.js';

const options = SECURITY.map((one) => `<option value="${one.value}">${one.label}</option>`).join('');
mount(
  {
    text: ({ key, label }) =>
      `<label for="${key}">${label}</label> <input id="${key}" class="ui-widget ui-widget-content ui-corner-all">`,
    port: ({ key, label }) => `<label for="${key}">${label}</label> <input id="${key}">`,
    select: ({ key, label }) =>
      `<label for="${key}">${label}</label> <select id="${key}" style="width:200px">${options}</select>`,
    check: ({ key, label }, on) =>
      `<label for="${key}">${label}</label> <input type="checkbox" id="${key}"${on ? ' checked' : ''}>`,
  },
  (element, field, set) => {
    if (field.kind === 'select') $(element).selectmenu({ change: (_, ui) => set(ui.item.value) });
    else if (field.kind === 'port') {
      const tell = () => set($(element).spinner('value'));
      $(element).spinner({ min: 1, max: 65535, change: tell, stop: tell });
    } else if (field.kind === 'text') native(element, field, set);
    else
      $(element)
        .checkboxradio()
        .on('change', () => set(element.checked));
  },
);
