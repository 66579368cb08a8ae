/** Which way mail goes through a field that says nothing of it: what its neighbours and the whole form tell. */
import type { Judged } from './classify.ts';
import type { Concept } from './concepts.ts';
import { mailEvidence, namedAs, saysSender } from './context.ts';
import { sharedContainer } from './nearness.ts';
import { settleDirection } from './settle-direction.ts';
import type { Direction } from './types.ts';

/** What belongs to one server and no other. */
const CONNECTION: ReadonlySet<string> = new Set(['hostname', 'hostPort', 'port', 'socketType', 'username', 'password']);

/** Asks for a server, in a box of its own or with its port. */
export const takesServer = ({ property }: Judged): boolean => property === 'hostname' || property === 'hostPort';
/** The boxes for a server that a person sees. */
export const seenServers = (guesses: Judged[]): Judged[] =>
  guesses.filter((guess) => guess.property === 'hostname' && guess.signals.field.visible);
const otherWay = (direction: Direction): Direction => (direction === 'incoming' ? 'outgoing' : 'incoming');

/** A server box goes with the port that follows it; of two servers the unnamed one takes the other way. */
export function byOwnPort(guesses: Judged[]): void {
  const servers = seenServers(guesses);
  for (const server of servers) {
    if (server.direction) continue;
    const { order } = server.signals.field;
    const port = guesses.find((guess) => guess.property === 'port' && guess.signals.field.order > order);
    if (!port || port.signals.field.order - order > 2) continue;
    const near = port.direction;
    const other =
      servers.length === 2 && mailEvidence(server) > 0 ? servers.find((one) => one !== server)?.direction : null;
    const direction = near ?? (other ? otherWay(other) : null);
    if (direction) settleDirection(server, direction === 'incoming' ? 1 : -1, 'port', '');
  }
}

/** Two servers, each with its own login, and only one of them named: the other one takes the other way. */
export function byNamedServer(guesses: Judged[]): void {
  const servers = seenServers(guesses);
  const [open, ...others] = servers.filter(({ direction }) => !direction);
  const named = servers.find(({ reasons }) => reasons.some(({ signal }) => signal === 'own words'));
  if (servers.length !== 2 || !open || others.length > 0 || !named?.direction || mailEvidence(open) === 0) return;
  const logins = guesses.filter(({ property, direction }) => property === 'password' && direction !== named.direction);
  const own = logins.find((login) => sharedContainer(login, open) < sharedContainer(login, named));
  if (own) settleDirection(open, named.direction === 'incoming' ? -1 : 1, 'neighbours', '');
}

/**
 * Of several servers one without a word: beside a box for the sender that is nearer to it than to the others it sends,
 * beside one for a folder it takes in.
 */
export function bySenderOrFolder(guesses: Judged[]): void {
  const servers = seenServers(guesses);
  const open = servers.filter(({ direction }) => !direction);
  if (servers.length < 2 || open.length === 0) return;
  const seen = guesses.filter(({ direction, signals }) => signals.field.visible && !direction);
  const senders = seen.filter((guess) => guess.property === 'emailAddress' && saysSender(guess));
  const folders = seen.filter((guess) => namedAs(guess).includes('folder'));
  for (const server of open) {
    const closest = (guess: Judged) =>
      servers.every((other) => other === server || sharedContainer(guess, server) < sharedContainer(guess, other));
    if (senders.some(closest)) settleDirection(server, -1, 'neighbours', '');
    else if (folders.some(closest)) settleDirection(server, 1, 'neighbours', '');
  }
}

/** A field without words goes with those in the smallest common container, if they agree. */
export function byNeighbours(guesses: Judged[]): void {
  const open = guesses.filter((guess) => !guess.direction);
  const known = guesses.filter((guess) => guess.direction && guess.property !== 'other');
  const found = new Map<Judged, Direction>();
  for (const guess of open) {
    for (const container of guess.signals.field.containers) {
      const here = known.filter((other) => other.signals.field.containers.includes(container));
      // What stands hidden between two fields in view is of another way to set them.
      const seen = here.filter((other) => other.signals.field.visible);
      const near = guess.signals.field.visible && seen.length > 0 ? seen : here;
      if (near.length === 0) continue;
      const directions = new Set(near.map((other) => other.direction));
      if (directions.size === 1) found.set(guess, near[0]?.direction ?? 'incoming');
      else if (guess.property !== 'other') nearest(guess, near, found);
      break;
    }
  }
  for (const [guess, direction] of found) {
    guess.direction = direction;
    guess.reasons.push({ signal: 'neighbours', token: '', claim: direction, weight: 0.5 });
  }
}

