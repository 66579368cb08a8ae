import type { Concept } from './concepts.ts';
import { DEVELOPERS, isNaming } from './cues.ts';
import type { Said } from './describe.ts';

interface Rule {
  /** What the words that people read say of the field, and what its developer's do. */
  when: (read: ReadonlySet<Concept>, written: ReadonlySet<Concept>) => boolean;
  /** What a developer's word cannot mean then. */
  not: readonly Concept[];
  /** Only words like this. */
  word?: RegExp;
}

/** Texts believed less than this are not surely about this field. */
const SURE = 0.8;
const MAIL: readonly Concept[] = ['mail', 'email', 'smtp', 'imap', 'pop'];
const PARTS: readonly Concept[] = ['user', 'host', 'server', 'port', 'password'];
const POLITE: ReadonlySet<Concept> = new Set<Concept>(['sender', 'required']);

const RULES: readonly Rule[] = [
  // "From" over a box called "outboundUserAddress".
  { when: (read) => read.has('sender') && [...read].every((one) => POLITE.has(one)), not: ['user', 'login'] },
  // "Mail username" over one that was copied from the form for the database: `db_name`.
  { when: (read) => MAIL.some((one) => read.has(one)) && PARTS.some((one) => read.has(one)), not: ['foreign'] },
  // A bare "User name" over it: the name of a database is nobody's.
  { when: (read, written) => read.has('user') && written.has('name') && !written.has('user'), not: ['foreign'] },
  // "Hostname" over `bounce_host`: where mails come back to would be called so.
  { when: (read) => read.has('host') && !read.has('foreign'), not: ['foreign'], word: /^bounce/ },
];

/** Without what a developer called a field, where what people read of it cannot be right at the same time. */
export function withoutOverruled(said: Said[]): Said[] {
  const conceptsOf = (of: (one: Said) => boolean) => new Set(said.filter(of).map(({ concept }) => concept));
  const read = conceptsOf((one) => isNaming(one) && one.trust >= SURE);
  const written = conceptsOf(({ source }) => DEVELOPERS.has(source));
  const rules = RULES.filter(({ when }) => when(read, written));
  const isOverruled = ({ source, concept, word }: Said) =>
    DEVELOPERS.has(source) && rules.some((rule) => rule.not.includes(concept) && (rule.word?.test(word) ?? true));
  return said.filter((one) => !isOverruled(one));
}
