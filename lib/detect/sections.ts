import { type Judged, says, sure } from './classify.ts';
import type { Concept } from './concepts.ts';
import { isText, mailEvidence, namedAs, saysSender } from './context.ts';
import { FILL } from './cues.ts';
import { withoutDoubles } from './doubles.ts';
import { addressAsLogin, sharedLogin, withoutOtherAccounts } from './logins.ts';
import { nearestOf, sharedContainer } from './nearness.ts';
import { isPicked } from './picks.ts';

/** One mailbox in the making: at most one server box for each direction, and what belongs to them. */
export interface Section {
  servers: Judged[];
  fields: Judged[];
}

const isServer = (guess: Judged): boolean =>
  (guess.property === 'hostname' || guess.property === 'hostPort' || guess.property === 'exchangeUrl') &&
  !guess.signals.field.readOnly;

/** Too unsure to be written, beside one of the same way that is sure: no second mailbox. */
const isOutdone = (guess: Judged, servers: Judged[]): boolean =>
  !isPicked(guess) &&
  !sure(guess, FILL) &&
  servers.some((other) => other.direction === guess.direction && sure(other, FILL));

/** "Backup server", or "Authentication host", beside "SMTP server": asked for where that one is not all. */
const SPARE: readonly Concept[] = ['foreign', 'auth'];
const isSpare = (guess: Judged, servers: Judged[]): boolean =>
  !isPicked(guess) &&
  SPARE.some(
    (concept) =>
      says(guess, concept) && servers.some((other) => other.direction === guess.direction && !says(other, concept)),
  );

/** "Mailbox string" above "Compose it from host and port": the parts are filled, and the whole stays empty. */
const isComposed = (guess: Judged, servers: Judged[], guesses: Judged[]): boolean =>
  guess.property === 'hostPort' &&
  guess.signals.field.value.shape === 'empty' &&
  servers.some(
    (other) =>
      other.property === 'hostname' &&
      other.direction === guess.direction &&
      sharedContainer(other, guess) <= 1 &&
      guesses.some((port) => port.property === 'port' && sharedContainer(other, port) === 0),
  );

/** Of several servers one that a word of mail stands by comes first, then one in view, then one that need not be POP3. */
function rank(guess: Judged): number {
  const onlyPop = says(guess, 'pop') && !says(guess, 'imap');
  return (mailEvidence(guess) === 0 ? 4 : 0) + (guess.signals.field.visible ? 0 : 2) + (onlyPop ? 1 : 0);
}

/** Fields of a form with this many or more in view between them have nothing to do with each other. */
const FAR_APART = 14;

/** Server boxes open sections; every other field goes to the nearest one of its direction. */
export function sectionsOf(guesses: Judged[]): Section[] {
  const found = guesses.filter((guess) => isServer(guess) && guess.direction);
  const servers = found
    .filter((guess) => !isOutdone(guess, found) && !isSpare(guess, found) && !isComposed(guess, found, guesses))
    .sort((a, b) => rank(a) - rank(b));
  const incoming = servers.filter((guess) => guess.direction === 'incoming');
  const outgoing = servers.filter((guess) => guess.direction === 'outgoing');
  const sections = pair(incoming, outgoing);
  for (const guess of guesses) {
    // A server that opens no section is none of another one's fields either.
    if (guess.property === 'other' || found.includes(guess)) continue;
    const section = homeOf(guess, sections, guesses);
    section?.fields.push(guess);
  }
  for (const section of sections) {
    section.fields = section.fields.filter((guess) => !isDoubted(guess, section) && !isFilter(guess, section));
    addressAsLogin(section);
    withoutOtherAccounts(section);
    sharedLogin(section);
  }
  for (const section of sections)
    section.fields = withoutDoubles(section).sort((a, b) => a.signals.field.order - b.signals.field.order);
  return sections;
}

/** The k-th incoming server goes with the k-th outgoing one; a surplus stands alone. */
function pair(incoming: Judged[], outgoing: Judged[]): Section[] {
  const sections: Section[] = [];
  for (let k = 0; k < Math.max(incoming.length, outgoing.length); k++) {
    const servers = [incoming[k], outgoing[k]].filter((server) => server !== undefined);
    sections.push({ servers, fields: [...servers] });
  }
  return sections;
}

function homeOf(guess: Judged, sections: Section[], guesses: Judged[]): Section | null {
  const shared = guess.property === 'emailAddress' || guess.property === 'displayName' || !guess.direction;
  const all = sections.flatMap((section) => section.servers);
  const candidates = shared ? all : all.filter((server) => server.direction === guess.direction);
  const server = nearestOf(guess, candidates.length > 0 || !isLonePort(guess) ? candidates : all);
  if (!server || !belongs(guess, server, guesses)) return null;
  if (guess.property !== 'emailAddress' && guess.property !== 'displayName') guess.direction ??= server.direction;
  return sections.find((section) => section.servers.includes(server)) ?? null;
}

/** "SMTP port" beside one host for both ways; "POP port" beside a server that sends is where to log in before. */
const isLonePort = (guess: Judged): boolean => guess.property === 'port' && namedAs(guess).includes('smtp');

const COMPLETE = 5;

/** Beside a list that offers every kind of security a lone box about encryption is about something else. */
function isDoubted(guess: Judged, section: Section): boolean {
  if (guess.property !== 'socketType' || isComplete(guess) || isPicked(guess)) return false;
  if (guess.signals.field.control !== 'checkbox' && !isSwitch(guess)) return false;
  const upgrades = says(guess, 'starttls');
  return section.fields.some(
    (other) =>
      other !== guess &&
      other.property === 'socketType' &&
      other.direction === guess.direction &&
      isComplete(other) &&
      // "Enable STARTTLS" under a list of SSL and TLS says which TLS.
      !(upgrades && !offersStarttls(other)),
  );
}

/** "From", or "Sender (address or name)", beside a server that only takes in: whose mails are meant, not who sends. */
const isFilter = (guess: Judged, { servers }: Section): boolean =>
  guess.property === 'emailAddress' &&
  servers.every(({ direction }) => direction === 'incoming') &&
  saysSender(guess) &&
  (says(guess, 'name') || (!says(guess, 'email') && !says(guess, 'mail'))) &&
  !isPicked(guess);

const offersStarttls = (guess: Judged): boolean =>
  guess.signals.field.options.some(({ text }) => /start[\s_-]?tls/i.test(text));

const isComplete = (guess: Judged): boolean =>
  guess.reasons.some((reason) => reason.signal === 'options' && reason.weight > COMPLETE);

/** "On" and "Off", "Yes" and "No": a box drawn as a list. */
const isSwitch = (guess: Judged): boolean =>
  guess.signals.field.options.length === 2 && (guess.scores.get('authRequired') ?? 0) > 0;

/** A field far off without a word of its own belongs to something else on the page. */
function belongs(guess: Judged, server: Judged, guesses: Judged[]): boolean {
  if (isPicked(guess) || guess.reasons.some((reason) => reason.signal === 'own words')) return true;
  const orders = [guess.signals.field.order, server.signals.field.order];
  const [from, to] = [Math.min(...orders), Math.max(...orders)];
  // Hidden twins lie beside the fields that are drawn, and closed parts between them.
  const between = guesses.filter(({ signals: { field } }) => field.visible && field.order > from && field.order < to);
  const strangers = between.filter((one) => one.property === 'other' && isText(one)).length;
  // A number by itself is a port right beside its server only: further down it is rows to a page.
  if (guess.property === 'port' && strangers > 1) return false;
  return between.length < FAR_APART || sharedContainer(guess, server) <= 1;
}
