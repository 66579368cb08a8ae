import type { ValueSnapshot } from '../detect/types.ts';
import type { Control } from './control.ts';
import { areaValue } from './native.ts';
import { shownText } from './options.ts';
import { chosenOf } from './segments.ts';
import { clean } from './text.ts';
import { isOn } from './toggle-state.ts';
import { attr, tagOf } from './tree.ts';

const SHAPES: readonly [RegExp, 'port' | 'hostname' | 'hostPort' | 'securityWord' | 'protocolWord' | 'url'][] = [
  [/^\d{1,5}$/, 'port'],
  [/^\s*(force_?)?(ssl|tls|starttls|start_tls|none|off|plain|no)([\s/_-]*(ssl|tls|starttls))?\s*$/i, 'securityWord'],
  [/^(imap[34]?|pop3?|smtp)s?$/i, 'protocolWord'],
  [/^\[?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.?\]?:\d{1,5}$/u, 'hostPort'],
  [/^\{[\p{L}\p{N}.:/-]+\}[\p{L}\p{N}]*$/u, 'hostPort'],
  [/^[a-z][a-z0-9+.-]*:\/\/\S*$/i, 'url'],
  [/^([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+\.?$|^localhost$/u, 'hostname'],
];

/** The little that may be known of a text: a shape of ours, else only that there is something. */
export function shapeOf(raw: string): ValueSnapshot {
  const text = clean(raw);
  if (text === '') return { shape: 'empty' };
  const address = /^[^@\s]+@([^@\s]+)$/.exec(text);
  if (address?.[1]) return { shape: 'address', domain: address[1].toLowerCase() };
  for (const [pattern, shape] of SHAPES) if (pattern.test(text)) return { shape, text };
  return { shape: 'other' };
}

/** Characters of a text area that are looked at: what is longer has none of the shapes. */
const AREA_CAP = 300;

/**
 * What a control holds now. A secret (by type, or by what its texts say) is never read.
 */
export function lookAtValue(control: Control, secret: boolean): ValueSnapshot {
  const { element } = control;
  if (secret || attr(element, 'type').toLowerCase() === 'password') return { shape: 'unread' };
  if (control.kind === 'checkbox') return { shape: 'checked', checked: isOn(element) };
  if (control.kind === 'choice') {
    const chosen = chosenOf(control.options);
    return { shape: 'option', index: chosen ? control.options.indexOf(chosen) : -1, text: '' };
  }
  if (element instanceof HTMLSelectElement && control.kind === 'select') {
    const index = Reflect.get(HTMLSelectElement.prototype, 'selectedIndex', element);
    return { shape: 'option', index, text: clean(element.options[index]?.text ?? '') };
  }
  if (control.kind === 'combobox') return { shape: 'option', index: -1, text: shownText(control) };
  if (tagOf(element) === 'input') return shapeOf(Reflect.get(HTMLInputElement.prototype, 'value', element));
  if (element instanceof HTMLTextAreaElement) return shapeOf(areaValue.get(element).slice(0, AREA_CAP));
  return shapeOf(attr(element, 'aria-valuenow') || attr(element, 'aria-valuetext'));
}
