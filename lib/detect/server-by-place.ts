/** Which box takes the server, where its words alone do not tell: what stands before the port, and what does not. */
import type { Judged } from './classify.ts';
import type { Concept } from './concepts.ts';
import { isText, namedAs, PROTOCOLS } from './context.ts';
import { FILL, isNaming, SHOW } from './cues.ts';
import { around, together } from './nearness.ts';
import type { Property } from './types.ts';

/** An address that is hardly hinted at. */
const LEAST_HINT = 0.8;
const SPOKEN: ReadonlySet<string> = new Set(['own words', 'help', 'example']);

/** "IMAP URL", "Server endpoint" right before a port that has a box of its own: what is asked for is the host alone. */
export function isUrlOfServer(guess: Judged, after: Judged): boolean {
  const { field } = guess.signals;
  const says = namedAs(guess);
  const open = guess.property === 'other' || guess.property === 'exchangeUrl';
  const holdsUrl = field.inputType === 'url' || field.value.shape === 'url';
  if (!open || !isText(guess) || holdsUrl || after.property !== 'port') return false;
  return (
    says.includes('url') && says.some((one) => one === 'server' || PROTOCOLS.includes(one)) && together(guess, after)
  );
}

/** Servers that nobody logs in to, and words that a server gives of itself. */
const NO_SERVER: readonly Concept[] = ['listen', 'proxy', 'helo', 'mta', 'timing', 'token'];

/** "SMTP service path" right before "SMTP port", on a page without any other box for a server: a port needs one. */
export function isServerOfPort(guess: Judged, after: Judged, guesses: Judged[]): boolean {
  if (guess.property !== 'other' || !isText(guess) || after.property !== 'port' || !together(guess, after))
    return false;
  const [here, there] = [namedAs(guess), namedAs(after)];
  const own = PROTOCOLS.some((protocol) => here.includes(protocol) && there.includes(protocol));
  if (!own || here.some((concept) => NO_SERVER.includes(concept))) return false;
  return !guesses.some(({ property }) => SERVERS.has(property));
}
const SERVERS: ReadonlySet<Property> = new Set<Property>(['hostname', 'hostPort', 'exchangeUrl']);

/** "Server / port" over two boxes: the label is of both, and the second one takes the port. */
export function isHostBeforePort(guess: Judged, after: Judged): boolean {
  const takesPort = after.property === 'port' || (after.signals.field.value.shape === 'port' && !saysAnything(after));
  if (!takesPort || !isText(guess) || !together(guess, after)) return false;
  if (guess.property === 'port') return namesBoth(namedAs(guess)) && namedAs(after).length === 0;
  return (
    guess.property === 'hostPort' &&
    guess.reasons.some(({ signal, claim }) => claim === 'hostPort' && SPOKEN.has(signal))
  );
}
const saysAnything = ({ signals: { said } }: Judged): boolean => said.length > 0;
const namesBoth = (names: Concept[]): boolean =>
  names.includes('port') && (names.includes('host') || names.includes('server'));

/** "Monitored address" beside a box that surely takes the server: an address of the other kind. */
export function isSecondHost(guess: Judged, index: number, guesses: Judged[]): boolean {
  const asAddress = guess.scores.get('emailAddress') ?? 0;
  if (guess.property !== 'hostname') return false;
  const near = around(guesses, index);
  if (asAddress >= LEAST_HINT && near.some((other) => takesItsPlace(other, guess, guesses))) return true;
  if (asAddress < SHOW || guess.score - asAddress > 1.2) return false;
  return near.some(
    (other) =>
      other !== guess && other.property === 'hostname' && other.score > guess.score + 2 && together(guess, other),
  );
}

/** "Address" above "SMTP server" and "Port": the box that is called a server has the port, the other one is whose mails go. */
function takesItsPlace(other: Judged, guess: Judged, guesses: Judged[]): boolean {
  const isServer = ({ signals }: Judged) =>
    signals.said.some(({ concept }) => concept === 'server' || concept === 'host');
  const after = guesses[guesses.indexOf(other) + 1];
  return (
    other.property === 'hostname' &&
    other.signals.field.order > guess.signals.field.order &&
    isServer(other) &&
    !isServer(guess) &&
    after?.property === 'port' &&
    together(guess, other)
  );
}

/** "[x] IMAP server: [    ]": a box without a name of its own, right behind the one to tick that opens it. */
export function isHostBehindBox(guess: Judged, before: Judged): boolean {
  const isNamed = guess.signals.field.texts.some(isNaming);
  if (isNamed || guess.property !== 'hostname' || guess.score >= FILL) return false;
  const box = before.signals.field;
  const own = namedAs(before);
  return box.control === 'checkbox' && together(guess, before) && (own.includes('host') || own.includes('server'));
}
