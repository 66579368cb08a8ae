import { takeWords } from './offer/words.ts';

/** The shortcut to name where the worker lets us offer, whose words come along; else null. */
export function offeredShortcut(answer: unknown): string | null {
  if (answer === null || typeof answer !== 'object' || Reflect.get(answer, 'offer') !== true) return null;
  takeWords(answer);
  const shortcut: unknown = Reflect.get(answer, 'shortcut');
  return typeof shortcut === 'string' ? shortcut : '';
}
