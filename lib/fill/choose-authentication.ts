import type { OptionSnapshot } from '../detect/types.ts';
import type { Authentication } from '../mail/authentication.ts';
import type { Choice } from './choose-security.ts';
import { has, is } from './speech.ts';
import type { Concept } from './words.ts';

/** Concepts in the order they are tried for each way to prove who one is. */
const WAYS: Record<Authentication, readonly Concept[]> = {
  'password-cleartext': ['password', 'login', 'plainAuth', 'separate', 'yes', 'required', 'automatic'],
  'password-encrypted': ['encryptedPassword'],
  OAuth2: ['oauth'],
  GSSAPI: ['gssapi'],
  NTLM: ['ntlm'],
  none: ['none'],
};

/** These say that there is a password, not how it goes. */
const UNSAID: ReadonlySet<Concept> = new Set(['automatic', 'yes', 'required']);

/** Words that rule an option out for a way, although it holds one of the right words. */
const RULED_OUT: Record<Authentication, readonly Concept[]> = {
  'password-cleartext': ['encryptedPassword', 'oauth', 'gssapi', 'ntlm', 'usernameOnly'],
  'password-encrypted': ['oauth'],
  OAuth2: [],
  GSSAPI: [],
  NTLM: [],
  none: ['password', 'login'],
};

/** What is no password sent to this server; the last means that the incoming one is asked first. */
const NO_PASSWORD: readonly Concept[] = [...RULED_OUT['password-cleartext'], 'pop3'];

const said = (option: OptionSnapshot) => (/[\p{L}\p{N}]/u.test(option.text) ? option.text : option.value);

/** "Plain" is a way to log in (RFC 4616) here, not the absence of one; a blank row asks to be chosen from. */
function means(option: OptionSnapshot, concept: Concept, authentication: Authentication): boolean {
  const text = said(option);
  if (RULED_OUT[authentication].some((out) => has(out, text))) return false;
  if (concept === 'none') return has('none', text) && !has('plainAuth', text);
  if (concept === 'yes' || concept === 'required') return is(concept, text);
  return has(concept, text) && !refuses(text, concept);
}

/** "No password needed" holds the word, yet refuses it. */
function refuses(text: string, concept: Concept): boolean {
  return concept !== 'plainAuth' && has('none', text) && has('disable', text);
}

/** The option for the preset's authentication; `sameAsIncoming` where "as incoming" says the same and is offered. */
export function chooseAuthentication(
  options: readonly OptionSnapshot[],
  authentication: Authentication,
  sameAsIncoming: boolean,
): Choice {
  const open = options.map((option, index) => ({ option, index })).filter(({ option }) => !option.disabled);
  if (sameAsIncoming) {
    const same = open.find(({ option }) => has('sameAsIncoming', said(option)));
    if (same) return { ok: true, index: same.index, reason: 'sameAsIncoming' };
  }
  for (const concept of WAYS[authentication]) {
    const fitting = open.filter(({ option }) => means(option, concept, authentication));
    const best = fitting.find(({ option }) => option.selected) ?? fitting[0];
    const settled = chosenAlready(open, authentication);
    if (best) return { ok: true, index: settled ?? best.index, reason: `means_${concept}` };
  }
  const only = onlyWay(open, authentication);
  if (only !== null) return { ok: true, index: only, reason: 'onlyWay' };
  return { ok: false, code: 'noSuchOption', words: options.map((option) => option.text).slice(0, 6) };
}

/** "None", "POP before SMTP", "SMTP auth", "OAuth": whatever the one that is left is called, it takes a password here. */
function onlyWay(open: { option: OptionSnapshot; index: number }[], authentication: Authentication): number | null {
  if (!authentication.startsWith('password')) return null;
  const real = open.filter(({ option }) => /[\p{L}\p{N}]/u.test(said(option)));
  const bare = real.filter(({ option }) => !is('none', said(option)));
  // "Do not use authentication" and "Use authentication".
  const ways = bare.length === real.length ? real.filter(({ option }) => !has('none', said(option))) : bare;
  const [way, ...others] = ways.filter(({ option }) => !NO_PASSWORD.some((out) => has(out, said(option))));
  return way && others.length === 0 && real.length > 1 ? way.index : null;
}

/** LOGIN and PLAIN are both a plain password: what the page chose of them stays. */
function chosenAlready(
  open: { option: OptionSnapshot; index: number }[],
  authentication: Authentication,
): number | null {
  const chosen = open.find(({ option }) => option.selected);
  if (!chosen) return null;
  const ways = WAYS[authentication].filter((concept) => !UNSAID.has(concept));
  return ways.some((concept) => means(chosen.option, concept, authentication)) ? chosen.index : null;
}
