import { KNOWN_PORTS, SUBMISSION_PORTS } from '../mail/ports.ts';
import type { Judged } from './classify.ts';
import { PROTOCOLS } from './context.ts';
import { DEVELOPERS, namesIn } from './cues.ts';
import {
  byNamedServer,
  byNeighbours,
  byOnlyServer,
  byOwnPort,
  byRepetition,
  bySenderOrFolder,
  byWholeForm,
  seenServers,
} from './direction-by-place.ts';
import { MAIL_SERVER } from './examples.ts';
import { lean, leanOf, leanOfTitle, leanUnder, nearestLean, PROTOCOL_WORD } from './lean.ts';
import { nearestOf, sharedContainer } from './nearness.ts';
import { CLEAR, settleDirection } from './settle-direction.ts';
import type { Direction } from './types.ts';

/** The way that a mail server's port tells of. */
function wayOf(port: string): Direction | undefined {
  if (!KNOWN_PORTS.includes(Number(port))) return undefined;
  return SUBMISSION_PORTS.includes(Number(port)) ? 'outgoing' : 'incoming';
}

/** Which way mail goes through each field, by what is nearest: its own words, its titles, its help, its neighbours. */
export function judgeDirections(guesses: Judged[]): void {
  const choices = guesses.filter(isChoice);
  const servers = seenServers(guesses);
  // Asked once, and only where there is a choice: every text of the form is looked at for it.
  const aloud = choices.length > 0 && !saysOutgoing(guesses);
  for (const guess of guesses) byTitleOfTwin(guess, guesses);
  for (const guess of guesses)
    if (!guess.direction) byOwnWords(guess, aloud && choiceBeside(guess, choices, servers) !== undefined);
  for (const guess of guesses) if (!guess.direction) byWaysOffered(guess);
  for (const [at, guess] of guesses.entries()) byServerBefore(guess, guesses[at - 1]);
  for (const guess of guesses) if (!guess.direction) byHeadings(guess);
  const senders = guesses.filter(({ property, direction }) => property === 'hostname' && direction === 'outgoing');
  for (const guess of guesses)
    if (!guess.direction && !passes(guess, senders)) byProtocolChoice(guess, choiceBeside(guess, choices, servers));
  for (const guess of guesses) if (!guess.direction) byHelpAndPort(guess);
  byOwnPort(guesses);
  byNamedServer(guesses);
  bySenderOrFolder(guesses);
  byNeighbours(guesses);
  byWholeForm(guesses);
  byRepetition(guesses);
  byOnlyServer(guesses);
}

/** Two boxes called "IMAP server" under "Incoming server" and "Outgoing server": whoever copied the name kept the titles. */
function byTitleOfTwin(guess: Judged, guesses: Judged[]): void {
  const name = guess.property === 'hostname' ? nameReadOf(guess) : '';
  const own = name === '' || lean(name) === 0 ? 0 : nearestLean(guess);
  if (own === 0) return;
  const twin = guesses.find((one) => one !== guess && one.property === 'hostname' && nameReadOf(one) === name);
  if (twin && nearestLean(twin) * own < 0) settleDirection(guess, own, 'heading', name);
}

const nameReadOf = ({ signals: { field } }: Judged): string => namesIn(field.texts)[0] ?? '';

/** `aloud`: only what people read counts. */
function byOwnWords(guess: Judged, aloud: boolean): void {
  // "Same as IMAP" speaks of the incoming side, and asks for the outgoing one.
  if (guess.property === 'sameCredentials') {
    settleDirection(guess, -1, 'own words', '');
    return;
  }
  let sum = 0;
  let token = '';
  let spoken = false;
  for (const { source, concept, trust, word } of guess.signals.said) {
    if (source === 'help' || (aloud && DEVELOPERS.has(source))) continue;
    const part = leanOf(concept) * trust;
    sum += part;
    if (part !== 0) token = word;
    spoken ||= part !== 0 && !DEVELOPERS.has(source);
  }
  // "mailerCheckHost" under "Polling an IMAP server": people read the title.
  if (!spoken && sum !== 0 && Math.abs(sum) < PROTOCOL_WORD && leanOfTitle(guess) * sum < 0) return;
  settleDirection(guess, sum, 'own words', token);
}

/** A list of ways that names SMTP and neither IMAP nor POP ("PHP's own mail, SMTP") is about mail that goes out. */
function byWaysOffered(guess: Judged): void {
  if (guess.property !== 'protocol') return;
  const leans = guess.signals.field.options.map(({ text, value }) => lean(text) || lean(value, true));
  if (leans.every((one) => one <= 0)) settleDirection(guess, Math.min(0, ...leans), 'options', '');
}

