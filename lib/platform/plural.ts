/** Plural categories (CLDR, as Intl.PluralRules gives them) and digits, without Intl where a small rule is enough. */

/**
 * Intl reads its tables for 10 ms when first asked, which the card in a page cannot spend. In these languages the numbers
 * from 1 to 999 need no tables: one and the rest, or no forms at all; their digits are the plain ones.
 */
const ONE_AND_REST = /^(en|de|es|fr|it|pt)\b/;
const NO_FORMS = /^(ja|ko|zh)\b/;

const isSmall = (count: number): boolean => count >= 1 && count < 1_000;

/** The category of a whole number in the language of a BCP 47 tag. */
export function pluralCategory(language: string, count: number): string {
  if (isSmall(count) && ONE_AND_REST.test(language)) return count === 1 ? 'one' : 'other';
  if (isSmall(count) && NO_FORMS.test(language)) return 'other';
  return new Intl.PluralRules(language).select(count);
}

/** The number in the language's digits. */
export function digits(language: string, count: number): string {
  const isPlain = isSmall(count) && (ONE_AND_REST.test(language) || NO_FORMS.test(language));
  return isPlain ? String(count) : new Intl.NumberFormat(language).format(count);
}
