import type { Concept } from './concepts.ts';
import { NAMING } from './cues.ts';
import type { Said } from './describe.ts';

interface Rule {
  /** What the words that people read say of the field. */
  reads: (concepts: ReadonlySet<Concept>) => boolean;
  /** What a developer's name for it cannot mean then. */
  not: readonly Concept[];
}

/** Texts believed less than this are not surely about this field. */
const SURE = 0.8;
const DEVELOPERS: ReadonlySet<string> = new Set(['name', 'id', 'attribute']);
const MAIL: readonly Concept[] = ['mail', 'email', 'smtp', 'imap', 'pop'];
const PARTS: readonly Concept[] = ['user', 'host', 'server', 'port', 'password'];
const POLITE: ReadonlySet<Concept> = new Set<Concept>(['sender', 'required']);

const RULES: readonly Rule[] = [
  // "From" over a box called "outboundUserAddress".
  { reads: (said) => said.has('sender') && [...said].every((one) => POLITE.has(one)), not: ['user', 'login'] },
  // "Mail username" over one that was copied from the form for the database: `db_name`.
  {
    reads: (said) => MAIL.some((one) => said.has(one)) && PARTS.some((one) => said.has(one)),
    not: ['foreign'],
  },
];

/** Without what a developer called a field, where what people read of it cannot be right at the same time. */
export function withoutOverruled(said: Said[]): Said[] {
  const read = new Set(
    said.filter(({ source, trust }) => NAMING.has(source) && trust >= SURE).map(({ concept }) => concept),
  );
  const rules = RULES.filter(({ reads }) => reads(read));
  return said.filter(
    ({ source, concept }) => !DEVELOPERS.has(source) || !rules.some(({ not }) => not.includes(concept)),
  );
}
