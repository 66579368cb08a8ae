/** How much words speak for mail that comes in (positive) or goes out (negative). */
import type { Judged } from './classify.ts';
import type { Concept } from './concepts.ts';
import { PROTOCOLS } from './context.ts';
import { conceptsOf, understand } from './understand.ts';

const INCOMING: readonly Concept[] = ['imap', 'pop', 'incoming'];
const OUTGOING: readonly Concept[] = ['smtp', 'outgoing'];
/** Protocol words are surer than "incoming" and "send", which stand in sentences too. */
export const PROTOCOL_WORD = 1.6;

/** How much a text speaks for incoming (positive) or outgoing (negative). */
export function lean(text: string, isName = false): number {
  let sum = 0;
  for (const { concepts } of understand(text, isName)) {
    for (const concept of concepts) sum += leanOf(concept);
  }
  return sum;
}

/** A title of both ways ("IMAP/SMTP") tells neither, nor does "Same as IMAP", which speaks of the other side. */
export function leanUnder(title: string): number {
  const concepts = conceptsOf(title);
  if (concepts.has('same')) return 0;
  const protocols = [...concepts].filter((concept) => PROTOCOLS.includes(concept));
  return new Set(protocols.map((concept) => Math.sign(leanOf(concept)))).size > 1 ? 0 : lean(title);
}

/** How much one meaning speaks for incoming (positive) or outgoing (negative). */
export function leanOf(concept: Concept): number {
  const weight = PROTOCOLS.includes(concept) ? PROTOCOL_WORD : 1;
  if (INCOMING.includes(concept)) return weight;
  return OUTGOING.includes(concept) ? -weight : 0;
}

/** How the nearest title leans that leans at all. */
export const nearestLean = ({ signals: { field } }: Judged): number =>
  field.headings
    .filter(({ source }) => source !== 'page')
    .map(({ text }) => leanUnder(text))
    .find((one) => one !== 0) ?? 0;

/** A title has no full stop. */
const SENTENCE = /[.。।]$/u;

/** How the nearest title leans that names a protocol; 0 where none does. */
export function leanOfTitle({ signals: { field } }: Judged): number {
  const titles = field.headings.filter(({ source, text }) => source !== 'page' && !SENTENCE.test(text));
  const leans = titles.map(({ text }) => leanUnder(text));
  return leans.find((one) => Math.abs(one) >= PROTOCOL_WORD) ?? 0;
}
