import type { OptionSnapshot } from '../detect/types.ts';
import type { Choice } from './choose-security.ts';
import { soundsLax } from './sounds-lax.ts';
import { has, without } from './speech.ts';

const said = (option: OptionSnapshot) => `${option.text} ${option.value}`;
const allows = (option: OptionSnapshot) => /no-?val|no-?verify|^none$/i.test(option.text) || soundsLax(option.text);
const verifies = (option: OptionSnapshot) => !allows(option) && has('verify', said(option));

const telling = (names: readonly string[]): string =>
  names.find((name) => has('verify', name) || soundsLax(name)) ?? '';

/** True where a ticked box means that certificates are checked ("Verify certificate"), false where it lets bad ones pass. */
export function boxVerifies(names: readonly string[]): boolean {
  const name = telling(names);
  return has('verify', name) && !soundsLax(name);
}

/**
 * True where a ticked box surely lets bad certificates pass: "Accept invalid certificates", "Do not verify". Not where
 * they are only named, for "Refuse invalid certificates" names them too, nor where the letting is denied.
 */
export function boxLets(names: readonly string[]): boolean {
  const name = telling(names);
  // "Non-secure", "not trusted": what they are denies nothing of what the box does.
  const denied = has('not', without('unproven', name));
  return has('letPass', name) ? !denied : denied && has('verify', name);
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
