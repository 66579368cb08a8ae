/** Of several fields that ask for one thing, the one that a form keeps. */
import { isDomainPart } from './address-part.ts';
import { type Judged, says } from './classify.ts';
import { namedAs, PROTOCOLS, saysSender } from './context.ts';
import { MARGIN, SECURITY } from './cues.ts';
import { nearestOf, sharedContainer } from './nearness.ts';
import type { Section } from './sections.ts';

const MAY_REPEAT = new Set(['socketType', 'authentication', 'allowInvalidCertificate']);

/** A page with more boxes for one thing is a list of something else. */
const MOST_REPEATS = 6;

/** Lists that ask in two steps, a word to type below a list of ways, "SSL port" and "TLS port", and the box behind the @. */
function mayRepeat(guess: Judged): boolean {
  const { property, signals } = guess;
  if (property === 'protocol') return signals.field.control === 'text';
  if (property === 'port') return namedAs(guess).some((concept) => SECURITY.has(concept));
  if (property === 'emailAddress') return isDomainPart(signals.field);
  return MAY_REPEAT.has(property);
}

/** Of two that ask for the same thing the better one stays: seen before hidden, surer, nearer. */
export function withoutDoubles(section: Section): Judged[] {
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

/** "My IMAP email address", beside "My email address". */
const namesMailbox = (guess: Judged): boolean => namedAs(guess).some((one) => one === 'imap' || one === 'pop');
const namesServer = (guess: Judged): boolean => PROTOCOLS.some((protocol) => says(guess, protocol));

/** Asked once for both directions. */
const isShared = (guess: Judged): boolean => guess.property === 'emailAddress' || guess.property === 'displayName';

/** Beside a server that sends, "Sender address" is surer than an address of whomever. */
const onlySends = ({ servers }: Section): boolean => servers.every(({ direction }) => direction === 'outgoing');

function better(guess: Judged, rival: Judged, section: Section): boolean {
  if (section.servers.includes(rival)) return false;
  const [field, other] = [guess.signals.field, rival.signals.field];
  if (field.visible !== other.visible) return field.visible;
  // In a table the lines kept already stand above the one to fill.
  if (field.readOnly !== other.readOnly) return other.readOnly;
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
  const byName = onlySends(section) || [guess, rival].some(namesMailbox);
  const mayName = guess.property === 'username' || (guess.property === 'emailAddress' && byName);
  if (named !== 0 && mayName) return named > 0;
  if (guess.property === 'emailAddress' && onlySends(section) && saysSender(guess) !== saysSender(rival))
    return saysSender(guess);
  if (guess.property === 'emailAddress' && saysSender(guess) && isNameBeside(rival, guess)) return true;
  if (guess.property === 'emailAddress' && saysSender(rival) && isNameBeside(guess, rival)) return false;
  if (Math.abs(guess.score - rival.score) > 1.5) return guess.score > rival.score;
  if (!near || !rivalNear) return false;
  if (isShared(guess)) {
    const apart = sharedContainer(near, rival) - sharedContainer(near, guess);
    return guess.score - rival.score > 1 || (near === rivalNear && apart >= ELSEWHERE);
  }
  return sharedContainer(guess, near) < sharedContainer(rival, rivalNear);
}

/** "From", a name by its example, beside "Sender", an address by its own. */
const isNameBeside = (one: Judged, other: Judged): boolean => example(one) === 'name' && example(other) === 'address';
function example({ signals: { field } }: Judged): 'address' | 'name' | null {
  const shown = field.texts.find(({ source }) => source === 'placeholder')?.text;
  if (shown === undefined || field.inputType === 'email') return null;
  return shown.includes('@') ? 'address' : 'name';
}

/** "Leave empty to use the same as above", "empty = user name": asked a second time, for one server of its own. */
const mayStayEmpty = ({ signals: { field } }: Judged): boolean => field.texts.some(({ text }) => EMPTY.test(text));
const EMPTY =
  /\bleave (this |it )?(empty|blank) to use\b|\b(if|when) (left )?(empty|blank)\b[^.]{0,20}\b(user|login)|leer lassen, um|(?<!\p{L})(empty|blank|leer|vide|vac[ií]o|vuoto|vazio|tomt?|leeg|puste|prázdné|üres|gol|boş|пусто|порожньо) = |laisse[rz] vide pour utiliser|留空则使用|空欄の場合は/iu;

/** Borders more between a field and the server than its rival has: one of a search, or a table, behind the dialog. */
const ELSEWHERE = 2;
