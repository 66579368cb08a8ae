/** Fields that belong to another service, though their own words are those of a mail server: host, port, user. */
import type { Judged } from './classify.ts';
import { any, FOREIGN, isMail, namedAs, PROTOCOLS, SERVER_PARTS } from './context.ts';
import type { Property } from './types.ts';
import { conceptsOf } from './understand.ts';

/** What the titles of a page tell of the fields below them. */
interface Titles {
  /** Names of boxes that are not ticked. */
  off: ReadonlySet<string>;
  /** Those over a server's box that names a protocol of mail itself. */
  overMail: ReadonlySet<string>;
}
/** Told apart by the server they stand below; their own words are the same for every service. */
const SHARED: ReadonlySet<Property> = new Set<Property>([
  'username',
  'password',
  'socketType',
  'authRequired',
  'authentication',
]);

/** Takes what belongs to another service out, for good: without scores no neighbour raises it again. */
export function disownForeign(guesses: readonly Judged[]): void {
  const titles = titlesOf(guesses);
  const servers = guesses.filter((guess) => namesServer(guess) && !isSpare(guess));
  const foreign = guesses.filter((guess) => inForeignBlock(guess, titles) || followsForeign(guess, servers));
  for (const guess of foreign) {
    guess.reasons.push({ signal: 'heading', token: '', claim: 'other', weight: 6 });
    guess.property = 'other';
    guess.scores = new Map([['other', guess.score]]);
  }
}

function titlesOf(guesses: readonly Judged[]): Titles {
  const off = guesses.filter(({ signals: { field } }) => field.value.shape === 'checked' && !field.value.checked);
  const mail = guesses.filter((guess) => SERVER_PARTS.has(guess.property) && namesProtocol(guess));
  return {
    off: new Set(off.flatMap(({ signals }) => signals.field.texts.map(({ text }) => text))),
    overMail: new Set(mail.flatMap(({ signals }) => signals.field.headings.map(({ text }) => text))),
  };
}

/** What people read as its name. */
const ownConcepts = (guess: Judged) => new Set(namedAs(guess));

/** "SMTP server", and no "SMTP proxy". */
function namesProtocol(guess: Judged): boolean {
  const own = ownConcepts(guess);
  return any(own, PROTOCOLS) && !any(own, FOREIGN);
}

/** True where the nearest title that says anything names another service (Sieve, CalDAV, a proxy, a backup). */
function inForeignBlock({ signals: { field } }: Judged, { off, overMail }: Titles): boolean {
  for (const { source, text } of field.headings) {
    if (source === 'page') return false;
    // "Enable proxy", and not enabled: what can be used all the same is no part of it.
    if (off.has(text) && field.enabled) continue;
    const said = conceptsOf(text);
    if (any(said, PROTOCOLS) || [...said].some(isMail) || said.has('incoming') || said.has('outgoing')) return false;
    // "Local DNS: ready" over the whole page, or "Webhook" over mail too, is no block of its own.
    if (any(said, FOREIGN) && !overMail.has(text)) return true;
  }
  return false;
}

/** "User name" below "MQTT server" in one container, with no other server in between. */
function followsForeign(guess: Judged, servers: readonly Judged[]): boolean {
  const { containers, order } = guess.signals.field;
  if (!SHARED.has(guess.property) || namesProtocol(guess)) return false;
  const server = servers.findLast(
    ({ signals: { field } }) => field.order < order && field.containers[0] === containers[0],
  );
  if (!server) return false;
  const own = ownConcepts(server);
  return any(own, FOREIGN) && !any(own, PROTOCOLS);
}

/** "Alternate server": not the one to fill, yet what follows it belongs to the first. */
const isSpare = ({ signals: { said } }: Judged): boolean =>
  said.some(({ word, concept }) => concept === 'foreign' && SPARE.test(word));
const SPARE = /^(alternate|secondary|fallback|failover)$/;

function namesServer(guess: Judged): boolean {
  const own = ownConcepts(guess);
  return own.has('host') || own.has('server');
}
