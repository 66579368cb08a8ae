import { initialize } from '@ionic/core/components';
import { defineCustomElement as app } from '@ionic/core/components/ion-app.js';
import { defineCustomElement as checkbox } from '@ionic/core/components/ion-checkbox.js';
import { defineCustomElement as input } from '@ionic/core/components/ion-input.js';
import { defineCustomElement as select } from '@ionic/core/components/ion-select.js';
import { defineCustomElement as option } from '@ionic/core/components/ion-select-option.js';
import { defineCustomElement as toggle } from '@ionic/core/components/ion-toggle.js';
import '@ionic/core/css/core.css';
import '@ionic/core/css/ionic.bundle.css';
import { mount } from './html-form.js';
import { SECURITY } from './model.js';

initialize();
for (const define of [app, checkbox, input, option, select, toggle]) define();
// The bundle pins the body for whole-page apps; this page scrolls.
document.documentElement.style.cssText = document.body.style.cssText =
  'position:static;overflow:auto;height:auto;max-height:none';
const options = SECURITY.map((one) => `<ion-select-option value="${one.value}">${one.label}</ion-select-option>`).join(
  '',
);
mount(
  {
    text: ({ key, label }) => `<ion-input id="${key}" label="${label}"></ion-input>`,
    port: ({ key, label }) => `<ion-input id="${key}" type="number" label="${label}"></ion-input>`,
    select: ({ key, label }, value) =>
      `<ion-select id="${key}" label="${label}" interface="popover" value="${value}">${options}</ion-select>`,
    check: ({ key, label }, on) => `<ion-checkbox id="${key}"${on ? ' checked="true"' : ''}>${label}</ion-checkbox>`,
    switch: ({ key, label }) => `<ion-toggle id="${key}">${label}</ion-toggle>`,
  },
  (element, { kind }, set) => {
    if (kind === 'check' || kind === 'switch')
      element.addEventListener('ionChange', (event) => set(event.detail.checked));
    else if (kind === 'select') element.addEventListener('ionChange', (event) => set(event.detail.value));
    else
      element.addEventListener('ionInput', (event) =>
        set(kind === 'port' ? Number(event.detail.value) : event.detail.value),
      );
  },
);
