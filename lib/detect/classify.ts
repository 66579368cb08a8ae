import type { Concept } from './concepts.ts';
import { contentEvidence } from './contents.ts';
import { CUES, MARGIN, PAIRS, POSSIBLE, SHOW, UNKNOWN, weightsOf } from './cues.ts';
import { describe, type FieldSignals, type Said } from './describe.ts';
import type { NameParts } from './name-parts.ts';
import { takesProtocolWord, takesSecurityWord } from './typed-words.ts';
import { type Evidence, type FieldGuess, type FieldSnapshot, PROPERTIES, type Property } from './types.ts';

/** A second place that says the same adds this share. */
const ECHO = 0.25;
const MOST_REASONS = 12;
/** Asked for in each other's words so often that a narrow lead is no doubt: either takes the address. */
export const LOGIN: ReadonlySet<Property> = new Set<Property>(['username', 'emailAddress']);
/** "Authentication: yes, no" may be a switch or a list of ways: both are answered alike. */
const AUTH: ReadonlySet<Property> = new Set<Property>(['authentication', 'authRequired']);
/** Options that name ways to sign in weigh this much; yes and no weigh less. */
const NAMED_WAYS = 2;
const UNSPOKEN: ReadonlySet<string> = new Set(['name', 'id', 'attribute', 'help', 'pair']);
/** Words that turn something off, folded. */
export const TURNS_OFF =
  /^(disable|deaktiv|desactiv|disattiv|inaktiver|uitschakel|wylacz|zakaz|vypn|letilt|kikapcs|отключ|выключ|вимкн|забор|無効|禁用|停用|비활성)/;
const akin = (one: Property, other: Property): boolean =>
  [LOGIN, AUTH].some((group) => group.has(one) && group.has(other));

export interface Judged extends FieldGuess {
  signals: FieldSignals;
  scores: Map<Property, number>;
}

/** One field by itself: which property it asks for, with the trace. Direction is judged elsewhere. */
export function classify(field: FieldSnapshot, parts?: NameParts): Judged {
  const signals = describe(field, parts);
  const reasons = [...wordEvidence(signals.said), ...pairEvidence(signals.said), ...contentEvidence(field)];
  const scores = new Map<Property, number>(
    PROPERTIES.map((property) => [property, property === 'other' ? UNKNOWN : 0]),
  );
  for (const { claim, weight } of reasons) scores.set(claim, (scores.get(claim) ?? 0) + weight);
  return judge(field, signals, scores, reasons);
}

function judge(
  field: FieldSnapshot,
  signals: FieldSignals,
  scores: Map<Property, number>,
  reasons: Evidence[],
): Judged {
  const allowed = new Set<Property>([...(POSSIBLE[field.control] ?? []), 'other']);
  if (field.control === 'text' && !takesSecurityWord(field)) allowed.delete('socketType');
  if (field.control === 'text' && !takesProtocolWord(field)) {
    allowed.delete('protocol');
    // "Mail server protocol" in a text box that shows no word for it is no host.
    const asProtocol = scores.get('protocol') ?? 0;
    if (asProtocol > 0 && asProtocol >= (scores.get('hostname') ?? 0)) allowed.delete('hostname');
  }
  if (field.inputType === 'password')
    for (const property of [...allowed]) if (property !== 'password') allowed.delete(property);
  const ranked = [...scores].filter(([property]) => allowed.has(property)).sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  const second = ranked.find(([rival]) => rival !== best?.[0] && !(best && akin(rival, best[0])));
  const named = best && best[0] !== 'other' && best[1] >= SHOW ? best[0] : 'other';
  const foreign =
    field.control === 'select' && AUTH.has(named) && (!isSpoken(named, reasons) || turnsOff(signals.said));
  const property = foreign ? 'other' : named;
  const score = scores.get(property) ?? 0;
  return {
    id: field.id,
    property,
    direction: null,
    score,
    margin: score - (second?.[1] ?? 0),
    reasons: reasons
      .filter((reason) => reason.claim === property || Math.abs(reason.weight) > 2)
      .slice(0, MOST_REASONS),
    signals,
    scores: new Map(ranked),
  };
}

/** "Disable authenticator": a list of the ways that are not to be used. */
const turnsOff = (said: Said[]): boolean => said.some(({ word, source }) => source !== 'help' && TURNS_OFF.test(word));

/** "turn_authorization_off" on a question about something else: a list must say in words that it is about signing in. */
const isSpoken = (property: Property, reasons: Evidence[]): boolean =>
  reasons.some(
    ({ signal, claim, weight }) =>
      claim === property && (signal === 'options' ? weight >= NAMED_WAYS : weight > 0 && !UNSPOKEN.has(signal)),
  );

/** Believed to say it in some place: its name, a title, its help. */
export const says = (guess: Judged, concept: Concept): boolean =>
  guess.signals.said.some((one) => one.concept === concept && one.trust > 0.3);

/** Strong enough to write. */
export const sure = (guess: FieldGuess, fill: number): boolean => guess.score >= fill && guess.margin >= MARGIN;

/** For each concept the place that is believed most counts, others echo it. */
function wordEvidence(said: Said[]): Evidence<Property>[] {
  const best = new Map<string, { said: Said; echo: number }>();
  for (const one of said) {
    const known = best.get(one.concept);
    if (!known) best.set(one.concept, { said: one, echo: 0 });
    else if (one.trust > known.said.trust) best.set(one.concept, { said: one, echo: known.echo + known.said.trust });
    else if (one.source !== known.said.source) known.echo += one.trust;
  }
  const out: Evidence<Property>[] = [];
  for (const { said: top, echo } of best.values()) {
    const trust = Math.min(1.25, top.trust + ECHO * echo);
    for (const { claim, weight } of weightsOf(CUES[top.concept] ?? {}))
      out.push({ signal: top.source, token: top.word, claim, weight: weight * trust });
  }
  return out;
}

/** Words that mean more together; the weaker of the two places counts. */
function pairEvidence(said: Said[]): Evidence<Property>[] {
  const out: Evidence<Property>[] = [];
  for (const { all, weights } of PAIRS) {
    const found = all.map((concepts) => surest(said, concepts));
    const trust = Math.min(...found.map((one) => one?.trust ?? 0));
    if (trust < 0.4) continue;
    const token = [...new Set(found.map((one) => one?.word))].join(' + ');
    for (const { claim, weight } of weightsOf(weights))
      out.push({ signal: 'pair', token, claim, weight: weight * trust });
  }
  return out;
}

function surest(said: Said[], concepts: readonly string[]): Said | undefined {
  return said
    .filter((one) => concepts.includes(one.concept))
    .reduce<Said | undefined>((best, one) => (best && best.trust >= one.trust ? best : one), undefined);
}