/** "Port" right behind "IMAP server", under one title for both ("Servers and sending"): the server's word is nearer. */
function byServerBefore(guess: Judged, before: Judged | undefined): void {
  if (guess.property !== 'port' || guess.direction || before?.property !== 'hostname') return;
  if (sharedContainer(guess, before) > 0 || titleOf(guess) !== titleOf(before)) return;
  const side = before.reasons.find(({ signal, claim }) => signal === 'own words' && claim === before.direction);
  if (side) settleDirection(guess, before.direction === 'incoming' ? 1 : -1, 'neighbours', side.token);
}

const titleOf = ({ signals: { field } }: Judged): string => field.headings[0]?.text ?? '';

/** How much the field's own help speaks for a way by the name of a protocol. */
function leanOfHelp(guess: Judged): number {
  const named = guess.signals.said.filter(({ source, concept }) => source === 'help' && PROTOCOLS.includes(concept));
  const sides = new Set(named.map(({ concept }) => Math.sign(leanOf(concept))));
  return sides.size === 1 ? named.reduce((sum, { concept }) => sum + leanOf(concept), 0) : 0;
}

function byHeadings(guess: Judged): void {
  const help = leanOfHelp(guess);
  for (const { source, text } of guess.signals.field.headings) {
    const sum = leanUnder(text);
    if (source === 'page' && Math.abs(sum) < PROTOCOL_WORD) continue;
    // "Import mails" above says less of a field than "The SMTP host" below it.
    if (help !== 0 && Math.abs(sum) < PROTOCOL_WORD && Math.sign(sum) !== Math.sign(help)) continue;
    if (Math.abs(sum) >= 0.9 || (sum !== 0 && Math.abs(sum) >= CLEAR)) {
      settleDirection(guess, sum, source, text);
      return;
    }
  }
}

/** Some words that people read say that mail goes out. */
const saysOutgoing = (guesses: Judged[]): boolean =>
  guesses.some(({ signals: { said, field } }) => {
    const texts = [...field.headings.map(({ text }) => text), ...field.options.map(({ text }) => text)];
    return (
      said.some(({ source, concept }) => !DEVELOPERS.has(source) && leanOf(concept) < 0) ||
      texts.some((text) => lean(text) < 0)
    );
  });

/** A list in view that names a way for mail. */
const isChoice = (guess: Judged): boolean =>
  guess.property === 'protocol' && guess.signals.field.visible && namesWay(guess);

/**
 * The nearest one: a page may ask for the way mail goes out, and again for the kind of account that takes it in. One that
 * has a server of its own, nearer to it, says nothing of the next server's fields.
 */
function choiceBeside(guess: Judged, choices: Judged[], servers: Judged[]): Judged | undefined {
  const nearest = nearestOf(guess, choices);
  if (!nearest || sharedContainer(guess, nearest) > 2) return undefined;
  const [own, mine] = [nearestOf(nearest, servers), nearestOf(guess, servers)];
  if (!own || !mine) return nearest;
  // "Port" in one row with the server that sends, above them a list of IMAP and POP3.
  if (mine.direction && sharedContainer(guess, mine) < sharedContainer(guess, nearest)) return undefined;
  const [choice, field] = [sharedContainer(nearest, own), sharedContainer(guess, mine)];
  const apart = choice < sharedContainer(nearest, guess) && field < sharedContainer(guess, own);
  return apart ? undefined : nearest;
}

/** A word on encryption after the server that sends is not under the choice before the other one. */
const passes = ({ property, signals: { field } }: Judged, senders: Judged[]): boolean =>
  property === 'socketType' && senders.some(({ signals }) => signals.field.order < field.order);

/** Where IMAP or POP can be chosen right beside, mail comes in; where SMTP is chosen, it goes out. */
function byProtocolChoice(guess: Judged, choice: Judged | undefined): void {
  if (choice) settleDirection(guess, chosenSide(choice), 'protocol choice', '');
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
  const { said } = guess.signals;
  let sum = 0;
  for (const { source, concept, trust } of said) if (source === 'help') sum += leanOf(concept) * trust * 2;
  for (const port of portsShown(guess)) {
    const direction = wayOf(port);
    if (direction) sum += direction === 'incoming' ? 1 : -1;
  }
  settleDirection(guess, sum, 'help', '');
}

/** The ports that a box for one shows: its value, an example, "Port (default 25)", "host:25". */
function portsShown({ property, signals: { field } }: Judged): string[] {
  const examples = field.texts.flatMap(({ source, text }) => (source === 'placeholder' ? [text] : []));
  if (property === 'hostPort') return examples.flatMap((text) => MAIL_SERVER.exec(text)?.[1] ?? []);
  if (property !== 'port') return [];
  const shown = field.value.shape === 'port' ? [field.value.text] : [];
  const said = [...examples, ...namesIn(field.texts)];
  return [...shown, ...said.flatMap((text) => text.match(/(?<!\d)\d{2,4}(?!\d)/g) ?? [])];
}
