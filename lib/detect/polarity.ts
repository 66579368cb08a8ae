import { type Judged, TURNS_OFF } from './classify.ts';
import type { Concept } from './concepts.ts';

/**
 * True where a box says the opposite of its property: "Verify certificates" for allowInvalidCertificate, "No password
 * needed" for authRequired, "Separate credentials" for sameCredentials.
 */
export function isInverted(guess: Judged): boolean {
  if (guess.property === 'sameCredentials') return says(guess, ['separate']) && !says(guess, ['same']);
  if (guess.property === 'authRequired') return says(guess, ['none']) || disables(guess);
  if (guess.property !== 'allowInvalidCertificate') return false;
  if (rejects(guess)) return true;
  const verifying = trustIn(guess, ['verify']);
  // What a long explanation says besides counts less than the box's own name.
  const allowing = trustIn(guess, ['permit', 'insecure', 'none']);
  return verifying > LEAST_TRUST && (allowing <= LEAST_TRUST || verifying - allowing > CLEARLY);
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

const disables = (guess: Judged): boolean =>
  guess.signals.said.some(({ word, source }) => source !== 'help' && TURNS_OFF.test(word));

/** "Reject invalid certificates": what is refused is named by the same words as what is allowed elsewhere. */
const rejects = (guess: Judged): boolean =>
  guess.signals.said.some(
    ({ word, source, concept, trust }) =>
      source !== 'help' && concept === 'verify' && trust > LEAST_TRUST && REJECTS.test(word),
  );
const REJECTS = /^(reject|refus|ablehn|zurückweis|rejet|rechaz|rejeit|rifiut|拒|거부)/;
