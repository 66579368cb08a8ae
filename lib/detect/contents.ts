import type { Concept } from './concepts.ts';
import { NAMING, type Weights, weightsOf } from './cues.ts';
import { exampleEvidence, MAIL_PORTS, type Say } from './examples.ts';
import type { Evidence, FieldSnapshot, Property } from './types.ts';
import { conceptsOf, understand } from './understand.ts';

/** What the options, the type, the value and the examples of a field say, whatever it is called. */
export function contentEvidence(field: FieldSnapshot): Evidence<Property>[] {
  const out: Evidence<Property>[] = [];
  const say: Say = (signal, token, weights) => {
    for (const { claim, weight } of weightsOf(weights)) out.push({ signal, token, claim, weight });
  };
  if (field.options.length > 0 && field.control !== 'text') optionEvidence(field, say);
  typeEvidence(field, say);
  if (field.control === 'combobox' && field.options.length === 0) shownEvidence(field, say);
  if (field.control === 'checkbox') useEvidence(field, say);
  if (field.control === 'text') exampleEvidence(field, say);
  return out;
}

/** A closed list shows what is chosen in it, and nothing else. */
function shownEvidence({ value }: FieldSnapshot, say: Say): void {
  if (value.shape !== 'option') return;
  const shown = conceptsOf(value.text);
  if (shown.has('imap') || shown.has('pop')) say('options', value.text, { protocol: 5, socketType: -3 });
}

const BARE: ReadonlySet<Concept> = new Set(['imap', 'pop', 'smtp', 'server', 'mail', 'account']);

interface Counts {
  security: Set<string>;
  none: number;
  mailProtocol: Set<string>;
  protocolWithSecurity: number;
  /** An option that is nothing but a protocol's name ("IMAP/SMTP"), where others are providers. */
  bareProtocol: boolean;
  /** An option that is nothing but "SMTP", or "Other SMTP server". */
  bareSmtp: boolean;
  /** Other ways to hand a mail over: a local program, a provider's interface. */
  handOvers: number;
  auth: number;
  ports: number;
  strange: number;
  yesNo: number;
  certificate: number;
  real: number;
}

/** The usual ways beside SMTP, by their proper names. */
const HAND_OVER =
  /\bphp\b|sendmail|\bmail ?\(\)|\bq?mail$|exim|mailgun|\bses\b|sendgrid|postmark|mandrill|mailjet|sparkpost/i;

/** "SMTP", and no other way: a list that says what the servers beside it are. */
const isLoneSmtp = ({ options }: FieldSnapshot): boolean =>
  options.length === 1 && options.every(({ text }) => /^e?smtp$/i.test(text.trim()));

function optionEvidence(field: FieldSnapshot, say: Say): undefined {
  const n = count(field);
  if (isLoneSmtp(field)) return say('options', 'SMTP', { protocol: 5, other: -6 });
  const words = field.options
    .slice(0, 4)
    .map((option) => option.text || option.value)
    .join(' | ')
    .slice(0, 60);
  if (n.strange > 0 && n.strange >= n.real / 2) return say('options', words, { other: 6 });
  if (n.real > 14 && n.security.size === 0 && n.ports === 0) return say('options', words, { other: 5 });
  if (n.mailProtocol.size > 0 && n.mailProtocol.size + n.protocolWithSecurity >= n.real / 2) {
    return say('options', words, { protocol: n.mailProtocol.size > 1 ? 8 : 4, socketType: -3 });
  }
  if (n.bareSmtp && n.handOvers > 0 && n.security.size === 0)
    return say('options', words, { protocol: 6, other: -4, authentication: -3, socketType: -3 });
  // Providers and "IMAP": a list of kinds of accounts.
  if (n.bareProtocol && n.real > 1) return say('options', words, { protocol: 3.5, authentication: -3, socketType: -3 });
  if (n.real === 1 && field.control === 'select' && n.security.size === 0 && n.auth === 0)
    return say('options', words, { other: 5, socketType: -3 });
  if (n.ports > 1 && n.ports >= n.real / 2) return say('options', words, { port: 6 });
  if (n.certificate > 0 && n.certificate >= n.real / 2)
    return say('options', words, { allowInvalidCertificate: 5, socketType: -4 });
  if (n.security.size > 1 || (n.security.size === 1 && (n.none > 0 || n.real === 1))) {
    say('options', words, {
      socketType: n.security.size > 1 ? 6 : 4.5,
      protocol: -2,
      authentication: -2,
      allowInvalidCertificate: -2,
    });
  } else if (n.auth > 1 || (n.auth === 1 && n.real <= 4)) {
    say('options', words, { authentication: n.auth > 1 ? 5 : 2.5, socketType: -3, protocol: -2 });
  } else if (n.yesNo >= 2 && n.real <= 3) {
    say('options', words, { authRequired: 0.8, sameCredentials: 0.5, protocol: -3, authentication: -1.2 });
  } else if (field.control !== 'checkbox' && n.real > 1) {
    say('options', words, { protocol: -2.5, other: 0.6, port: -3 });
  }
}

