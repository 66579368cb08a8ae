/** Who signs in, where a mailbox's own words leave it open. */
import type { Judged } from './classify.ts';
import { sharedContainer } from './nearness.ts';
import { isPicked } from './picks.ts';
import type { Section } from './sections.ts';

/** One user name for two servers, told by nothing but its place, is the mailbox's: the incoming one. */
export function sharedLogin(section: Section): void {
  const [incoming, outgoing] = (['incoming', 'outgoing'] as const).map((way) =>
    section.servers.find(({ direction, signals }) => direction === way && signals.field.visible),
  );
  const [only, ...others] = section.fields.filter((guess) => guess.property === 'username');
  if (!incoming || !outgoing || !only || others.length > 0) return;
  const isOutgoing = sharedContainer(only, outgoing) < sharedContainer(only, incoming);
  if (!isOutgoing && only.reasons.some((reason) => reason.signal === 'neighbours')) only.direction = 'incoming';
}

/**
 * Of several addresses the one between a server and its password, where no other field asks it, is who logs in; one
 * that stands further off is somebody else's.
 */
export function addressAsLogin(section: Section): void {
  const addresses = section.fields.filter((guess) => guess.property === 'emailAddress' && !isPicked(guess));
  if (addresses.length < 2) return;
  const strangers = new Set<Judged>();
  for (const password of section.fields.filter((guess) => guess.property === 'password')) {
    const place = password.signals.field.order;
    const login = addresses.find(({ signals }) => signals.field.order === place - 1);
    const server = section.servers.find(({ direction }) => direction === password.direction);
    if (!login || !server || server.signals.field.order > place || sharedContainer(server, password) > 1) continue;
    if (section.fields.some((one) => isLoginOf(one, password))) continue;
    login.property = 'username';
    login.direction = password.direction;
    login.reasons.push({ signal: 'neighbour', token: '', claim: 'username', weight: 1 });
    const near = sharedContainer(server, login);
    for (const one of addresses) if (sharedContainer(server, one) > near) strangers.add(one);
  }
  section.fields = section.fields.filter((one) => one.property !== 'emailAddress' || !strangers.has(one));
}

/** Hidden, it belongs to another part of the page, such as an account to make there. */
const isLoginOf = ({ property, direction, signals }: Judged, password: Judged): boolean =>
  property === 'username' &&
  direction === password.direction &&
  (signals.field.visible || !password.signals.field.visible);

/**
 * Of several addresses one right before a password of its own, where another login stands nearer to the server, is
 * another account's. The only one is the person's: "Address, password" above the servers with logins of their own.
 */
export function withoutOtherAccounts(section: Section): void {
  const logins = section.fields.flatMap((who) => {
    const password = section.fields.find(
      ({ property, signals }) => property === 'password' && signals.field.order === who.signals.field.order + 1,
    );
    if (!password || !ASKS_WHO.has(who.property)) return [];
    return [{ who, apart: Math.min(...section.servers.map((server) => sharedContainer(server, password))) }];
  });
  const nearest = Math.min(...logins.map(({ apart }) => apart));
  const isAddress = (one: Judged) => one.property === 'emailAddress' && !isPicked(one);
  const others = logins.flatMap(({ who, apart }) => (apart > nearest && isAddress(who) ? [who] : []));
  if (section.fields.filter(isAddress).length <= others.length) return;
  section.fields = section.fields.filter((one) => !others.includes(one));
}
const ASKS_WHO: ReadonlySet<string> = new Set(['username', 'emailAddress']);
