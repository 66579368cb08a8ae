/** What looks like one of our fields by its words, and is something else by its place. */
import { type Judged, LOGIN } from './classify.ts';
import { seenServers, takesServer } from './direction-by-place.ts';
import { sharedContainer } from './nearness.ts';

/** Containers around a name and the servers it is a name of. */
const NEAR = 4;
const TITLED: ReadonlySet<string> = new Set(['heading', 'legend', 'tab', 'dialog', 'protocol choice']);

/** "Name", whose tooltip alone speaks of a server: "the server's name must be unique". */
const isHostByTooltip = ({ reasons }: Judged): boolean =>
  reasons.every(({ signal, claim, weight }) => claim !== 'hostname' || weight <= 0 || signal === 'title');

/** "Server name" above "IMAP host" and "SMTP host": what the account is called, for both servers are named below. */
export function disownNameless(guesses: Judged[]): void {
  const servers = seenServers(guesses);
  const named = servers.filter((guess) => guess.reasons.some(({ signal }) => signal === 'own words'));
  if (new Set(named.map(({ direction }) => direction)).size < 2) return;
  const first = servers[0];
  if (!first || named.includes(first) || named.some((one) => sharedContainer(first, one) > NEAR)) return;
  if (first.reasons.some(({ signal }) => TITLED.has(signal)) && !isHostByTooltip(first)) return;
  first.property = 'other';
  first.reasons.push({ signal: 'neighbours', token: '', claim: 'other', weight: 1 });
}

/**
 * An address beside a password and its repetition, away from the servers, where something else asks who signs in to
 * them: of somebody who signs up with the product.
 */
export function disownAccounts(guesses: Judged[]): void {
  const servers = guesses.filter(takesServer);
  const passwords = guesses.filter(({ property, signals }) => property === 'password' && signals.field.visible);
  const beside = (guess: Judged, others: Judged[]) => others.filter((other) => sharedContainer(guess, other) === 0);
  for (const guess of guesses) {
    if (guess.property !== 'emailAddress' || beside(guess, passwords).length < 2) continue;
    if (!guesses.some((other) => other !== guess && LOGIN.has(other.property))) continue;
    if (servers.length > 0 && beside(guess, servers).length === 0) guess.property = 'other';
  }
}

/** An address with a button of its own below a server: who gets the mail that tries it out, in any language. */
export function disownTests(guesses: Judged[]): void {
  const first = guesses.find(takesServer)?.signals.field.order ?? Number.POSITIVE_INFINITY;
  for (const guess of guesses) {
    const { ownButton, order } = guess.signals.field;
    if (guess.property === 'emailAddress' && ownButton && order > first) guess.property = 'other';
  }
}