/** Where a container holds both ways, a field goes with what asks for a connection's parts right before it. */
function nearest(guess: Judged, near: Judged[], found: Map<Judged, Direction>): void {
  const parts = near.filter((other) => CONNECTION.has(other.property));
  const servers = near.filter(takesServer);
  const order = guess.signals.field.order;
  const before = parts.filter((other) => other.signals.field.order < order).at(-1);
  const chosen = before ?? servers.find((other) => other.direction === 'incoming') ?? servers[0];
  if (chosen?.direction) found.set(guess, chosen.direction);
}

const SENDING: readonly Concept[] = ['sender', 'recipient', 'yourName'];
const FETCHING: readonly Concept[] = ['folder'];
/** As many boxes for folders stand where mail is read, whoever the sender of the answers is. */
const FOLDERS_READ = 2;
/** Nobody polls a server to send, and what a mail driver drives is the way out. */
const POLLING = /\bpoll(s|ing)?\b|\bfetch/i;
const DRIVING = /\be?-?mail[\s_-]?driver\b/i;

/** The last hint: a form with a sender sends, a form with folders or a time to poll fetches. */
export function byWholeForm(guesses: Judged[]): void {
  const servers = guesses.filter(takesServer);
  if (servers.length !== 1 || servers[0]?.direction) return;
  const says = (concepts: readonly Concept[]) =>
    guesses.filter((guess) => guess.signals.said.some((one) => concepts.includes(one.concept) && one.trust > 0.5))
      .length;
  const reads = (word: RegExp) =>
    guesses.some(({ signals }) => signals.field.texts.some(({ text }) => word.test(text)));
  const polls = reads(POLLING);
  const sends =
    says(SENDING) > 0 ||
    reads(DRIVING) ||
    guesses.some((guess) => guess.property === 'emailAddress' && saysSender(guess));
  const browses = guesses.filter((guess) => namedAs(guess).includes('folder')).length >= FOLDERS_READ;
  const fetches = browses || (!sends && (says(FETCHING) > 0 || polls));
  const direction: Direction | null = fetches ? 'incoming' : sends ? 'outgoing' : null;
  if (!direction) return;
  for (const guess of guesses) guess.direction ??= direction;
}

/** Two servers without a word: the first takes in, the second sends. */
export function byRepetition(guesses: Judged[]): void {
  const servers = seenServers(guesses);
  if (servers.length !== 2 || servers.every((guess) => guess.direction)) return;
  const [first, second] = servers;
  if (!first || !second) return;
  // A cache's server beside that for mail.
  if (servers.some((server) => !server.direction && mailEvidence(server) === 0)) return;
  first.direction ??= second.direction ? otherWay(second.direction) : 'incoming';
  second.direction ??= otherWay(first.direction);
  for (const guess of guesses) {
    if (guess.direction || guess.property === 'other') continue;
    const closer = sharedContainer(guess, first) < sharedContainer(guess, second);
    const after = guess.signals.field.order >= second.signals.field.order;
    guess.direction = (sharedContainer(guess, first) === sharedContainer(guess, second) ? !after : closer)
      ? first.direction
      : second.direction;
  }
}

/**
 * "SMTP user" under the only server, which takes in: whoever wrote it meant that server. Security goes with it where
 * only a neighbour tells otherwise, as the port of a second protocol on the same host.
 */
export function byOnlyServer(guesses: Judged[]): void {
  const sides = new Set(guesses.filter(takesServer).flatMap(({ direction }) => direction ?? []));
  const [only] = sides;
  if (sides.size !== 1 || !only) return;
  for (const guess of guesses) {
    const isLogin = guess.property === 'username' || guess.property === 'password';
    if (isLogin || (guess.property === 'socketType' && isHearsay(guess))) guess.direction = only;
  }
}
const isHearsay = ({ reasons }: Judged): boolean =>
  reasons.every(({ signal, claim }) => (claim !== 'incoming' && claim !== 'outgoing') || signal === 'neighbours');
