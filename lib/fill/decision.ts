import type { FormField } from '../detect/types.ts';
import { choose } from './choose.ts';
import type { Choice } from './choose-security.ts';
import type { Meaning, RefusalCode, Want } from './types.ts';

/** What is to be done with one field. */
export type Decision =
  | { ok: true; want: Want; reason: string }
  | { ok: false; code: RefusalCode; byHand: string | null; words: string[] };

export function put(want: Want, reason: string): Decision {
  return { ok: true, want, reason };
}
export function text(value: string, reason: string, accept: string[] = []): Decision {
  return put({ kind: 'text', text: value, accept }, reason);
}
export function checked(state: boolean, reason: string): Decision {
  return put({ kind: 'checked', checked: state }, reason);
}
export function leave(code: RefusalCode, byHand: string | null = null, words: string[] = []): Decision {
  return { ok: false, code, byHand, words };
}

function fromChoice(field: FormField, choice: Choice, label: string): Decision {
  if (!choice.ok) return leave(choice.code, label, choice.words);
  const option = field.options[choice.index];
  if (!option) return leave('noSuchOption', label);
  return put({ kind: 'option', index: choice.index, text: option.text, value: option.value }, choice.reason);
}

/** The option with a meaning; a custom list that shows its options only while open is asked once it is open. */
export function option(field: FormField, meaning: Meaning, label: string): Decision {
  if (field.options.length === 0) {
    if (field.control !== 'combobox') return leave('noSuchOption', label);
    return put({ kind: 'searchOption', meaning, label }, `search_${meaning.about}`);
  }
  const decision = fromChoice(field, choose(meaning, field.options), label);
  // Some lists render only the options in view, or only the chosen one, while closed.
  if (!decision.ok && field.control === 'combobox' && field.options.length < 2) {
    return put({ kind: 'searchOption', meaning, label }, `search_${meaning.about}`);
  }
  return decision;
}
