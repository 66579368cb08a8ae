import { KNOWN_PORTS } from '../mail/ports.ts';
import { type Concept, WORDS } from './words.ts';

/** Scripts written without blanks (or with particles glued on): a word may stand anywhere in the text. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** The seam between such a script and Latin letters or digits ("使用SSL", "TLSを"). */
const GLUED =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}](?=[\p{Script=Latin}\d])|[\p{Script=Latin}\d](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]))/gu;

/**
 * A text as words set off by single blanks, in lower case: compatibility forms folded (NFKC), `camelCase` split,
 * every sign but letters, digits and the apostrophe turned into a blank.
 */
export function speech(text: string): string {
  return text
    .normalize('NFKC')
    .slice(0, 400)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(GLUED, '$1 ')
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();
}

interface Entry {
  word: string;
  anywhere: boolean;
}
const compiled = new Map<Concept, Entry[]>();

function entries(concept: Concept): Entry[] {
  const known = compiled.get(concept);
  if (known) return known;
  const made = WORDS[concept].map((word) => ({ word: speech(word), anywhere: UNSPACED.test(word) }));
  compiled.set(concept, made);
  return made;
}

/** Where the first word of the concept stands in the text, or -1. */
export function find(concept: Concept, text: string): number {
  const padded = ` ${speech(text)} `;
  let first = -1;
  for (const { word, anywhere } of entries(concept)) {
    const at = padded.indexOf(anywhere ? word : ` ${word} `);
    if (at !== -1 && (first === -1 || at < first)) first = at;
  }
  return first;
}

/** True where the text holds a word of the concept. */
export function has(concept: Concept, text: string): boolean {
  return find(concept, text) !== -1;
}

/** The text as words, without those of the concept. */
export function without(concept: Concept, text: string): string {
  const leave = (rest: string, { word, anywhere }: Entry) => rest.replaceAll(anywhere ? word : ` ${word} `, ' ');
  return entries(concept).reduce(leave, ` ${speech(text)} `);
}

/** True where the text is nothing but a word of the concept. */
export function is(concept: Concept, text: string): boolean {
  const whole = speech(text);
  return entries(concept).some(({ word }) => word === whole);
}

/** Numbers in the text that are ports of mail servers. */
export function mailPorts(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number).filter((number) => KNOWN_PORTS.includes(number));
}
