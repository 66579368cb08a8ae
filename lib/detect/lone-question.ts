/** Fields whose words fit two questions, told by what else is asked beside them and what is not. */
import { type Judged, LOGIN } from './classify.ts';
import type { Concept } from './concepts.ts';
import { namedAs, SERVER_PARTS } from './context.ts';
import { FILL } from './cues.ts';
import { together } from './nearness.ts';

/** What a question about the check of a certificate says besides. */
const CHECKS: readonly Concept[] = ['verify', 'permit', 'insecure', 'none', 'required'];

/** "SSL certificate: yes, no" beside a server, where nothing else asks for the security: whether SSL is used at all. */
export function asksWhetherSsl(guess: Judged, near: readonly Judged[], guesses: readonly Judged[]): boolean {
  if (guess.property !== 'allowInvalidCertificate' || guess.signals.field.control === 'text') return false;
  const own = namedAs(guess);
  if (!own.includes('ssl') && !own.includes('tls')) return false;
  if (guess.signals.said.some(({ source, concept }) => source !== 'help' && CHECKS.includes(concept))) return false;
  if (!near.some((other) => SERVER_PARTS.has(other.property) && together(guess, other))) return false;
  return !guesses.some((other) => other.property === 'socketType' && together(guess, other));
}

/** A bare "Address" right above login and password, on a page that names two servers elsewhere: the mailbox's. */
export function isMailboxAddress(guess: Judged, near: readonly Judged[], guesses: readonly Judged[]): boolean {
  if (guess.property !== 'other' || guess.signals.field.control !== 'text') return false;
  const own = namedAs(guess);
  if (own.length === 0 || own.some((concept) => concept !== 'address')) return false;
  const [login, password] = near.slice(near.indexOf(guess) + 1);
  if (!login || !password || !LOGIN.has(login.property) || password.property !== 'password') return false;
  if (!together(guess, login) || near.some(({ property }) => SERVER_PARTS.has(property))) return false;
  return guesses.filter(({ property, score }) => property === 'hostname' && score >= FILL).length === 2;
}
