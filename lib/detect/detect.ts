import type { FieldPick } from '../mail/field-pick.ts';
import { markParts } from './address-part.ts';
import { archetypeOf, archetypeOfSides } from './archetypes.ts';
import { classify, type Judged } from './classify.ts';
import { MAIL_ONLY, namedAs } from './context.ts';
import { FILL, MARGIN } from './cues.ts';
import { judgeDirections } from './direction.ts';
import { disownAccounts, disownNameless, disownTests } from './disown.ts';
import { disownForeign } from './foreign-block.ts';
import { applyGrammar } from './grammar.ts';
import { incomingTypeOf } from './incoming-type.ts';
import { nameParts } from './name-parts.ts';
import { sharedContainer } from './nearness.ts';
import { isOwnHost } from './own-host.ts';
import { applyPicks, isPicked, labelOf } from './picks.ts';
import { isInverted } from './polarity.ts';
import { type Section, sectionsOf } from './sections.ts';
import { asksForCopies, isBelowMail } from './sent-mail.ts';
import type { Archetype, FormField, FormSnapshot, MailboxForm, Property } from './types.ts';
import { conceptsOf } from './understand.ts';

const LABEL_CAP = 80;
/** Fields between a server box and what tells that it is a route. */
const MTA_REACH = 4;
/** A mail server's own tables; the languages of their makers. */
const ROUTE =
  /^(mail |e-?mail |smtp |new |edit |add )?rout(e|es|ing)\b|\/ ?routing ?\/|(?<!imap\W{1,4})\bsmtp endpoints?\b/i;
/** Containers between a server box and the words of the check it belongs to: within one dialog, not behind it. */
const WATCH_REACH = 3;
const WHO = new Set<Property>([
  'authRequired',
  'username',
  'password',
  'emailAddress',
  'sameCredentials',
  'authentication',
]);

/** Every field of a look with its guess, for reports and tests; `detect` keeps those of mailbox forms only. */
export function guess(snapshot: FormSnapshot, picks: readonly FieldPick[] = []): Judged[] {
  const parts = nameParts(snapshot.fields);
  const guesses = snapshot.fields.map((field) => classify(field, parts));
  disownForeign(guesses);
  // Before the neighbours are asked, who then know better, and after, for they must not outvote the person.
  applyPicks(guesses, picks);
  applyGrammar(guesses);
  judgeDirections(guesses);
  disownNameless(guesses);
  disownAccounts(guesses);
  disownTests(guesses);
  applyPicks(guesses, picks);
  return guesses;
}

/**
 * From one look to the mailbox connections that the page asks for; empty on every other page. `picks`: what the person
 * said of fields of this page.
 */
export function detect(snapshot: FormSnapshot, picks: readonly FieldPick[] = []): MailboxForm[] {
  const guesses = guess(snapshot, picks);
  if (listsPorts(guesses)) return [];
  const asksWho = guesses.some((one) => WHO.has(one.property)) || guesses.some(isPicked);
  const sections: [Section, Archetype][] = [];
  const copies = asksForCopies(guesses);
  const all = sectionsOf(guesses);
  for (const section of all) {
    const archetype = archetypeOf(section, copies || isBelowMail(section, guesses));
    if (!archetype || routesMail(section, guesses) || isWatched(section, guesses) || isOwnHost(section, all)) continue;
    // Nobody logs in, not even in a hidden step.
    if (!asksWho && (offersOthers(section) || (archetype === 'mailbox-both' && arePublished(section)))) continue;
    sections.push([section, archetype]);
  }
  return withPicked(sections, guesses).map(([section, archetype], index) => toForm(section, archetype, index));
}

/** "Next hop", what stands under the title of a route, or beside a word that only mail servers use among themselves. */
function routesMail({ servers }: Section, guesses: Judged[]): boolean {
  const isRoute = (server: Judged) =>
    namedAs(server).includes('route') ||
    server.signals.field.headings.some(({ source, text }) => source !== 'page' && ROUTE.test(text));
  if (servers.some((server) => !isPicked(server) && isRoute(server))) return true;
  const beside = (one: Judged, server: Judged) =>
    sharedContainer(one, server) <= 1 && Math.abs(one.signals.field.order - server.signals.field.order) <= MTA_REACH;
  const routes = guesses.filter(
    (one) =>
      one.signals.said.some(({ concept, trust }) => concept === 'mta' && trust > 0.5) ||
      one.signals.field.options.some(({ text }) => /^lmtp\b/i.test(text)),
  );
  return routes.some((one) => servers.some((server) => !isPicked(server) && beside(one, server)));
}

