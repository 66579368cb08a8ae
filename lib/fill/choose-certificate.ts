import type { OptionSnapshot } from '../detect/types.ts';
import type { Choice } from './choose-security.ts';
import { has } from './speech.ts';

const said = (option: OptionSnapshot) => `${option.text} ${option.value}`;
const allows = (option: OptionSnapshot) =>
  /no-?val|no-?verify|^none$/i.test(option.text) || has('allowInvalid', option.text);
const verifies = (option: OptionSnapshot) => !allows(option) && has('verify', said(option));

/** True where a ticked box means that certificates are checked ("Verify certificate"), false where it lets bad ones pass. */
export function boxVerifies(names: readonly string[]): boolean {
  const telling = names.find((name) => has('verify', name) || has('allowInvalid', name)) ?? '';
  return has('verify', telling) && !has('allowInvalid', telling);
}

/**
 * The option about server certificates. Letting bad ones pass is never chosen unless the preset says so, and a page
 * that checks already (or decides by itself) is left as it is.
 */
export function chooseCertificate(options: readonly OptionSnapshot[], allowInvalid: boolean): Choice {
  const chosen = options.findIndex((option) => option.selected);
  const current = options[chosen];
  const index = allowInvalid
    ? options.findIndex((option) => allows(option) && !option.disabled)
    : current && !allows(current)
      ? chosen
      : options.findIndex((option) => verifies(option) && !option.disabled);
  if (index === -1) return { ok: false, code: 'noSuchOption', words: options.map((one) => one.text).slice(0, 6) };
  return { ok: true, index, reason: allowInvalid ? 'allowInvalidCertificate' : 'verifyCertificate' };
}
