import type { Concept } from './concepts.ts';
import { SOURCE_WEIGHT } from './cues.ts';
import type { FieldSnapshot } from './types.ts';
import { type Sense, understand } from './understand.ts';

/** One word of a field in one place. */
export interface Said {
  source: keyof typeof SOURCE_WEIGHT;
  word: string;
  concept: Concept;
  /** How far it is believed, 0 to 1. */
  trust: number;
}

/** What a field says of itself: every known word with its place. */
export interface FieldSignals {
  field: FieldSnapshot;
  said: Said[];
}

/** Each further adjacent text stands further away. */
const DISTANCE = 0.5;
/** A long text explains many things; a short one names one. */
const LONG_TEXT = 6;

/** Field → words with meanings. Headings are judged apart: they say where a field stands, not what it asks. */
export function describe(field: FieldSnapshot): FieldSignals {
  const said: Said[] = [];
  let adjacent = 0;
  for (const { source, text } of field.texts) {
    let trust: number = SOURCE_WEIGHT[source];
    if (source === 'adjacent') trust *= DISTANCE ** adjacent++;
    const senses = source === 'placeholder' ? understand(withoutExamples(text)) : whole(understand(text), source);
    const known = senses.filter((sense) => sense.concepts.length > 0).length;
    if (known > LONG_TEXT) trust *= LONG_TEXT / known;
    push(said, senses, source, trust);
  }
  push(said, understand(field.htmlId, true), 'id', SOURCE_WEIGHT.id);
  if (field.name !== field.htmlId) push(said, understand(field.name, true), 'name', SOURCE_WEIGHT.name);
  for (const value of field.attributes.slice(0, 8)) {
    if (value.length <= 60) push(said, understand(value, true), 'attribute', SOURCE_WEIGHT.attribute);
  }
  return { field, said };
}

/** Host names and addresses given as examples are no words: `imap.example.com` says imap, not "example". */
function withoutExamples(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w.-]+/g, ' ')
    .replace(/(?<![\w])[\w-]+(\.[\w-]+){2,}/g, (host) => host.split('.')[0] ?? '');
}

/** "Email" or "Mail" alone asks for the address. */
function whole(senses: Sense[], source: string): Sense[] {
  const meaning = senses.filter(
    (sense) => !sense.concepts.some((concept) => concept === 'required' || concept === 'use'),
  );
  const only =
    meaning.length > 0 &&
    meaning.length <= 2 &&
    meaning.every((sense) => sense.concepts.includes('mail') || sense.concepts.length === 0);
  if (!only || source === 'help' || !meaning.some((sense) => sense.concepts.includes('mail')) || meaning.length > 1)
    return senses;
  return [{ word: meaning[0]?.word ?? '', concepts: ['email'] }];
}

function push(said: Said[], senses: Sense[], source: Said['source'], trust: number): void {
  for (const { word, concepts } of senses) {
    // A word with several meanings tells less of each.
    for (const concept of concepts) said.push({ source, word, concept, trust: trust / concepts.length ** 0.35 });
  }
}
