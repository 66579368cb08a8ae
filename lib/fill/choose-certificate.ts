import type { OptionSnapshot } from '../detect/types.ts';
import type { Choice } from './choose-security.ts';
import { soundsLax } from './sounds-lax.ts';
import { has, without } from './speech.ts';

const said = (option: OptionSnapshot) => `${option.text} ${option.value}`;
const allows = (option: OptionSnapshot) => /no-?val|no-?verify|^none$/i.test(option.text) || soundsLax(option.text);
const verifies = (option: OptionSnapshot) => !allows(option) && has('verify', said(option));

/**
 * What a ticked box does by its names: have certificates checked ("Verify certificate"), or let bad ones pass ("Accept
 * invalid certificates", "Do not verify"); null where that is not sure: they may only be named, as in "Refuse invalid
 * certificates", or the letting is denied.
 */
export function boxMeaning(names: readonly string[]): 'verifies' | 'lets' | null {
  const name = names.find((one) => has('verify', one) || soundsLax(one)) ?? '';
  const verify = has('verify', name);
  if (!soundsLax(name)) return verify ? 'verifies' : null;
  // "Non-secure", "not trusted": what they are denies nothing of what the box does.
  const denied = has('not', without('unproven', name));
  const lets = has('letPass', name) ? !denied : denied && verify;
  return lets ? 'lets' : null;
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
