import type { Concept, PartialLexicon } from './concepts.ts';
import { LEXICONS } from './lexicon/index.ts';
import { fold, tokens } from './normalise.ts';

/** A phrase is kept under its first word, or under the beginning of its stem; the rest must follow. */
interface Phrase {
  first: string;
  rest: string[];
  concepts: Concept[];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** All languages in one flat table, made at the first question. */
export class Vocabulary {
  /** Texts that mean something only as a whole. */
  readonly exact = new Map<string, Concept[]>();
  readonly #runsOf = new Map<Concept, string[]>();
  readonly words = new Map<string, Phrase[]>();
  /** Phrases that begin with a stem (`varnostn* kopij*`), by its first three letters. */
  readonly stemPhrases = new Map<string, Phrase[]>();
  /** Stems (`сервер*`) by their first three letters. */
  readonly stems = new Map<string, [string, Concept[]][]>();
  /** Words of scripts without blanks, by first character, longest first. */
  readonly runs = new Map<string, [string, Concept[]][]>();

  constructor(lexicons: readonly PartialLexicon[]) {
    for (const lexicon of lexicons) {
      for (const [concept, words] of entries(lexicon)) for (const word of words) this.#add(word, concept);
    }
    for (const list of this.runs.values()) list.sort((a, b) => b[0].length - a[0].length);
    for (const list of this.stems.values()) list.sort((a, b) => b[0].length - a[0].length);
    for (const list of this.words.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** Words of a meaning in scripts without blanks. */
  runsOf(concept: Concept): readonly string[] {
    const known = this.#runsOf.get(concept);
    if (known) return known;
    const runs = [...this.runs.values()].flat();
    const found = runs.flatMap(([word, concepts]) => (concepts.includes(concept) ? [word] : []));
    this.#runsOf.set(concept, found);
    return found;
  }

  #add(word: string, concept: Concept): undefined {
    if (word.startsWith('=')) {
      const key = tokens(word).join(' ');
      // Said in several languages alike, a word has no more meanings for it.
      this.exact.set(key, [...new Set([...(this.exact.get(key) ?? []), concept])]);
      return;
    }
    if (UNSPACED.test(word)) {
      const run = fold(word).replace(/[\s・･·]/g, '');
      return add(this.runs, run.charAt(0), run, concept);
    }
    if (word.endsWith('*') && !word.includes(' ')) {
      const stem = fold(word.slice(0, -1));
      return add(this.stems, stem.slice(0, 3), stem, concept);
    }
    const [first, ...rest] = word.split(' ').flatMap((part) => starred(part));
    if (!first) return;
    const table = first.endsWith('*') ? this.stemPhrases : this.words;
    const key = first.endsWith('*') ? first.slice(0, 3) : first;
    const phrases = table.get(key) ?? [];
    const same = phrases.find(
      (phrase) =>
        phrase.first === first && phrase.rest.length === rest.length && phrase.rest.every((w, i) => w === rest[i]),
    );
    if (same) {
      if (!same.concepts.includes(concept)) same.concepts.push(concept);
    } else phrases.push({ first, rest, concepts: [concept] });
    table.set(key, phrases);
  }
}

function add(table: Map<string, [string, Concept[]][]>, key: string, word: string, concept: Concept): undefined {
  const first = key === '' ? word.slice(0, 1) : key;
  const list = table.get(first) ?? [];
  const known = list.find(([other]) => other === word);
  if (known) {
    if (!known[1].includes(concept)) known[1].push(concept);
  } else list.push([word, [concept]]);
  table.set(first, list);
}

function entries(lexicon: PartialLexicon): [Concept, readonly string[]][] {
  return Object.entries(lexicon) as [Concept, readonly string[]][];
}

/** A word of a phrase; an inflected one keeps its star. */
function starred(part: string): string[] {
  const words = tokens(part);
  return part.endsWith('*') ? words.map((word) => `${word}*`) : words;
}

let made: Vocabulary | null = null;

/** The table of all languages: pages mix languages, and many say theirs wrongly. */
export function vocabulary(): Vocabulary {
  made ??= new Vocabulary(LEXICONS);
  return made;
}
export { UNSPACED };
