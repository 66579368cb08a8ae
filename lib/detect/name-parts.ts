/** Takes names apart where many fields of a page begin alike: `app_user_form[account][imapHost]` asks for no user. */
import { splitName } from './normalise.ts';
import type { FieldSnapshot } from './types.ts';

/** A name as what it shares with its neighbours and what is its own. */
export type NameParts = (name: string) => { shared: string; own: string };
export const wholeName: NameParts = (name) => ({ shared: '', own: name });

/** A beginning counts from this many fields and words on: `user_name`, `user_pass`, `user_mail` are named alike in earnest. */
const LEAST_FIELDS = 4;
const LEAST_WORDS = 3;
const MOST_WORDS = 12;

const wordsOf = (name: string): string[] =>
  splitName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** For the names of one look. */
export function nameParts(fields: readonly FieldSnapshot[]): NameParts {
  const counts = new Map<string, number>();
  for (const { name, htmlId } of fields) {
    for (const beginning of new Set([name, htmlId].flatMap(beginnings)))
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  return (name) => {
    const words = wordsOf(name);
    let length = Math.min(words.length - 1, MOST_WORDS);
    while (length >= LEAST_WORDS && (counts.get(words.slice(0, length).join(' ')) ?? 0) < LEAST_FIELDS) length--;
    if (length < LEAST_WORDS) return { shared: '', own: name };
    return { shared: words.slice(0, length).join(' '), own: words.slice(length).join(' ') };
  };
}

function beginnings(name: string): string[] {
  const words = wordsOf(name).slice(0, MOST_WORDS);
  return words.slice(LEAST_WORDS - 1, -1).map((_, index) => words.slice(0, index + LEAST_WORDS).join(' '));
}
