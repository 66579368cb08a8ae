import type { Judged } from './classify.ts';
import type { Concept } from './concepts.ts';
import { mailEvidence } from './context.ts';
import { sharedContainer } from './nearness.ts';
import type { Direction, Evidence } from './types.ts';
import { understand } from './understand.ts';

const INCOMING: readonly Concept[] = ['imap', 'pop', 'incoming'];
const OUTGOING: readonly Concept[] = ['smtp', 'outgoing'];
const PROTOCOLS: readonly Concept[] = ['imap', 'pop', 'smtp'];
const PORTS: Readonly<Record<string, Direction>> = {
  143: 'incoming',
  993: 'incoming',
  110: 'incoming',
  995: 'incoming',
  25: 'outgoing',
  465: 'outgoing',
  587: 'outgoing',
  2525: 'outgoing',
};
/** What belongs to one server and no other. */
const CONNECTION: ReadonlySet<string> = new Set(['hostname', 'hostPort', 'port', 'socketType', 'username', 'password']);
/** Protocol words are surer than "incoming" and "send", which stand in sentences too. */
const PROTOCOL_WORD = 1.6;
const CLEAR = 0.3;

/** Which way mail goes through each field, by what is nearest: its own words, its titles, its help, its neighbours. */
export function judgeDirections(guesses: Judged[]): void {
  for (const guess of guesses) byOwnWords(guess);
  for (const guess of guesses) if (!guess.direction) byHeadings(guess);
  for (const guess of guesses) if (!guess.direction) byProtocolChoice(guess, guesses);
  for (const guess of guesses) if (!guess.direction) byHelpAndPort(guess);
  byOwnPort(guesses);
  byNeighbours(guesses);
  byWholeForm(guesses);
  byRepetition(guesses);
  byOnlyServer(guesses);
}

/** How much a text speaks for incoming (positive) or outgoing (negative). */
export function lean(text: string, isName = false): number {
  let sum = 0;
  for (const { concepts } of understand(text, isName)) {
    for (const concept of concepts) sum += leanOf(concept);
  }
  return sum;
}

function leanOf(concept: Concept): number {
  const weight = PROTOCOLS.includes(concept) ? PROTOCOL_WORD : 1;
  if (INCOMING.includes(concept)) return weight;
  return OUTGOING.includes(concept) ? -weight : 0;
}

function settle(guess: Judged, sum: number, signal: string, token: string): void {
  if (Math.abs(sum) < CLEAR) return;
  guess.direction = sum > 0 ? 'incoming' : 'outgoing';
  const reason: Evidence = { signal, token: token.slice(0, 60), concept: guess.direction, weight: Math.abs(sum) };
  guess.reasons.push(reason);
}

function byOwnWords(guess: Judged): void {
  // "Same as IMAP" speaks of the incoming side, and asks for the outgoing one.
  if (guess.property === 'sameCredentials') {
    settle(guess, -1, 'own words', '');
    return;
  }
  let sum = 0;
  let token = '';
  for (const { source, concept, trust, word } of guess.signals.said) {
    if (source === 'help') continue;
    const part = leanOf(concept) * trust;
    // The sender of a mail is no word about the server that takes it in.
    sum += part;
    if (part !== 0) token = word;
  }
  settle(guess, sum, 'own words', token);
}

/** How much the field's own help speaks for a way by the name of a protocol. */
function leanOfHelp(guess: Judged): number {
  const named = guess.signals.said.filter(({ source, concept }) => source === 'help' && PROTOCOLS.includes(concept));
  const sides = new Set(named.map(({ concept }) => Math.sign(leanOf(concept))));
  return sides.size === 1 ? named.reduce((sum, { concept }) => sum + leanOf(concept), 0) : 0;
}

function byHeadings(guess: Judged): void {
  const help = leanOfHelp(guess);
  for (const { source, text } of guess.signals.field.headings) {
    const sum = lean(text);
    if (source === 'page' && Math.abs(sum) < PROTOCOL_WORD) continue;
    // "Import mails" above says less of a field than "The SMTP host" below it.
    if (help !== 0 && Math.abs(sum) < PROTOCOL_WORD && Math.sign(sum) !== Math.sign(help)) continue;
    if (Math.abs(sum) >= 0.9 || (sum !== 0 && Math.abs(sum) >= CLEAR)) {
      settle(guess, sum, source, text);
      return;
    }
  }
}

/** Where IMAP or POP can be chosen right beside, mail comes in; where SMTP is chosen, it goes out. */
function byProtocolChoice(guess: Judged, guesses: Judged[]): void {
  const choice = guesses.find(
    (other) =>
      other.property === 'protocol' &&
      other.signals.field.visible &&
      namesWay(other) &&
      sharedContainer(guess, other) <= 2,
  );
  if (choice) settle(guess, chosenSide(choice), 'protocol choice', '');
}

/** A list of both ways stays with the one that is chosen; a list of IMAP and POP brings mail in. */
function chosenSide({ signals: { field } }: Judged): number {
  return field.value.shape === 'option' && lean(field.value.text) < 0 ? -1 : 1;
}

/** A closed list shows no more of its options than the chosen one. */
const namesWay = ({ signals: { field } }: Judged): boolean =>
  field.options.some((option) => lean(`${option.text} ${option.value}`, true) > 0) ||
  (field.value.shape === 'option' && lean(field.value.text) !== 0);

