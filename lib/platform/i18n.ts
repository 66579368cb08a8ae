/**
 * Texts by key, from `messages/<area>.<language>.json`; the build turns those files into `_locales`.
 * Free of the polyfill, because the engine in the page speaks through it too.
 */

import type addressEn from './messages/address.en.json';
import type commonEn from './messages/common.en.json';
import type discoveryEn from './messages/discovery.en.json';
import type engineEn from './messages/engine.en.json';
import type findEn from './messages/find.en.json';
import type handOutEn from './messages/hand-out.en.json';
import type historyEn from './messages/history.en.json';
import type lintEn from './messages/lint.en.json';
import type optionsEn from './messages/options.en.json';
import type organisationEn from './messages/organisation.en.json';
import type popupEn from './messages/popup.en.json';
import type presetFormEn from './messages/preset-form.en.json';
import type reportEn from './messages/report.en.json';
import type settingsEn from './messages/settings.en.json';
import type transferEn from './messages/transfer.en.json';
import type welcomeEn from './messages/welcome.en.json';
import { digits, pluralCategory } from './plural.ts';

export type MessageKey =
  | keyof typeof addressEn
  | keyof typeof commonEn
  | keyof typeof discoveryEn
  | keyof typeof engineEn
  | keyof typeof handOutEn
  | keyof typeof findEn
  | keyof typeof historyEn
  | keyof typeof lintEn
  | keyof typeof optionsEn
  | keyof typeof organisationEn
  | keyof typeof popupEn
  | keyof typeof presetFormEn
  | keyof typeof reportEn
  | keyof typeof transferEn
  | keyof typeof settingsEn
  | keyof typeof welcomeEn;
type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;
/** Keys that exist as `<key>_one`, `<key>_other` … (the categories of Intl.PluralRules). */
export type PluralKey = PluralBase<MessageKey>;

interface I18n {
  getMessage(key: string, substitutions?: string[]): string;
  getUILanguage(): string;
}
function i18n(): I18n {
  // By name: a bare `browser` would make the build bring the polyfill into every frame.
  const api: { i18n: I18n } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  return api.i18n;
}

/** The text for `key` in the browser's language; `$1` … `$9` in it are replaced by `values`. */
export function t(key: MessageKey, ...values: string[]): string {
  return i18n().getMessage(key, values);
}

/** The text for a key, its `$1` and `$2` left standing. */
export const rawText = (key: MessageKey): string => i18n().getMessage(key, ['$1', '$2']);

/** The text for `key` in the plural form that `count` needs; `$1` is the count, written in the language's digits. */
export function plural(key: PluralKey, count: number, ...values: string[]): string {
  const language = uiLanguage();
  const all = [digits(language, count), ...values];
  return i18n().getMessage(`${key}_${pluralCategory(language, count)}`, all) || i18n().getMessage(`${key}_other`, all);
}

/**
 * BCP 47 tag of the language the texts are in, with the browser's region where it speaks the same (dates of en-GB);
 * elsewhere the texts fall back to English, and dates and numbers among them do too.
 */
export function uiLanguage(): string {
  const texts = t('language');
  const browserLanguage = i18n().getUILanguage();
  return texts === '' || browserLanguage.split('-')[0] === texts ? browserLanguage : texts;
}
