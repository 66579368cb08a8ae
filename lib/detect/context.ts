import type { Judged } from './classify.ts';
import type { Concept } from './concepts.ts';
import { isNaming, namesIn } from './cues.ts';
import { MAIL_SERVER } from './examples.ts';
import type { Property } from './types.ts';
import { beginsWithSender, conceptsOf, mentionsMail, mentionsSender } from './understand.ts';

/** What names a server, whole or in part. */
export const SERVER_PARTS: ReadonlySet<Property> = new Set<Property>(['hostname', 'hostPort', 'port']);
export const PROTOCOLS: readonly Concept[] = ['imap', 'pop', 'smtp'];
/** Other services, and servers that nobody connects to. */
export const FOREIGN: readonly Concept[] = ['foreign', 'proxy', 'listen', 'exchange'];
/** "SNMP FTP Email HTTPS". */
const SERVICES: readonly Concept[] = ['foreign', 'proxy', 'listen', 'transport', 'web'];

/** A protocol's name and little more (characters). */
const SHORT_OPTION = 8;
/** Ports that nothing but mail uses. */
export const MAIL_ONLY = /^(143|993|110|995|465|587)$/;
export const isMail = (concept: Concept): boolean => concept === 'mail' || concept === 'email' || concept === 'mailbox';
export const any = (set: Set<Concept>, list: readonly Concept[]): boolean => list.some((concept) => set.has(concept));

/** What the words say that name a field, as against those that explain it and its developer's. */
export const namedAs = ({ signals: { said } }: Judged): Concept[] =>
  said.filter(isNaming).map(({ concept }) => concept);

/** Takes what is typed, as against a list or a box to tick. */
export const isText = (guess: Judged): boolean => guess.signals.field.control === 'text';

/** A box for the sender, by its own words. */
export function saysSender({ signals: { field, said } }: Judged): boolean {
  const leads = namesIn(field.texts).some(beginsWithSender);
  return said.some(
    ({ word, concept, source, trust }) =>
      source !== 'help' &&
      trust > 0.3 &&
      (concept === 'sender' || (concept === 'email' && (leads || mentionsSender(word) || beginsWithSender(word)))),
  );
}

/** How sure it is that a field belongs to mail at all: 3 a protocol, 2 mail, 1 the page's title, 0 nothing. */
export function mailEvidence(guess: Judged): number {
  const said = guess.signals.said.filter((one) => one.trust >= 0.1);
  const own = said.map((one) => one.concept);
  if (guess.property === 'protocol' && guess.reasons.some((reason) => reason.signal === 'options')) return 3;
  if (own.some((concept) => PROTOCOLS.includes(concept))) return 3;
  const { value, headings, texts } = guess.signals.field;
  // "SMTP" chosen in a list of ways, whatever the list is called.
  if (value.shape === 'option' && value.text.length <= SHORT_OPTION && any(conceptsOf(value.text), PROTOCOLS)) return 3;
  let best = own.some(isMail) || said.some((one) => mentionsMail(one.word)) ? 2 : 0;
  const examples = texts.flatMap(({ source, text }) => (source === 'placeholder' ? [text] : []));
  if (guess.property === 'hostPort' && examples.some((example) => MAIL_SERVER.test(example))) best = Math.max(best, 2);
  if ([...(value.shape === 'port' ? [value.text] : []), ...examples].some((port) => MAIL_ONLY.test(port)))
    best = Math.max(best, 2);
  for (const [depth, { source, text }] of headings.entries()) {
    const said = conceptsOf(text);
    if (any(said, PROTOCOLS)) best = Math.max(best, source === 'page' ? 2 : depth < 4 ? 3 : 2);
    // A row of services names the parts of a page, of which mail is one.
    const names = [...said].some(isMail) || mentionsMail(text);
    if (names && !any(said, SERVICES)) best = Math.max(best, source === 'page' ? 1 : 2);
  }
  return best;
}
