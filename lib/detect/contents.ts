import { type Weights, weightsOf } from './cues.ts';
import { exampleEvidence, type Say } from './examples.ts';
import { isBareSmtp } from './option-counts.ts';
import { optionEvidence } from './option-evidence.ts';
import type { Evidence, FieldSnapshot, Property } from './types.ts';
import { conceptsOf, understand } from './understand.ts';

/** What the options, the type, the value and the examples of a field say, whatever it is called. */
export function contentEvidence(field: FieldSnapshot): Evidence<Property>[] {
  const out: Evidence<Property>[] = [];
  const say: Say = (signal, token, weights) => {
    for (const { claim, weight } of weightsOf(weights)) out.push({ signal, token, claim, weight });
  };
  if (field.options.length > 0 && field.control !== 'text') optionEvidence(field, say);
  typeEvidence(field, say);
  if (field.control === 'combobox' && field.options.length === 0) shownEvidence(field, say);
  if (field.control === 'checkbox') useEvidence(field, say);
  if (field.control === 'text') exampleEvidence(field, say);
  return out;
}

/** A closed list shows what is chosen in it, and nothing else. */
function shownEvidence({ value }: FieldSnapshot, say: Say): void {
  if (value.shape !== 'option') return;
  const shown = conceptsOf(value.text);
  if (shown.has('imap') || shown.has('pop')) say('options', value.text, { protocol: 5, socketType: -3 });
  // "SMTP" may be one of several kinds of it (SMTPS), or one way to hand a mail over: a choice of protocol in both.
  else if (isBareSmtp(value.text)) say('options', value.text, { protocol: 3, socketType: -3 });
}

const TYPES: Readonly<Record<string, Weights>> = {
  email: { emailAddress: 3, username: 0.6, hostname: -4, port: -5, displayName: -3 },
  number: { port: 1.6, hostname: -6, username: -6, emailAddress: -6, displayName: -5 },
  spinbutton: { port: 1.6, hostname: -6, username: -6, emailAddress: -6 },
  password: { password: 20 },
  search: { other: 6 },
  textarea: { other: 5 },
  tel: { other: 1, hostname: -2 },
  url: { exchangeUrl: 1.5, other: 1, username: -4, port: -4 },
  'select-multiple': { other: 8 },
};
const AUTOCOMPLETE: Readonly<Record<string, Weights>> = {
  email: { emailAddress: 1.5 },
  username: { username: 1 },
  name: { displayName: 1.5 },
  'one-time-code': { other: 6 },
};

/** A box that says "Use IMAP" and nothing else chooses between IMAP and POP3. */
function useEvidence(field: FieldSnapshot, say: Say): void {
  const name = field.texts.find((text) => text.source !== 'help')?.text ?? '';
  const said = understand(name);
  const all = new Set(said.flatMap((sense) => sense.concepts));
  const known = said.every(({ concepts }) =>
    concepts.some((one) => one === 'use' || one === 'imap' || one === 'protocol'),
  );
  if (known && all.has('use') && all.has('imap')) say('own words', name, { protocol: 4, socketType: -2 });
}

function typeEvidence(field: FieldSnapshot, say: Say): void {
  const type = TYPES[field.inputType];
  if (type) say('type', field.inputType, type);
  const words = AUTOCOMPLETE[field.autocomplete];
  if (words && field.control === 'text') say('autocomplete', field.autocomplete, words);
  if (field.max === '65535') say('max', field.max, { port: 1 });
}
