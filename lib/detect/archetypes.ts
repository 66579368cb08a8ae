import type { Judged } from './classify.ts';
import { mailEvidence, saysSender } from './context.ts';
import { isPicked } from './picks.ts';
import type { Section } from './sections.ts';
import type { Archetype, Direction, Property } from './types.ts';
import { conceptsOf } from './understand.ts';

interface Rule {
  /** Points that the visible fields of a section must reach beside its server box. */
  least: number;
  mail: number;
}

/** What stands beside a server box makes a connection of it; the surer the mail, the less is needed. */
const POINTS: Readonly<Partial<Record<Property, number>>> = {
  port: 2,
  socketType: 2,
  protocol: 2,
  authentication: 1,
  authRequired: 1,
  username: 1,
  password: 1,
  emailAddress: 0.5,
  allowInvalidCertificate: 1,
  hostPort: 2,
  sameCredentials: 1,
};
/** A port tells of its server at first hand; an e-mail address is asked for on forms of every kind. */
const DISCOUNT: Readonly<Partial<Record<Property, number>>> = { port: 0, emailAddress: 1.5 };
/** Whom mail comes from is asked for by what sends it. */
const SENDER_DISCOUNT = 1;
/** What is sent is mail, and so is what has servers for both ways. */
const SHOWN = 2;
const RULES: readonly Rule[] = [
  { mail: 3, least: 1 },
  { mail: 2, least: 2 },
  { mail: 1, least: 4 },
];

/** The shape of a section, or null where it is no mailbox connection. `sends`: something beside it shows that mail is sent. */
export function archetypeOf(section: Section, sends = false): Archetype | null {
  const seen = section.fields.filter((guess) => guess.signals.field.visible && !guess.signals.field.readOnly);
  const servers = section.servers.filter((server) => seen.includes(server));
  if (servers.length === 0) return revealed(section, seen);
  if (servers.some((server) => server.property === 'exchangeUrl')) return exchange(seen) ? 'exchange' : null;
  const paired = arePaired(servers);
  const isMail = (side: Direction) => paired || (sends && side === 'outgoing');
  return archetypeOfSides(SIDES.filter((side) => holds(side, servers, seen, isMail(side))));
}

const SIDES = ['incoming', 'outgoing'] as const;

/** "Incoming server" and "Outgoing server", by their own titles: only mail has both. */
const arePaired = (servers: Judged[]): boolean =>
  SIDES.every((side) => servers.some((server) => server.direction === side && isTitled(server, side)));

function isTitled({ signals: { field } }: Judged, side: Direction): boolean {
  const titles = field.headings.slice(0, TITLES).filter(({ source }) => source !== 'page');
  return [...field.texts, ...titles].some(({ source, text }) => {
    if (source === 'help') return false;
    const said = conceptsOf(text);
    return said.has(side) && (said.has('server') || said.has('host'));
  });
}
/** Titles nearest to a field that still are its own. */
const TITLES = 2;

/** What a form for these sides is; null for none. */
export function archetypeOfSides(sides: readonly (Direction | null)[]): Archetype | null {
  const [incoming, outgoing] = [sides.includes('incoming'), sides.includes('outgoing')];
  if (incoming && outgoing) return 'mailbox-both';
  return incoming ? 'incoming-only' : outgoing ? 'outgoing-only' : null;
}

/** The servers show once a kind of account, or SMTP as the way to send, is chosen in a list that stands there already. */
function revealed(section: Section, seen: Judged[]): Archetype | null {
  const lists = seen.filter(({ property, signals }) => CHOOSING.has(property) && signals.field.options.length > 1);
  const sides = section.servers.map((server) => server.direction);
  if (lists.some(({ property }) => property === 'protocol') && sides.includes('incoming'))
    return archetypeOfSides(sides);
  const offersSmtp = lists.some(({ signals }) =>
    signals.field.options.some(({ text }) => conceptsOf(text).has('smtp')),
  );
  return offersSmtp && sides.includes('outgoing') ? archetypeOfSides(sides) : null;
}
const CHOOSING: ReadonlySet<Property> = new Set<Property>(['protocol', 'socketType']);

/** `isMail`: something beside the server's own words shows that mail goes this way. */
function holds(side: Direction, servers: Judged[], seen: Judged[], isMail: boolean): boolean {
  const server = servers.find((guess) => guess.direction === side);
  if (!server) return false;
  if (isPicked(server)) return true;
  const fields = seen.filter((guess) => guess.direction === side || guess.direction === null);
  const mail = Math.max(
    isMail ? SHOWN : 0,
    mailEvidence(server),
    ...fields.filter((f) => f !== server).map((f) => mailEvidence(f) - discountOf(f, side)),
  );
  const points = new Map<Property, number>();
  for (const guess of fields)
    if (guess !== server || guess.property === 'hostPort') points.set(guess.property, POINTS[guess.property] ?? 0);
  const sum = [...points.values()].reduce((a, b) => a + b, 0);
  return RULES.some((rule) => mail >= rule.mail && sum >= rule.least);
}

/** Who asks for the sender of mails beside a server sends by it. */
const discountOf = (guess: Judged, side: Direction): number =>
  guess.property === 'emailAddress' && side === 'outgoing' && saysSender(guess)
    ? SENDER_DISCOUNT
    : (DISCOUNT[guess.property] ?? 0.5);

const exchange = (seen: Judged[]): boolean =>
  seen.some((guess) => guess.property === 'username' || guess.property === 'emailAddress');
