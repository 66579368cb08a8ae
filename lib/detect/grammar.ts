import { isDomainPart } from './address-part.ts';
import { type Judged, LOGIN } from './classify.ts';
import type { Concept } from './concepts.ts';
import { isText, namedAs, PROTOCOLS } from './context.ts';
import { FILL, MARGIN, SHOW } from './cues.ts';
import { asksWhetherSsl, isMailboxAddress } from './lone-question.ts';
import { around, REACH, together } from './nearness.ts';
import { isHostBeforePort, isHostBehindBox, isSecondHost, isServerOfPort, isUrlOfServer } from './server-by-place.ts';
import type { Property } from './types.ts';
import { understand } from './understand.ts';

/** A field that a neighbour makes clear: "Address" beside a port is a server, a bare box between @ and end a domain. */
interface Rule {
  /** What the field could be by its own words, at least with this score. */
  maybe: Property;
  least: number;
  /** One of these follows or precedes within two fields, in the same container. */
  beside: Property;
  bonus: number;
}
const RULES: readonly Rule[] = [
  { maybe: 'hostname', least: 0.9, beside: 'port', bonus: 1.5 },
  { maybe: 'port', least: 1, beside: 'hostname', bonus: 1 },
  { maybe: 'username', least: 1, beside: 'password', bonus: 1 },
  { maybe: 'socketType', least: 1, beside: 'port', bonus: 0.7 },
  { maybe: 'authRequired', least: 1.2, beside: 'username', bonus: 1 },
];

/** Second look: what a field is likely to be, given what stands next to it. */
export function applyGrammar(guesses: Judged[]): void {
  for (const [index, guess] of guesses.entries()) {
    for (const rule of RULES) {
      const score = guess.scores.get(rule.maybe) ?? 0;
      if (score < rule.least || !takes(guess, rule.maybe)) continue;
      const near = around(guesses, index);
      if (!near.some((other) => other !== guess && other.property === rule.beside && together(guess, other))) continue;
      raise(guess, rule.maybe, score + rule.bonus);
    }
  }
  for (const [index, guess] of guesses.entries()) {
    const [before, after] = [guesses[index - 1], guesses[index + 1]];
    if (isGate(guess, guesses.slice(index + 1, index + 1 + OPENED))) settle(guess, 'protocol');
    if (after && (isHostBeforePort(guess, after) || isUrlOfServer(guess, after))) settle(guess, 'hostname');
    if (after && isServerOfPort(guess, after, guesses)) settle(guess, 'hostname');
    if (isSecondHost(guess, index, guesses)) settle(guess, 'emailAddress');
    if (before && isHostBehindBox(guess, before)) settle(guess, 'hostname');
    if (before && isBehindAt(guess, before)) settle(guess, 'emailAddress');
    if (after && isBareLogin(guess, after, guesses)) settle(guess, 'username');
    if (after && isFirstOfLogin(guess, after)) settle(guess, 'username');
    if (isAreaOfHosts(guess, guesses)) settle(guess, 'hostname');
    const near = around(guesses, index);
    if (asksWhetherSsl(guess, near, guesses)) settle(guess, 'socketType');
    if (isAccount(guess, near, guesses)) settle(guess, 'username');
    if (isMailboxAddress(guess, near, guesses)) settle(guess, 'emailAddress');
  }
}

const GATE: ReadonlySet<Concept> = new Set(['use', 'smtp', 'imap', 'pop', 'mail', 'provider']);
/** Fields that such a box opens before the server's own. */
const OPENED = 4;

/**
 * A box "SMTP", or "Enable IMAP", that opens the server's fields: they can be seen, and take nothing yet. A box that is
 * nothing but the protocol's name also where they take something: "IMAP" above "IMAP host"; a bare "Enable" only right
 * before the server.
 */
function isGate(guess: Judged, next: Judged[]): boolean {
  const { control, value, texts, enabled, visible } = guess.signals.field;
  if (control !== 'checkbox' || value.shape !== 'checked' || value.checked || !enabled || !visible) return false;
  const senses = understand(texts.find(({ source }) => source !== 'help')?.text ?? '');
  const named = senses.length > 0 && senses.every(({ concepts }) => concepts.some((one) => GATE.has(one)));
  const says = (wanted: Concept) => senses.some(({ concepts }) => concepts.includes(wanted));
  const bare = senses.every(({ concepts }) => concepts.includes('use'));
  if (!named || (says('mail') && !says('use'))) return false;
  const server = next.find(({ property, signals: { field } }) => property === 'hostname' && field.visible);
  if (!server) return false;
  const until = next.slice(0, next.indexOf(server) + 1);
  if (until.every(({ signals: { field } }) => !field.enabled)) return !bare || until.length === 1;
  if (bare) return false;
  const [only] = senses.length === 1 ? (senses[0]?.concepts ?? []) : [];
  return until.length <= REACH && server.signals.said.some(({ concept }) => concept === only);
}

