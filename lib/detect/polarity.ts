import { type Judged, TURNS_OFF } from './classify.ts';
import type { Concept } from './concepts.ts';
import { isNaming, namesIn } from './cues.ts';
import { type Sense, understand } from './understand.ts';
import { UNSPACED } from './vocabulary.ts';

/**
 * True where a box says the opposite of its property: "Verify certificates" for allowInvalidCertificate, "No password
 * needed" for authRequired, "Separate credentials" for sameCredentials.
 */
export function isInverted(guess: Judged): boolean {
  if (guess.property === 'sameCredentials') return says(guess, ['separate']) && !says(guess, ['same']);
  if (guess.property === 'authRequired') return refusesLogin(guess);
  if (guess.property !== 'allowInvalidCertificate') return false;
  if (rejects(guess) || isShortlyNamed(guess)) return true;
  const verifying = trustIn(guess, ['verify']);
  // What a long explanation says besides counts less than the box's own name.
  const allowing = trustIn(guess, ALLOWS);
  return verifying > LEAST_TRUST && (allowing <= LEAST_TRUST || verifying - allowing > CLEARLY);
}

const ALLOWS: readonly Concept[] = ['permit', 'insecure', 'none'];

/** "Verify certificate" beside a long text that also tells when not to: the shortest name is the box's own. */
function isShortlyNamed({ signals: { field } }: Judged): boolean {
  const names = namesIn(field.texts);
  if (names.length < 2) return false;
  const shortest = names.toSorted((one, other) => one.length - other.length)[0] ?? '';
  const says = understand(shortest).flatMap(({ concepts }) => concepts);
  return says.includes('verify') && says.includes('certificate') && !says.some((one) => ALLOWS.includes(one));
}

const LEAST_TRUST = 0.3;
/** Least lead of one meaning over its opposite, in trust. */
const CLEARLY = 0.15;

/** How far the place is believed that says one of these best. */
const trustIn = (guess: Judged, concepts: readonly Concept[]): number =>
  Math.max(
    0,
    ...guess.signals.said
      .filter(({ source, concept }) => source !== 'help' && concepts.includes(concept))
      .map(({ trust }) => trust),
  );

const says = (guess: Judged, concepts: readonly Concept[]): boolean => trustIn(guess, concepts) > LEAST_TRUST;

const LOGIN: readonly Concept[] = ['auth', 'login', 'password', 'user'];
const REMARK = /[(（][^()（）]*[)）]/gu;

const refuses = ({ word, concepts }: Pick<Sense, 'word' | 'concepts'>): boolean =>
  concepts.includes('none') || TURNS_OFF.test(word);

/**
 * By the nearest text that speaks of logging in: "Disabled" beside it is the state of a switch, "No" an option, and what
 * stands in brackets explains. Where none does, by the box's other words.
 */
function refusesLogin({ signals: { field, said } }: Judged): boolean {
  const options = new Set(field.options.map((option) => option.text));
  const names = namesIn(field.texts)
    .filter((text) => !options.has(text))
    .map((text) => understand(text.replace(REMARK, ' ')));
  const name = names.find((senses) => senses.some(({ concepts }) => concepts.some((one) => LOGIN.includes(one))));
  if (name) return name.some(refuses);
  const others = said.filter((one) => one.source !== 'help' && !isNaming(one));
  return others.some(({ word, concept }) => refuses({ word, concepts: [concept] }));
}

/**
 * "Reject invalid certificates", "Do not accept invalid certificates": what is refused is named by the same words as what
 * is allowed elsewhere. "Do not reject them" allows.
 */
function rejects({ signals: { field } }: Judged): boolean {
  return namesIn(field.texts).some((text) => {
    const senses = understand(text.replace(REMARK, ' '));
    const reject = senses.findIndex(({ word }) => REJECTS.test(word));
    if (reject !== -1) return !isDeniedAt(reject, senses);
    const permit = senses.findIndex((sense) => sense.concepts.includes('permit') && !isDenial(sense));
    return permit > 0 && isDeniedAt(permit, senses);
  });
}

const isDenial = ({ concepts }: Sense): boolean => concepts.includes('none');

/** By the word right before, "ne pas accepter", or the one before a word that means nothing here; 拒否しない by the one after. */
function isDeniedAt(at: number, senses: readonly Sense[]): boolean {
  const [here, before, earlier, after] = [at, at - 1, at - 2, at + 1].map((index) => senses[index]);
  if (here && after && UNSPACED.test(here.word) && isDenial(after)) return true;
  if (!before) return false;
  return isDenial(before) || (before.concepts.length === 0 && earlier !== undefined && isDenial(earlier));
}

const REJECTS =
  /^(reject|refus|ablehn|abgelehnt|zuruckweis|zuruckgewiesen|rejet|rechaz|rejeit|recus|rifiut|respin|weiger|afwijz|geweigerd|avvis|afvis|neka|odrzu|odmit|odmie|zamit|отклон|отказ|відхил|hylk|reddet|elutasit|visszautasit|odbij|zavrn|απορρ|tolak|block|bloqu|blokk|sperr|verweiger)|拒|거부/;
