/** What the card says, in the words that came with the worker's answer; the browser is asked for a text only without. */
import { plural, t } from '../../platform/i18n.ts';
import type { CountedOfferKey, OfferKey, OfferWords } from '../../platform/offer-words.ts';
import { digits, pluralCategory } from '../../platform/plural.ts';

let words: OfferWords | null = null;

/** Takes the words out of the worker's answer to `found`; whatever else it holds is left. */
export function takeWords(answer: unknown): void {
  const told: unknown = Reflect.get(Object(answer), 'words');
  if (isWords(told)) words = told;
}

function isWords(told: unknown): told is OfferWords {
  const { language, texts }: { language?: unknown; texts?: unknown } = Object(told);
  if (typeof language !== 'string' || typeof texts !== 'object' || texts === null) return false;
  return Object.values(texts).every((text) => typeof text === 'string');
}

const placed = (text: string, values: string[]): string =>
  text.replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '');

/** The text for a key, with its values. */
export function say(key: OfferKey, ...values: string[]): string {
  const text = words?.texts[key];
  return text === undefined ? t(key, ...values) : placed(text, values);
}

/** The text for a key in the plural form that `count` needs. */
export function sayCount(key: CountedOfferKey, count: number): string {
  const { language = '', texts = {} } = words ?? {};
  const text = words ? (texts[`${key}_${pluralCategory(language, count)}`] ?? texts[`${key}_other`]) : undefined;
  return text === undefined ? plural(key, count) : placed(text, [digits(language, count)]);
}
