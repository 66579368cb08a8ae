import $ from './jquery-global.js';
import 'fomantic-ui-css/semantic.css';
import 'fomantic-ui-css/semantic.js';
import { FIELDS, initial, keep, SECURITY } from './model.js';

const items = SECURITY.map((one) => `<div class="item" data-value="${one.value}">${one.label}</div>`).join('');
const parts = {
  text: ({ key, label }) => `<div class="field"><label>${label}</label><input type="text" name="${key}"></div>`,
  port: ({ key, label }) => `<div class="field"><label>${label}</label><input type="number" name="${key}"></div>`,
  select: ({ key, label }) =>
    `<div class="field"><label>${label}</label><div class="ui selection dropdown"><input type="hidden" name="${key}" value="none"><i class="dropdown icon"></i><div class="default text">Encryption</div><div class="menu">${items}</div></div></div>`,
  check: ({ key, label }, on) =>
    `<div class="field"><div class="ui checkbox"><input type="checkbox" name="${key}"${on ? ' checked' : ''}><label>${label}</label></div></div>`,
  switch: ({ key, label }) =>
    `<div class="field"><div class="ui toggle checkbox"><input type="checkbox" name="${key}"><label>${label}</label></div></div>`,
};
$('body').append(
  `<div class="ui text container"><h1 class="ui header">Connect your mailbox</h1><form class="ui form">${FIELDS.map((field) => parts[field.kind](field, initial[field.key])).join('')}</form></div>`,
);
for (const { key, kind } of FIELDS) {
  const input = $(`[name=${key}]`);
  if (kind === 'select') input.parent().dropdown({ onChange: (value) => keep(key, value) });
  else if (kind === 'check' || kind === 'switch')
    input.parent().checkbox({ onChecked: () => keep(key, true), onUnchecked: () => keep(key, false) });
  else input.on('input', () => keep(key, kind === 'port' ? Number(input.val()) : input.val()));
}
