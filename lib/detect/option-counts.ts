/** What the options of a list or of radios speak of, counted. */
import type { Concept } from './concepts.ts';
import { MAIL_PORTS } from './examples.ts';
import type { FieldSnapshot, OptionSnapshot } from './types.ts';
import { conceptsOf, understand } from './understand.ts';

const BARE: ReadonlySet<Concept> = new Set(['imap', 'pop', 'smtp', 'server', 'mail', 'account']);

export interface Counts {
  security: Set<string>;
  none: number;
  mailProtocol: Set<string>;
  protocolWithSecurity: number;
  /** An option that is nothing but a protocol's name ("IMAP/SMTP"), where others are providers. */
  bareProtocol: boolean;
  /** An option that is nothing but "SMTP", or "Other SMTP server". */
  bareSmtp: boolean;
  /** Options that name SMTP, alone or with a word for security: "SMTP", "SMTPS", "SECURE_SMTP". */
  smtp: number;
  /** Other ways to hand a mail over: a local program, a provider's interface. */
  handOvers: number;
  auth: number;
  /** Options that are nothing but "plain": a way to log in, or the absence of encryption. */
  plain: number;
  ports: number;
  strange: number;
  yesNo: number;
  certificate: number;
  real: number;
}

/** The usual ways beside SMTP, by their proper names. */
const HAND_OVER =
  /\bphp\b|sendmail|\bmail ?\(\)|\bq?mail$|exim|mailgun|\bses\b|sendgrid|postmark|mandrill|mailjet|sparkpost/i;

/** "HTML, plain text": how a mail looks. */
const HTML = /\bhtml\b/i;

/** Yes or no, whatever language the words are of. */
const ANSWER = /^(true|false|[01])$/i;
const PLAIN = /^(plain|plain[ _-]?text|clear[ _-]?text)$/i;
const EITHER = /\bsmtp\W{1,3}smtps\b/i;

/** Counts over the options that say anything. */
export function countOptions(field: FieldSnapshot): Counts {
  const n: Counts = {
    security: new Set(),
    none: 0,
    mailProtocol: new Set(),
    protocolWithSecurity: 0,
    bareProtocol: false,
    bareSmtp: false,
    smtp: 0,
    handOvers: 0,
    auth: 0,
    plain: 0,
    ports: 0,
    strange: 0,
    yesNo: 0,
    certificate: 0,
    real: 0,
  };
  for (const option of field.options) {
    const text = `${option.text} ${option.value === option.text ? '' : option.value}`.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    n.real++;
    countOption(text, option, n);
  }
  return n;
}

/** "SMTP", "Other SMTP server", "Email (SMTP)". */
export const isBareSmtp = (text: string): boolean =>
  conceptsOf(text).has('smtp') && understand(text).every(({ concepts }) => concepts.some((one) => BARE.has(one)));

/** Of something else than mail, or of how rather than where. */
const STRANGE: readonly Concept[] = ['version', 'transport', 'web', 'foreign', 'mta'];

function countOption(text: string, option: OptionSnapshot, n: Counts): void {
  const shown = option.text;
  const own = conceptsOf(shown);
  const port = /^(\d{2,5})(?!\d)/.exec(shown.trim())?.[1];
  // "465 (SSL)": a list of ports that says what each is for.
  if (port && MAIL_PORTS.has(port)) n.ports++;
  const all = conceptsOf(text, true);
  const has = (concept: Concept) => own.has(concept) || all.has(concept);
  // "SMTP/SMTPS" leaves the security open.
  const secure: string[] = EITHER.test(shown) ? [] : (['starttls', 'ssl', 'tls'] as const).filter(has);
  if (own.has('smtp')) n.smtp++;
  if (own.has('smtp') && own.has('security') && secure.length === 0) secure.push('ssl');
  if ((has('imap') || has('pop')) && !has('same')) {
    n.mailProtocol.add(has('imap') ? 'imap' : 'pop');
    if (secure.length > 0) n.protocolWithSecurity++;
    n.bareProtocol ||= understand(shown).every(({ concepts }) => concepts.some((one) => BARE.has(one)));
    return;
  }
  n.bareSmtp ||= isBareSmtp(shown);
  if (HAND_OVER.test(shown)) n.handOvers++;
  // "Plain", which its developer calls `tcp`.
  if (!PLAIN.test(shown.trim()) && (STRANGE.some(has) || HTML.test(shown))) n.strange++;
  if (has('certificate') && (has('verify') || has('insecure'))) n.certificate++;
  if (secure.length > 0 && has('none')) n.none++;
  for (const word of secure) n.security.add(word);
  if (secure.length > 0) return;
  if (PLAIN.test(shown.trim())) n.plain++;
  // "Same as server name" is about a server.
  const isShared = has('same') && !own.has('host');
  if (has('authMethod') || has('auth') || has('password') || has('login') || isShared) n.auth++;
  else if (has('none') || has('insecure')) n.none++;
  if (has('none') || has('yes') || ANSWER.test(option.value)) n.yesNo++;
}
