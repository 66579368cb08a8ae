/**
 * The texts of the card in a page. The worker sends them there in one piece: asking the browser for the first text makes
 * a page wait for 5 to 8 ms.
 */
import { type MessageKey, type PluralKey, rawText, uiLanguage } from './i18n.ts';

/** The keys that the card says as they are. */
const PLAIN = [
  'offerTitle',
  'offerFill',
  'offerClose',
  'offerUndo',
  'offerStatus',
  'offerWorking',
  'offerChecked',
  'offerByHand',
  'offerByHandLine',
  'offerUndone',
  'offerUndonePartly',
  'offerUndoneText',
  'offerConfirm',
  'offerReplace',
  'offerNoPreset',
  'offerNoPresetText',
  'offerAway',
  'offerAwayText',
  'offerAwayYes',
  'offerForeign',
  'offerForeignYes',
  'offerRefused',
  'offerRefusedText',
] as const satisfies readonly MessageKey[];
/** Those with plural forms. */
const COUNTED = ['offerFields', 'offerFilled'] as const satisfies readonly PluralKey[];
/** Those of the languages that are there; Firefox writes an error for each text that is asked for and does not exist. */
const CATEGORIES = ['one', 'other'] as const;

export type OfferKey = (typeof PLAIN)[number];
export type CountedOfferKey = (typeof COUNTED)[number];
export interface OfferWords {
  /** BCP 47, for plural forms. */
  language: string;
  /** By key, plural forms as `<key>_<category>`; `$1` and `$2` stand where values go. */
  texts: Record<string, string>;
}

/** All of them in the browser's language. */
export function offerWords(): OfferWords {
  const keys = [...PLAIN, ...COUNTED.flatMap((key) => CATEGORIES.map((category) => `${key}_${category}` as const))];
  return { language: uiLanguage(), texts: Object.fromEntries(keys.map((key) => [key, rawText(key)])) };
}
