import { describe, expect, it } from 'vitest';
import { CORE_CONCEPTS, type PartialLexicon } from '../../lib/detect/concepts.ts';
import { looksLikeMail } from '../../lib/detect/hint.ts';
import { LANGUAGES } from '../../lib/detect/lexicon/index.ts';
import { understand } from '../../lib/detect/understand.ts';
import { saysSecret } from '../../lib/dom/secret.ts';

const REQUIRED = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'cs',
  'sv',
  'da',
  'fi',
  'hu',
  'ro',
  'ru',
  'uk',
  'tr',
  'ja',
  'zh-Hans',
  'zh-Hant',
  'ko',
];
const languages: [string, PartialLexicon][] = Object.entries(LANGUAGES);
const plain = (word: string) => word.replace(/[=*]/g, '');

it('knows every promised language', () => {
  expect(Object.keys(LANGUAGES)).toEqual(expect.arrayContaining(REQUIRED));
});

/** Their scripts would cost more bytes in every page than all others: there the name of a protocol wakes it. */
const BY_PROTOCOL = ['fa', 'hi', 'th'];

describe.each(languages)('%s', (language, lexicon) => {
  it('has words for every core concept', () => {
    for (const concept of CORE_CONCEPTS) expect(lexicon[concept]?.length, concept).toBeGreaterThan(0);
  });

  it('finds its own words for host, port, security, user name and certificate', () => {
    for (const concept of ['host', 'port', 'security', 'user', 'certificate'] as const) {
      for (const word of lexicon[concept] ?? []) {
        expect(
          understand(plain(word)).flatMap((sense) => [...sense.concepts]),
          word,
        ).toContain(concept);
      }
    }
  });

  it('has no word that is lost: phrases of stems and of two scripts too', () => {
    const words = Object.values(lexicon).flat().map(plain);
    expect(words.filter((word) => understand(word).every(({ concepts }) => concepts.length === 0))).toEqual([]);
  });

  it('wakes the sentinel by words for mail beside words for a server, and for a port', () => {
    const wakes = (words: readonly string[]) =>
      [...(lexicon.mail ?? []), ...(lexicon.email ?? [])].some((mail) =>
        words.some((word) => looksLikeMail(`${plain(mail)} ${plain(word)}`)),
      );
    const own = !BY_PROTOCOL.includes(language);
    expect([wakes(lexicon.host ?? []) || wakes(lexicon.server ?? []), wakes(lexicon.port ?? [])]).toEqual([own, own]);
  });

  it('has passwords that collect keeps from reading', () => {
    for (const word of lexicon.password ?? []) expect(saysSecret([plain(word)]), word).toBe(true);
  });
});