function count(field: FieldSnapshot): Counts {
  const n: Counts = {
    security: new Set(),
    none: 0,
    mailProtocol: new Set(),
    protocolWithSecurity: 0,
    bareProtocol: false,
    bareSmtp: false,
    handOvers: 0,
    auth: 0,
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
    countOption(text, option.text, n);
  }
  return n;
}

function countOption(text: string, shown: string, n: Counts): void {
  const own = conceptsOf(shown);
  const port = /^(\d{2,5})(?!\d)/.exec(shown.trim())?.[1];
  // "465 (SSL)": a list of ports that says what each is for.
  if (port && MAIL_PORTS.has(port)) n.ports++;
  const all = conceptsOf(text, true);
  const has = (concept: Concept) => own.has(concept) || all.has(concept);
  const secure = (['starttls', 'ssl', 'tls'] as const).filter(has);
  if ((has('imap') || has('pop')) && !has('same')) {
    n.mailProtocol.add(has('imap') ? 'imap' : 'pop');
    if (secure.length > 0) n.protocolWithSecurity++;
    n.bareProtocol ||= understand(shown).every(({ concepts }) => concepts.some((one) => BARE.has(one)));
    return;
  }
  n.bareSmtp ||= own.has('smtp') && understand(shown).every(({ concepts }) => concepts.some((one) => BARE.has(one)));
  if (HAND_OVER.test(shown)) n.handOvers++;
  if (has('version') || has('transport') || has('foreign') || has('mta')) n.strange++;
  if (has('certificate') && (has('verify') || has('insecure'))) n.certificate++;
  if (secure.length > 0 && has('none')) n.none++;
  for (const word of secure) n.security.add(word);
  if (secure.length > 0) return;
  if (has('authMethod') || has('auth') || has('password') || has('login') || has('same')) n.auth++;
  else if (has('none')) n.none++;
  if (has('none') || has('yes')) n.yesNo++;
}

const TYPES: Readonly<Record<string, Weights>> = {
  email: { emailAddress: 3, username: 0.6, hostname: -4, port: -5, displayName: -3 },
  number: { port: 1.6, hostname: -6, username: -6, emailAddress: -6, displayName: -5 },
  spinbutton: { port: 1.6, hostname: -6, username: -6, emailAddress: -6 },
  password: { password: 20 },
  search: { other: 6 },
  textarea: { other: 5 },
  tel: { other: 1, hostname: -2 },
  url: { exchangeUrl: 1.5, other: 1, username: -4, port: -4 },
  'select-multiple': { other: 8 },
};
const AUTOCOMPLETE: Readonly<Record<string, Weights>> = {
  email: { emailAddress: 1.5 },
  username: { username: 1 },
  name: { displayName: 1.5 },
  'one-time-code': { other: 6 },
};

/** A box that says "Use IMAP" and nothing else chooses between IMAP and POP3. */
function useEvidence(field: FieldSnapshot, say: Say): void {
  const name = field.texts.find((text) => text.source !== 'help')?.text ?? '';
  const said = understand(name);
  const all = new Set(said.flatMap((sense) => sense.concepts));
  const known = said.every(({ concepts }) =>
    concepts.some((one) => one === 'use' || one === 'imap' || one === 'protocol'),
  );
  if (known && all.has('use') && all.has('imap')) say('own words', name, { protocol: 4, socketType: -2 });
}

function typeEvidence(field: FieldSnapshot, say: Say): void {
  const type = TYPES[field.inputType];
  if (type) say('type', field.inputType, type);
  const words = AUTOCOMPLETE[field.autocomplete];
  if (words && field.control === 'text') say('autocomplete', field.autocomplete, words);
  if (field.max === '65535') say('max', field.max, { port: 1 });
}

const EXPLAINING: ReadonlySet<string> = new Set(['help', 'adjacent', 'title']);
/** "Options: blank, ssl or tls": the words to type, one beside the other. */
const LISTED = /\b(ssl|tls)\b[\s,/|]{1,4}(?:\p{L}{1,5}\s)?(?!\1)(?:ssl|(?:start)?tls)\b/iu;

/** A text box takes a security word only where something shows that it does. */
export function takesSecurityWord(field: FieldSnapshot): boolean {
  if (field.value.shape === 'securityWord' || isNamedSecurity(field)) return true;
  if (field.texts.some(({ source, text }) => EXPLAINING.has(source) && text.length <= 80 && LISTED.test(text)))
    return true;
  const word = /\b(force_?)?(start)?tls\b|\bssl\b/i;
  return field.texts.some(
    (text) =>
      text.source === 'placeholder' && word.test(text.text) && !/[:/.]/.test(text.text.replace(/default:/i, '')),
  );
}

/** Longest name of a box for one word (characters). */
const SHORT_NAME = 30;

/** Called "Encryption" by the page, in words and not by a setting's key, and by its developer where he names it. */
function isNamedSecurity({ texts, name, htmlId }: FieldSnapshot): boolean {
  const shown = texts.some(
    ({ source, text }) =>
      NAMING.has(source) && text.length <= SHORT_NAME && !/[_/]/.test(text) && conceptsOf(text).has('security'),
  );
  const names = [name, htmlId].filter(Boolean);
  return shown && (names.length === 0 || names.some((one) => conceptsOf(one, true).has('security')));
}
