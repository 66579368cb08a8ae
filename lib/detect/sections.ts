import { isDomainPart } from './address-part.ts';
import { type Judged, sure } from './classify.ts';
import { isText, mailEvidence, PROTOCOLS, saysSender } from './context.ts';
import { FILL, MARGIN } from './cues.ts';
import { addressAsLogin, sharedLogin } from './logins.ts';
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
  const servers = found.filter((guess) => !isOutdone(guess, found)).sort((a, b) => rank(a) - rank(b));
  const incoming = servers.filter((guess) => guess.direction === 'incoming');
  const outgoing = servers.filter((guess) => guess.direction === 'outgoing');
  const sections = pair(incoming, outgoing);
  for (const guess of guesses) {
    if (guess.property === 'other' || servers.includes(guess)) continue;
    const section = homeOf(guess, sections, guesses);
    section?.fields.push(guess);
  }
  for (const section of sections) {
    section.fields = section.fields.filter((guess) => !isDoubted(guess, section) && !isFilter(guess, section));
    addressAsLogin(section);
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
  const server = nearestOf(guess, candidates);
  if (!server || !belongs(guess, server, guesses)) return null;
  if (guess.property !== 'emailAddress' && guess.property !== 'displayName') guess.direction ??= server.direction;
  return sections.find((section) => section.servers.includes(server)) ?? null;
}

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

/** A bare "From" beside a server that only takes in: whose mails are meant, not who sends. */
const isFilter = (guess: Judged, { servers }: Section): boolean =>
  guess.property === 'emailAddress' &&
  servers.every(({ direction }) => direction === 'incoming') &&
  says(guess, 'sender') &&
  !says(guess, 'email') &&
  !says(guess, 'mail') &&
  !isPicked(guess);

const says = (guess: Judged, concept: string): boolean =>
  guess.signals.said.some((one) => one.concept === concept && one.trust > 0.3);
const namesServer = (guess: Judged): boolean => PROTOCOLS.some((protocol) => says(guess, protocol));
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

const MAY_REPEAT = new Set(['socketType', 'authentication', 'allowInvalidCertificate']);

/** A page with more boxes for one thing is a list of something else. */
const MOST_REPEATS = 6;

/** Lists that ask in two steps, a word to type below a list of ways ("smtp or smtps"), and the box behind the @. */
const mayRepeat = ({ property, signals: { field } }: Judged): boolean =>
  MAY_REPEAT.has(property) ||
  (property === 'protocol' && field.control === 'text') ||
  (property === 'emailAddress' && isDomainPart(field));

/** Of two that ask for the same thing the better one stays: seen before hidden, surer, nearer. */
function withoutDoubles(section: Section): Judged[] {
  const kept: Judged[] = [];
  for (const guess of section.fields) {
    const rivals = kept.filter(
      (other) => other.property === guess.property && (isShared(guess) || other.direction === guess.direction),
    );
    const rival = rivals.length < (mayRepeat(guess) ? MOST_REPEATS : 1) ? undefined : rivals[0];
    if (!rival) kept.push(guess);
    else if (better(guess, rival, section)) kept.splice(kept.indexOf(rival), 1, guess);
  }
  return kept;
}

/** Asked once for both directions. */
const isShared = (guess: Judged): boolean => guess.property === 'emailAddress' || guess.property === 'displayName';

/** Beside a server that sends, "Sender address" is surer than an address of whomever. */
const onlySends = ({ servers }: Section): boolean => servers.every(({ direction }) => direction === 'outgoing');

function better(guess: Judged, rival: Judged, section: Section): boolean {
  if (section.servers.includes(rival)) return false;
  const seen = Number(guess.signals.field.visible) - Number(rival.signals.field.visible);
  if (seen !== 0) return seen > 0;
  const clear = Number(guess.margin >= MARGIN) - Number(rival.margin >= MARGIN);
  if (clear !== 0) return clear > 0;
  const near = nearestOf(guess, section.servers);
  const rivalNear = nearestOf(rival, section.servers);
  if (near && rivalNear) {
    const [here, there] = [sharedContainer(guess, near), sharedContainer(rival, rivalNear)];
    // Right beside the server of a dialog, where the other stands in the table behind it.
    if (Math.min(here, there) === 0 && Math.abs(here - there) >= ELSEWHERE) return here < there;
  }
  const asksWho = guess.property === 'username' || guess.property === 'emailAddress';
  if (asksWho && mayStayEmpty(guess) !== mayStayEmpty(rival)) return mayStayEmpty(rival);
  // "SMTP user" is surer of its server than the "login" of something else, however sure that is of being one.
  const named = Number(namesServer(guess)) - Number(namesServer(rival));
  const mayName = guess.property === 'username' || (guess.property === 'emailAddress' && onlySends(section));
  if (named !== 0 && mayName) return named > 0;
  if (guess.property === 'emailAddress' && onlySends(section) && saysSender(guess) !== saysSender(rival))
    return saysSender(guess);
  if (Math.abs(guess.score - rival.score) > 1.5) return guess.score > rival.score;
  if (!near || !rivalNear) return false;
  if (isShared(guess)) {
    const apart = sharedContainer(near, rival) - sharedContainer(near, guess);
    return guess.score - rival.score > 1 || (near === rivalNear && apart >= ELSEWHERE);
  }
  return sharedContainer(guess, near) < sharedContainer(rival, rivalNear);
}

/** "Leave empty to use the same as above": asked a second time, for one server of its own. */
const mayStayEmpty = ({ signals: { field } }: Judged): boolean => field.texts.some(({ text }) => EMPTY.test(text));
const EMPTY =
  /\bleave (this |it )?(empty|blank) to use\b|leer lassen, um|\b(empty|leer|vide|vac[ií]o|vuoto|vazio) = |laisse[rz] vide pour utiliser|留空则使用|空欄の場合は/i;

/** Borders more between a field and the server than its rival has: one of a search, or a table, behind the dialog. */
const ELSEWHERE = 2;
