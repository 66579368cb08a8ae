import type { Concept } from './concepts.ts';
import { isNaming, SECURITY, SOURCE_WEIGHT } from './cues.ts';
import { type NameParts, wholeName } from './name-parts.ts';
import { withoutOverruled } from './overruled.ts';
import type { FieldSnapshot, SourcedText } from './types.ts';
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
/** What stands beside a field that has a label is often the help of its neighbour. */
const BESIDE_LABEL = 0.4;
const LABEL = /^(label|aria-labelledby)$/;
/** Where nothing else names a box, its placeholder is its label. */
const PLACEHOLDER_ALONE = 0.85;
const SHORT_LABEL = 40;
const SENTENCE_BEHIND = 0.7;
/** "Filter by: None" on a list says what is chosen, hardly what for. */
const ANNOUNCED = 0.3;
/** A long text explains many things; a short one names one. */
const LONG_TEXT = 6;
/** Attributes longer than this are no names (characters). */
const MOST_ATTRIBUTE = 60;
const PLACES: ReadonlySet<Concept> = new Set(['imap', 'pop', 'smtp', 'incoming', 'outgoing', 'mail', 'mailbox']);

/** Field → words with meanings. Headings are judged apart: they say where a field stands, not what it asks. */
export function describe(field: FieldSnapshot, parts: NameParts = wholeName): FieldSignals {
  const said: Said[] = [];
  let adjacent = 0;
  // A box's words stand behind it, label or not.
  const isBox = field.control === 'checkbox';
  const isOption = (text: string) => field.options.some((option) => option.text === text);
  const isLabel = ({ source, text }: SourcedText) =>
    LABEL.test(source) && text.length <= SHORT_LABEL && !isOption(text);
  const hasLabel = !isBox && field.texts.some(isLabel);
  const title = isBox
    ? field.texts.find(({ source, text }) => source === 'adjacent' && isSecurityWord(text))
    : undefined;
  const onlyExample = !field.texts.some(isNaming);
  for (const { source, text } of field.texts) {
    if (isKey(text, field)) continue;
    let trust: number = source === 'placeholder' && onlyExample ? PLACEHOLDER_ALONE : SOURCE_WEIGHT[source];
    if (source === 'adjacent' && text !== title?.text)
      trust *= DISTANCE ** adjacent++ * (hasLabel || title ? BESIDE_LABEL : 1);
    // A sentence behind a box that has a label explains.
    if (source === 'adjacent' && isBox && text.length > SHORT_LABEL && field.texts.some(isLabel))
      trust *= SENTENCE_BEHIND;
    if (source === 'title' && text.split(/\s+/).length > LONG_TEXT) trust = SOURCE_WEIGHT.help;
    if (source === 'aria-label' && announces(text, field)) trust *= ANNOUNCED;
    const [name, remark] = isBox && isNaming({ source }) ? withRemark(text) : [text, ''];
    if (remark !== '') push(said, understand(remark), 'help', SOURCE_WEIGHT.help);
    const senses =
      source === 'placeholder'
        ? understand(withoutExamples(name))
        : whole(understand(name, IDENTIFIER.test(name)), source);
    const known = senses.filter((sense) => sense.concepts.length > 0).length;
    if (known > LONG_TEXT) trust *= LONG_TEXT / known;
    push(said, senses, source, trust);
  }
  pushName(said, parts(field.htmlId), 'id');
  if (field.name !== field.htmlId) pushName(said, parts(field.name), 'name');
  for (const value of field.attributes.slice(0, 8)) {
    if (value.length <= MOST_ATTRIBUTE) pushName(said, parts(value), 'attribute');
  }
  return { field, said: withoutOverruled(said) };
}

/** "SSL" beside a switch is its name, whatever sentence explains it. */
const isSecurityWord = (text: string): boolean => {
  const senses = understand(text);
  return (
    senses.length > 0 &&
    senses.every(({ concepts }) => concepts.length > 0 && concepts.every((one) => SECURITY.has(one)))
  );
};

/** A setting's technical key, shown beside its label: the developer's name once more, and no sentence. */
const isKey = (text: string, { name, htmlId }: FieldSnapshot): boolean =>
  /^[\w.-]+_[\w.-]+$/.test(text) && (name.includes(text) || htmlId.includes(text));

/** "sSMTPHost" as the name of a setting: written like a variable. */
const IDENTIFIER = /^\p{Ll}+\p{Lu}[\p{L}\p{N}]*$/u;

/** Shorter ones belong to the name: "Security (SSL/TLS)", "Port (IMAP)". */
const REMARK = /^(.*\S)\s*[(（]([^()（）]{18,})[)）]\s*[*:：]?$/su;

/** "Enable TLS (usually needed where the port is 587)": the remark explains, it does not name. */
function withRemark(text: string): [name: string, remark: string] {
  const parts = REMARK.exec(text);
  return parts ? [parts[1] ?? text, parts[2] ?? ''] : [text, ''];
}

/** What a name shares with its neighbours tells where the field stands, never what it asks for. */
function pushName(said: Said[], { shared, own }: ReturnType<NameParts>, source: 'id' | 'name' | 'attribute'): void {
  const places = understand(shared, true).filter(({ concepts }) => concepts.some((one) => PLACES.has(one)));
  // `a` is no Italian word for whom mail goes to.
  const named = own.length > 1 ? understand(own, true) : [];
  push(said, [...places, ...named], source, SOURCE_WEIGHT[source]);
}

/** Host names and addresses given as examples are no words: `imap.example.com` says imap, not "example". */
function withoutExamples(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w.-]+/g, ' ')
    .replace(/(?<![\w])[\w-]+(\.[\w-]+){2,}/g, (host) => host.split('.')[0] ?? '');
}

const announces = (label: string, { control, value }: FieldSnapshot): boolean =>
  control === 'combobox' && value.shape === 'option' && /[:：]/.test(label) && label.endsWith(value.text);

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
  // "Mailserver", in one word.
  if (meaning.some(({ concepts }) => concepts.includes('host') || concepts.includes('server'))) return senses;
  return [{ word: meaning[0]?.word ?? '', concepts: ['email'] }];
}

function push(said: Said[], senses: Sense[], source: Said['source'], trust: number): void {
  for (const { word, concepts } of senses) {
    // A word with several meanings tells less of each.
    for (const concept of concepts) said.push({ source, word, concept, trust: trust / concepts.length ** 0.35 });
  }
}
