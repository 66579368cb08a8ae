/** The card's words come with the worker's answer: to ask the browser for them would make the page wait. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offerWords } from '../../lib/platform/offer-words.ts';

const TEXTS: Record<string, string> = {
  language: 'fr',
  offerTitle: 'Réglages de messagerie',
  offerByHand: '$1 remplis, $2 à la main',
  offerFields_one: '$1 champ',
  offerFields_other: '$1 champs',
};
const getMessage = vi.fn((key: string, values: string[] = []) =>
  (TEXTS[key] ?? '').replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? ''),
);
beforeEach(() => {
  getMessage.mockClear();
  vi.resetModules();
  vi.stubGlobal('browser', { i18n: { getMessage, getUILanguage: () => 'fr-CA' } });
});
afterEach(() => vi.unstubAllGlobals());

it('holds every text of the card that is there, the places of values left open', () => {
  const { language, texts } = offerWords();
  expect(language).toBe('fr-CA');
  expect(texts).toMatchObject({
    offerTitle: 'Réglages de messagerie',
    offerByHand: '$1 remplis, $2 à la main',
    offerFields_one: '$1 champ',
    offerFields_other: '$1 champs',
  });
  expect(getMessage.mock.calls.map(([key]) => key)).toContain('offerRefusedText');
});

it('says what came, and asks the browser for nothing', async () => {
  const { say, sayCount, takeWords } = await import('../../lib/page/offer/words.ts');
  takeWords({ type: 'offer', words: offerWords() });
  getMessage.mockClear();
  expect(say('offerByHand', '3', '$1')).toBe('3 remplis, $1 à la main');
  expect(sayCount('offerFields', 1)).toBe('1 champ');
  expect(sayCount('offerFields', 7)).toBe('7 champs');
  expect(getMessage).not.toHaveBeenCalled();
});

it.each([
  undefined,
  null,
  'words',
  { words: null },
  { words: { language: 'fr' } },
  { words: { language: 'fr', texts: { offerTitle: 7 } } },
])('asks the browser where no words came: %j', async (answer) => {
  const { say, sayCount, takeWords } = await import('../../lib/page/offer/words.ts');
  takeWords(answer);
  expect(say('offerTitle')).toBe('Réglages de messagerie');
  expect(sayCount('offerFields', 2)).toBe('2 champs');
});