/** Where nobody logs in, both servers that stand there already are settings that others are told. */
const arePublished = ({ servers }: Section): boolean =>
  servers.some(({ signals: { field } }) => field.value.shape !== 'empty');

/** A box to tick for each of mail's ports, none to type one: what others are told of a server, all ways at once. */
function listsPorts(guesses: readonly Judged[]): boolean {
  if (guesses.some(({ property }) => property === 'port')) return false;
  const boxes = guesses.filter(({ signals: { field } }) => field.control === 'checkbox');
  const told = boxes
    .flatMap(({ signals }) => signals.field.texts.map(({ text }) => text))
    .filter((text) => MAIL_ONLY.test(text));
  return new Set(told).size >= MOST_PORTS;
}
/** A mailbox has two. */
const MOST_PORTS = 4;

/** "POP3, IMAP, RADIUS": of what kind a server is that only proves who somebody is. */
const offersOthers = ({ fields }: Section): boolean =>
  fields.some(
    ({ property, signals: { field } }) =>
      property === 'protocol' && field.options.some(({ text }) => conceptsOf(text).has('foreign')),
  );

/** A check that looks now and then whether a server answers: two of its words beside the server, or one in its title. */
function isWatched({ servers }: Section, guesses: Judged[]): boolean {
  const says = (one: Judged) => one.signals.said.some(({ concept, trust }) => concept === 'watch' && trust > 0.5);
  const watching = guesses.filter((one) => one.signals.field.visible && says(one));
  return servers.some((server) => {
    if (isPicked(server)) return false;
    const titled = server.signals.field.headings.some(
      ({ source, text }) => source !== 'page' && conceptsOf(text).has('watch'),
    );
    return watching.filter((one) => sharedContainer(one, server) <= WATCH_REACH).length >= (titled ? 1 : 2);
  });
}

/** What the person picked and no section took joins the first form, or makes one. */
function withPicked(sections: [Section, Archetype][], guesses: Judged[]): [Section, Archetype][] {
  const taken = new Set(sections.flatMap(([section]) => section.fields));
  const strays = guesses.filter((one) => isPicked(one) && one.property !== 'other' && !taken.has(one));
  if (strays.length === 0) return sections;
  const [first, ...rest] = sections;
  if (!first) return [[{ servers: [], fields: strays }, archetypeOfPicked(strays)]];
  const fields = [...first[0].fields, ...strays].sort((a, b) => a.signals.field.order - b.signals.field.order);
  return [[{ ...first[0], fields }, archetypeOfPicked(fields)], ...rest];
}

/** An address alone has no side: then it is who receives. */
const archetypeOfPicked = (fields: Judged[]): Archetype =>
  archetypeOfSides(fields.map((one) => one.direction)) ?? 'incoming-only';

function toForm(section: Section, archetype: Archetype, index: number): MailboxForm {
  const fields = section.fields.map(toField);
  markParts(fields);
  const action = section.servers.map((server) => server.signals.field.foreignAction).find((origin) => origin !== null);
  return {
    id: `form${index + 1}:${(section.servers[0] ?? section.fields[0])?.id ?? ''}`,
    archetype,
    incomingType: incomingTypeOf(section),
    fields,
    foreignAction: action ?? null,
    reasons: section.servers.flatMap((server) => server.reasons.slice(0, 4)),
  };
}

function toField(guess: Judged): FormField {
  const { field } = guess.signals;
  return {
    id: field.id,
    property: guess.property,
    direction: guess.property === 'emailAddress' || guess.property === 'displayName' ? null : guess.direction,
    control: field.control,
    inputType: field.inputType,
    label: labelOf(field).slice(0, LABEL_CAP),
    name: field.name.slice(0, LABEL_CAP),
    texts: field.texts,
    options: field.options,
    value: field.value,
    visible: field.visible,
    enabled: field.enabled,
    readOnly: field.readOnly,
    edited: field.edited,
    inverted: isInverted(guess),
    addressPart: 'whole',
    fillable: guess.score >= FILL && guess.margin >= MARGIN,
    order: field.order,
    reasons: guess.reasons,
  };
}