/** What help tells of a user name, or "account" where a name could be meant. */
const LEAST_HINT = 0.7;

/** The second of two boxes for one address: it stands in the same innermost container, named by a bare domain or an @. */
function isBehindAt(guess: Judged, before: Judged): boolean {
  const [here, there] = [guess.signals.field, before.signals.field];
  return (
    before.property === 'emailAddress' &&
    guess.property === 'other' &&
    isText(guess) &&
    here.containers[0] === there.containers[0] &&
    isDomainPart(here) &&
    !isDomainPart(there)
  );
}

/** "Account" beside a server's port, or what asks whether to sign in, where nothing else asks who does. */
function isAccount(guess: Judged, near: Judged[], guesses: Judged[]): boolean {
  const unsure = guess.property === 'other' || guess.margin < MARGIN;
  const isLabel = guess.signals.said.some(({ concept }) => concept === 'name');
  if (
    !namedAs(guess).includes('account') ||
    isLabel ||
    !unsure ||
    !isText(guess) ||
    (guess.scores.get('username') ?? 0) < LEAST_HINT
  )
    return false;
  const beside = near.filter((one) => ACCOUNT_BESIDE.has(one.property) && together(guess, one));
  const password = beside.find((one) => one.property === 'password');
  const asks = (one: Judged) => one !== guess && one.property === 'username' && one.score >= SHOW;
  // Each server may have its own "Account" right before its password.
  const rivals = password ? guesses.filter((one) => isRightBefore(one, password)) : guesses;
  return beside.length > 0 && !rivals.some(asks);
}

const isRightBefore = (one: Judged, next: Judged): boolean => {
  const apart = next.signals.field.order - one.signals.field.order;
  return apart > 0 && apart <= REACH;
};
const ACCOUNT_BESIDE: ReadonlySet<Property> = new Set<Property>(['port', 'authRequired', 'password']);

/** A bare "Name", "Account name" or "IMAP email" right before the password, where nothing else asks who logs in. */
function isBareLogin(guess: Judged, after: Judged, guesses: Judged[]): boolean {
  const named = guess.property === 'displayName' && guess.score < FILL;
  const ofServer = namedAs(guess).some((concept) => PROTOCOLS.includes(concept));
  const clues: Property[] = ['username', 'displayName', ...(ofServer ? (['emailAddress'] as const) : [])];
  const hints = Math.max(...clues.map((property) => guess.scores.get(property) ?? 0));
  const hinted = guess.property === 'other' && guess.score < SHOW && hints >= LEAST_HINT;
  const bare = named || (hinted && isText(guess));
  if (!bare || after.property !== 'password' || !together(guess, after)) return false;
  return !guesses.some((one) => LOGIN.has(one.property) && together(one, after));
}

/** "User name and password" over two boxes: the first of them, where the second hides what is typed. */
function isFirstOfLogin(guess: Judged, after: Judged): boolean {
  const own = namedAs(guess);
  return (
    guess.property === 'password' &&
    guess.signals.field.inputType === 'text' &&
    own.includes('user') &&
    own.includes('password') &&
    after.signals.field.inputType === 'password' &&
    together(guess, after)
  );
}

/** "SMTP hosts", one a line, beside who logs in, where no other box takes the server. */
function isAreaOfHosts(guess: Judged, guesses: Judged[]): boolean {
  const own = namedAs(guess);
  return (
    guess.signals.field.inputType === 'textarea' &&
    (own.includes('host') || own.includes('server')) &&
    own.some((concept) => PROTOCOLS.includes(concept)) &&
    guesses.some((one) => one.property === 'username' && together(guess, one)) &&
    !guesses.some(({ property }) => property === 'hostname' || property === 'hostPort')
  );
}

/** By its place alone: sure enough to be filled, and no surer. */
function settle(guess: Judged, property: Property): void {
  guess.reasons.push({ signal: 'neighbour', token: '', claim: property, weight: FILL });
  guess.property = property;
  guess.score = FILL;
  guess.margin = MARGIN;
}

/** Whether the kind of control fits: a list or box for the security, a box for "Use credentials", text for the rest. */
function takes(guess: Judged, property: Property): boolean {
  if (property === 'authRequired') return guess.signals.field.control === 'checkbox';
  return property === 'socketType' ? !isText(guess) : isText(guess);
}

function raise(guess: Judged, property: Property, score: number): void {
  guess.scores.set(property, score);
  const current = guess.property === property ? guess.score : (guess.scores.get(guess.property) ?? 0);
  const rival = Math.max(
    ...[...guess.scores]
      .filter(([other]) => other !== property && !(LOGIN.has(other) && LOGIN.has(property)))
      .map(([, value]) => value),
  );
  if (guess.property !== property && score <= current) return;
  if (score < SHOW || score <= rival) return;
  guess.reasons.push({ signal: 'neighbour', token: '', claim: property, weight: 1 });
  guess.property = property;
  guess.score = score;
  guess.margin = score - rival;
}
