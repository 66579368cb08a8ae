import type { Judged } from './classify.ts';
import type { Concept } from './concepts.ts';

/**
 * True where a box says the opposite of its property: "Verify certificates" for allowInvalidCertificate, "No password
 * needed" for authRequired, "Separate credentials" for sameCredentials.
 */
export function isInverted(guess: Judged): boolean {
  if (guess.property === 'sameCredentials') return says(guess, ['separate']) && !says(guess, ['same']);
  if (guess.property === 'authRequired') return says(guess, ['none']) || disables(guess);
  if (guess.property !== 'allowInvalidCertificate') return false;
  const allowing = says(guess, ['permit']) || says(guess, ['insecure']) || says(guess, ['none']);
  return says(guess, ['verify']) && !allowing;
}

const says = (guess: Judged, concepts: readonly Concept[]): boolean =>
  guess.signals.said.some(
    ({ source, concept, trust }) => source !== 'help' && trust > 0.3 && concepts.includes(concept),
  );

const disables = (guess: Judged): boolean =>
  guess.signals.said.some(
    ({ word, source }) => source !== 'help' && /^(disable|disabled|deaktiv|desactiv|disattiv)/.test(word),
  );
