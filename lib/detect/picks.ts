/** What the person said of fields goes before every guess. Pure: places are matched, elements are never seen. */
import { type FieldPick, type FieldPlace, MOST_PICK_TEXT } from '../mail/field-pick.ts';
import type { Judged } from './classify.ts';
import type { Concept } from './concepts.ts';
import type { FieldSnapshot } from './types.ts';
import { understand } from './understand.ts';

/** Above every score that words can reach, so that no neighbour outvotes the person. */
const SAID = 20;

const countless = (text: string): string => text.replace(/\d+/g, '#').slice(0, MOST_PICK_TEXT);

/** What the page calls a field, for people. */
export function labelOf(field: FieldSnapshot): string {
  const names = field.texts.filter(({ source }) => source !== 'help');
  // "On" beside a switch is what it stands at.
  const name = names.find(({ text }) => field.value.shape !== 'checked' || !isState(text)) ?? names[0];
  return name?.text || field.name || field.htmlId;
}

const isState = (text: string): boolean =>
  understand(text).every(({ concepts }) => concepts.some((one) => STATES.has(one)));
const STATES: ReadonlySet<Concept> = new Set(['yes', 'none']);

type Words = Omit<FieldPlace, 'nth'>;
const wordsOf = (field: FieldSnapshot): Words => ({
  control: field.control,
  name: countless(field.name),
  htmlId: countless(field.htmlId),
  label: labelOf(field).slice(0, MOST_PICK_TEXT),
});
const same = (one: Words, other: Words): boolean =>
  one.control === other.control && one.name === other.name && one.htmlId === other.htmlId && one.label === other.label;

/** True where both name the same field. */
export const samePlace = (one: FieldPlace, other: FieldPlace): boolean => same(one, other) && one.nth === other.nth;

/** How a field of this look is found again. */
export function placeOf(field: FieldSnapshot, fields: readonly FieldSnapshot[]): FieldPlace {
  const words = wordsOf(field);
  const before = fields.slice(0, fields.indexOf(field)).filter((one) => same(wordsOf(one), words));
  return { ...words, nth: before.length };
}

/** Ways to recognise a field, the surest first; the weaker ones count only where one field alone answers. */
const WEAKER: readonly ((words: Words, place: FieldPlace) => boolean)[] = [
  (words, place) => place.name !== '' && words.name === place.name,
  (words, place) => place.label !== '' && words.label === place.label,
  (words, place) => place.htmlId !== '' && words.htmlId === place.htmlId,
];

function fieldAt(place: FieldPlace, fields: readonly FieldSnapshot[]): FieldSnapshot | null {
  const exact = fields.filter((field) => same(wordsOf(field), place));
  const found = exact[place.nth];
  if (found) return found;
  for (const way of WEAKER) {
    const hits = fields.filter((field) => field.control === place.control && way(wordsOf(field), place));
    if (hits.length === 1) return hits[0] ?? null;
  }
  return null;
}

/** Lays the person's word over the guesses. A password box stays one, whatever a stored pick says. */
export function applyPicks(guesses: readonly Judged[], picks: readonly FieldPick[]): void {
  const fields = guesses.map((guess) => guess.signals.field);
  for (const pick of picks) {
    const field = fieldAt(pick, fields);
    const guess = guesses.find((one) => one.signals.field === field);
    if (!guess || guess.property === 'password' || guess.signals.field.inputType === 'password') continue;
    guess.property = pick.property;
    guess.direction = pick.direction;
    guess.score = SAID;
    guess.margin = SAID;
    guess.scores.set(pick.property, SAID);
    guess.reasons = [{ signal: 'picked', token: '', claim: pick.property, weight: SAID }];
  }
}

/** True where the person said what this field is. */
export const isPicked = (guess: Pick<Judged, 'reasons'>): boolean =>
  guess.reasons.some((reason) => reason.signal === 'picked');
