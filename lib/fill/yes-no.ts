import type { OptionSnapshot } from '../detect/types.ts';
import { has, is } from './speech.ts';
import { type Concept, WORDS } from './words.ts';

const ON = /^(true|on|yes|1)$/i;
const OFF = /^(false|off|no|0)$/i;
const CONCEPTS = Object.keys(WORDS) as Concept[];

/** A text of a language that is not known here, or that says the same. */
const agrees = (text: string, answer: 'yes' | 'none'): boolean =>
  is(answer, text) || !CONCEPTS.some((concept) => has(concept, text));

/** Which of two answers is yes or no by its value, where its words do not tell: "Ieslēgts" is `true`. -1 for none. */
export function answerByValue(options: readonly OptionSnapshot[], yes: boolean): number {
  if (options.filter(({ text, value }) => text.trim() !== '' && value !== '').length !== 2) return -1;
  const on = options.findIndex(({ value }) => ON.test(value));
  const off = options.findIndex(({ value }) => OFF.test(value));
  if (!agrees(options[on]?.text ?? 'no', 'yes') || !agrees(options[off]?.text ?? 'yes', 'none')) return -1;
  return yes ? on : off;
}