function byHelpAndPort(guess: Judged): void {
  const { field, said } = guess.signals;
  let sum = 0;
  for (const { source, concept, trust } of said) if (source === 'help') sum += leanOf(concept) * trust * 2;
  const shown = field.value.shape === 'port' ? [field.value.text] : [];
  const examples = field.texts.filter((t) => t.source === 'placeholder').flatMap((t) => t.text.match(/\d{2,4}/g) ?? []);
  for (const port of guess.property === 'port' ? [...shown, ...examples] : []) {
    const direction = PORTS[port];
    if (direction) sum += direction === 'incoming' ? 1 : -1;
  }
  settle(guess, sum, 'help', '');
}

/** A server box goes with the port that follows it; of two servers the unnamed one takes the other way. */
function byOwnPort(guesses: Judged[]): void {
  const servers = guesses.filter((guess) => guess.property === 'hostname' && guess.signals.field.visible);
  for (const server of servers) {
    if (server.direction) continue;
    const { order } = server.signals.field;
    const port = guesses.find((guess) => guess.property === 'port' && guess.signals.field.order > order);
    if (!port || port.signals.field.order - order > 2) continue;
    const near = port.direction;
    const other =
      servers.length === 2 && mailEvidence(server) > 0 ? servers.find((one) => one !== server)?.direction : null;
    const direction = near ?? (other === 'incoming' ? 'outgoing' : other === 'outgoing' ? 'incoming' : null);
    if (direction) settle(server, direction === 'incoming' ? 1 : -1, 'port', '');
  }
}

/** A field without words goes with those in the smallest common container, if they agree. */
function byNeighbours(guesses: Judged[]): void {
  const open = guesses.filter((guess) => !guess.direction);
  const known = guesses.filter((guess) => guess.direction && guess.property !== 'other');
  const found = new Map<Judged, Direction>();
  for (const guess of open) {
    for (const container of guess.signals.field.containers) {
      const near = known.filter((other) => other.signals.field.containers.includes(container));
      if (near.length === 0) continue;
      const directions = new Set(near.map((other) => other.direction));
      if (directions.size === 1) found.set(guess, near[0]?.direction ?? 'incoming');
      else if (guess.property !== 'other') nearest(guess, near, found);
      break;
    }
  }
  for (const [guess, direction] of found) {
    guess.direction = direction;
    guess.reasons.push({ signal: 'neighbours', token: '', concept: direction, weight: 0.5 });
  }
}

/** Where a container holds both ways, a field goes with what asks for a connection's parts right before it. */
function nearest(guess: Judged, near: Judged[], found: Map<Judged, Direction>): void {
  const parts = near.filter((other) => CONNECTION.has(other.property));
  const servers = near.filter((other) => other.property === 'hostname' || other.property === 'hostPort');
  const order = guess.signals.field.order;
  const before = parts.filter((other) => other.signals.field.order < order).at(-1);
  const chosen = before ?? servers.find((other) => other.direction === 'incoming') ?? servers[0];
  if (chosen?.direction) found.set(guess, chosen.direction);
}

const SENDING: readonly Concept[] = ['sender', 'recipient', 'yourName'];
const FETCHING: readonly Concept[] = ['folder'];
/** Nobody polls a server to send. */
const POLLING = /\bpoll(s|ing)?\b|\bfetch/i;

/** The last hint: a form with a sender sends, a form with folders or a time to poll fetches. */
function byWholeForm(guesses: Judged[]): void {
  const servers = guesses.filter((guess) => guess.property === 'hostname' || guess.property === 'hostPort');
  if (servers.length !== 1 || servers[0]?.direction) return;
  const says = (concepts: readonly Concept[]) =>
    guesses.filter((guess) => guess.signals.said.some((one) => concepts.includes(one.concept) && one.trust > 0.5))
      .length;
  const polls = guesses.some((guess) => guess.signals.field.texts.some(({ text }) => POLLING.test(text)));
  const direction: Direction | null = says(SENDING) > 0 ? 'outgoing' : says(FETCHING) > 0 || polls ? 'incoming' : null;
  if (!direction) return;
  for (const guess of guesses) guess.direction ??= direction;
}

/** Two servers without a word: the first takes in, the second sends. */
function byRepetition(guesses: Judged[]): void {
  const servers = guesses.filter((guess) => guess.property === 'hostname' && guess.signals.field.visible);
  if (servers.length !== 2 || servers.every((guess) => guess.direction)) return;
  const [first, second] = servers;
  if (!first || !second) return;
  // A cache's server beside that for mail.
  if (servers.some((server) => !server.direction && mailEvidence(server) === 0)) return;
  first.direction ??= second.direction === 'incoming' ? 'outgoing' : 'incoming';
  second.direction ??= first.direction === 'incoming' ? 'outgoing' : 'incoming';
  for (const guess of guesses) {
    if (guess.direction || guess.property === 'other') continue;
    const closer = sharedContainer(guess, first) < sharedContainer(guess, second);
    const after = guess.signals.field.order >= second.signals.field.order;
    guess.direction = (sharedContainer(guess, first) === sharedContainer(guess, second) ? !after : closer)
      ? first.direction
      : second.direction;
  }
}

/** "SMTP user" under the only server, which takes in: whoever wrote it meant that server. */
function byOnlyServer(guesses: Judged[]): void {
  const sides = new Set(
    guesses.flatMap((guess) =>
      guess.direction && (guess.property === 'hostname' || guess.property === 'hostPort') ? [guess.direction] : [],
    ),
  );
  const [only] = sides;
  if (sides.size !== 1 || !only) return;
  for (const guess of guesses)
    if (guess.property === 'username' || guess.property === 'password') guess.direction = only;
}
