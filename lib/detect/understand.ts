import type { Concept } from './concepts.ts';
import { splitName, tokens } from './normalise.ts';
import { UNSPACED, type Vocabulary, vocabulary } from './vocabulary.ts';

/** A word of the page and what it means. */
export interface Sense {
  word: string;
  concepts: readonly Concept[];
}

const MOST_TOKENS = 40;
const LONGEST_GLUED = 40;
/** What may stand between the parts of a compound: Benutzer·name, Posteingang·s·server. */
const LINKS = ['', 's', 'n', 'en', 'es', 'e', 'o'];
/** Words of three letters that are glued to others; more of them would make words of anything (can·cel). */
const SHORT_PARTS = /^(ssl|tls|pop|usr|uid|srv|pwd|use|ssh|sql|url)$/;
const cache = new Map<string, Sense[]>();

/** What a text says, word by word; names (ids, attributes) are split at capitals first. Unknown words have no concepts. */
export function understand(text: string, isName = false): Sense[] {
  const key = `${isName}${text}`;
  const known = cache.get(key);
  if (known) return known;
  const words = tokens(isName ? splitName(text) : text).slice(0, MOST_TOKENS);
  const exact = vocabulary().exact.get(words.join(' '));
  const senses = exact ? [{ word: words.join(' '), concepts: exact }] : match(words, vocabulary());
  if (cache.size > 2000) cache.clear();
  cache.set(key, senses);
  return senses;
}

/** Everything a text speaks of, in no order. */
export const conceptsOf = (text: string, isName = false): Set<Concept> =>
  new Set(understand(text, isName).flatMap((sense) => sense.concepts));

/** True where a phrase with a meaning of its own ("mail server", メールサーバー) holds a word for mail. */
export const mentionsMail = (phrase: string): boolean => mentions(phrase, 'mail');

/** "Sender address", 差出人アドレス: who sends, and no address of whomever. */
export const mentionsSender = (phrase: string): boolean => mentions(phrase, 'sender');

/** "From address", "Von-Adresse": the small word that asks who sends where it stands alone, or first. */
export const beginsWithSender = (label: string): boolean =>
  vocabulary()
    .exact.get(tokens(label)[0] ?? '')
    ?.includes('sender') ?? false;

/** True where a phrase with a meaning of its own holds a word that means this by itself. */
function mentions(phrase: string, concept: Concept): boolean {
  const known = vocabulary();
  const says = (word: string) =>
    known.words.get(word)?.some((p) => p.rest.length === 0 && p.concepts.includes(concept)) ||
    stemOf(word, known)?.concepts.includes(concept);
  return tokens(phrase).some(
    (word) => says(word) || (UNSPACED.test(word) && known.runsOf(concept).some((run) => word.includes(run))),
  );
}

function match(words: string[], known: Vocabulary): Sense[] {
  const out: Sense[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? '';
    const follows = ({ rest }: { rest: string[] }) => rest.every((next, n) => fits(words[i + 1 + n], next));
    const stem = known.stemPhrases.get(word.slice(0, 3))?.find((p) => fits(word, p.first) && follows(p));
    const phrase = stem ?? known.words.get(word)?.find(follows);
    if (phrase) {
      out.push({ word: [word, ...phrase.rest].join(' '), concepts: phrase.concepts });
      i += 1 + phrase.rest.length;
      continue;
    }
    // Korean puts blanks where it likes; its words are kept without.
    let run = word;
    if (UNSPACED.test(word)) {
      while (UNSPACED.test(words[i + 1] ?? '')) run += words[++i];
      // "고정 IP": a phrase of two scripts.
      const mixed = run + (words[i + 1] ?? '');
      if (known.runs.get(run.charAt(0))?.some(([whole]) => whole === mixed)) {
        run = mixed;
        i++;
      }
    }
    out.push(...single(run, known));
    i++;
  }
  return out;
}

/** A word of the page against one of a phrase, which may be a stem. */
function fits(word: string | undefined, wanted: string): boolean {
  if (!wanted.endsWith('*')) return word === wanted;
  return word?.startsWith(wanted.slice(0, -1)) ?? false;
}

function single(word: string, known: Vocabulary): Sense[] {
  if (UNSPACED.test(word)) return unspaced(word, known);
  const stem = stemOf(word, known);
  if (stem) return [stem];
  return glued(word, known) ?? protocolFirst(word, known) ?? [{ word, concepts: [] }];
}

/** `imapsettings`: whatever is glued to it, it begins with the name of a protocol. */
function protocolFirst(word: string, known: Vocabulary): Sense[] | null {
  const protocol = /^(imap|smtp|pop3)(?=\p{L}{4})/u.exec(word)?.[1];
  if (!protocol) return null;
  return [...match([protocol], known), { word: word.slice(protocol.length), concepts: [] }];
}

function stemOf(word: string, known: Vocabulary): Sense | null {
  const found = known.stems.get(word.slice(0, 3))?.find(([stem]) => word.startsWith(stem));
  return found ? { word, concepts: found[1] } : null;
}

/** Runs of scripts without blanks: the longest known word at each place, "eメール" too. Latin parts are words of their own. */
function unspaced(run: string, known: Vocabulary): Sense[] {
  const out: Sense[] = [];
  for (let i = 0; i < run.length; ) {
    const found = known.runs.get(run.charAt(i))?.find(([word]) => run.startsWith(word, i));
    const latin = found ? null : /^[a-z0-9]+/.exec(run.slice(i));
    if (found) out.push({ word: found[0], concepts: found[1] });
    if (latin) out.push(...match([latin[0]], known));
    i += (found ?? latin)?.[0].length ?? 1;
  }
  return out.length > 0 ? out : [{ word: run, concepts: [] }];
}

/**
 * Splits what was glued together (smtpport, Posteingangsserver) only where every part is a known word of three letters
 * or more: "support" and "viewport" stay whole, for "sup" and "view" mean nothing here.
 */
function glued(word: string, known: Vocabulary): Sense[] | null {
  const numbered = /^(\p{L}{3,})\d+$/u.exec(word);
  if (numbered?.[1]) return match([numbered[1]], known);
  // A passport has no port.
  if (word.length < 6 || word.length > LONGEST_GLUED || word.startsWith('pass')) return null;
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const head = partOf(word.slice(0, cut), known);
    if (!head) continue;
    for (const link of LINKS) {
      if (!word.startsWith(link, cut)) continue;
      const rest = word.slice(cut + link.length);
      if (rest.length < 3) continue;
      const tail = partOf(rest, known) ?? stemPart(rest, known) ?? glued(rest, known);
      if (tail) return [...head, ...tail];
    }
  }
  return null;
}

function partOf(part: string, known: Vocabulary): Sense[] | null {
  if (part.length < 4 && !SHORT_PARTS.test(part)) return null;
  const phrase = known.words.get(part)?.find((p) => p.rest.length === 0);
  return phrase ? [{ word: part, concepts: phrase.concepts }] : null;
}

function stemPart(part: string, known: Vocabulary): Sense[] | null {
  const stem = stemOf(part, known);
  return stem && stem.concepts.length > 0 ? [stem] : null;
}
