/** What is said without Intl is what Intl would say. */
import { expect, it } from 'vitest';
import { digits, pluralCategory } from '../../lib/platform/plural.ts';

const LANGUAGES = [
  'en',
  'en-GB',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'pt-BR',
  'pt-PT',
  'ja',
  'ko',
  'zh-TW',
  'pl',
  'ru',
  'ar',
];

it.each(LANGUAGES)('%s: each number from 0 to 1,200 has the category and the digits of Intl', (language) => {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language);
  for (let count = 0; count <= 1_200; count++) {
    expect([count, pluralCategory(language, count)]).toEqual([count, rules.select(count)]);
    expect(digits(language, count)).toBe(format.format(count));
  }
});
