/** Takes names apart where many fields of a page begin alike: `app_user_form[account][imapHost]` asks for no user. */
import { splitName } from './normalise.ts';
import type { FieldSnapshot } from './types.ts';

/** A name as what it shares with its neighbours and what is its own. */
export type NameParts = (name: string) => { shared: string; own: string };
export const wholeName: NameParts = (name) => ({ shared: '', own: name });

/** A beginning counts from this many fields and words on: `user_name`, `user_pass`, `user_mail` are named alike in earnest. */
const LEAST_FIELDS = 4;
const LEAST_WORDS = 3;
/** Of two words alike it takes more fields. */
const LEAST_FIELDS_OF_TWO = 5;
const MOST_WORDS = 12;
/** `credentials[auth][port]`: what stands before the last bracket is the record, however short, that the field is part of. */
const RECORD = /^([^[\]]+(?:\[[^[\]]+\])*)\[[^[\]]+\]$/;

const wordsOf = (name: string): string[] =>
  splitName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** For the names of one look. */
export function nameParts(fields: readonly FieldSnapshot[]): NameParts {
  const counts = new Map<string, number>();
  const count = (beginning: string) => counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  const records = new Set<string>();
  const common = commonNames(fields);
  for (const { name, htmlId } of fields) {
    const record = recordsOf(name);
    for (const one of record) records.add(one);
    for (const beginning of new Set([...[name, htmlId].flatMap(beginnings), ...record])) count(beginning);
  }
  return (name) => {
    if (common.has(name)) return { shared: '', own: '' };
    const words = wordsOf(name);
    const isShared = (length: number) => {
      const beginning = words.slice(0, length).join(' ');
      const fields = counts.get(beginning) ?? 0;
      if (length >= LEAST_WORDS || records.has(beginning)) return fields >= LEAST_FIELDS;
      return length === 2 && fields >= LEAST_FIELDS_OF_TWO;
    };
    let length = Math.min(words.length - 1, MOST_WORDS);
    while (length > 0 && !isShared(length)) length--;
    if (length <= 0) return { shared: '', own: name };
    return { shared: words.slice(0, length).join(' '), own: words.slice(length).join(' ') };
  };
}

const numberless = (name: string): string => name.replace(/\d+/g, '');

/** Names that boxes in a row bear alike but for a number: whoever copied or counted them did not mean them. */
function commonNames(fields: readonly FieldSnapshot[]): Set<string> {
  const boxes = fields.filter(({ control }) => control === 'text');
  const common = new Set<string>();
  for (const names of [boxes.map(({ name }) => name), boxes.map(({ htmlId }) => htmlId)]) {
    for (let start = 0, end = 0; start < names.length; start = end) {
      while (end < names.length && numberless(names[end] ?? '') === numberless(names[start] ?? '')) end++;
      if (end - start >= LEAST_FIELDS) for (const name of names.slice(start, end)) common.add(name);
    }
  }
  return common;
}

function beginnings(name: string): string[] {
  const words = wordsOf(name).slice(0, MOST_WORDS);
  return words.slice(1, -1).map((_, index) => words.slice(0, index + 2).join(' '));
}

/** The record of a name and those around it: "credentials auth", "credentials". */
function recordsOf(name: string): string[] {
  const out: string[] = [];
  for (let at = RECORD.exec(name)?.[1]; at; at = RECORD.exec(at)?.[1]) out.push(wordsOf(at).join(' '));
  return out;
}
