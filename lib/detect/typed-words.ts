/** Text boxes that take one word of a few: which kind of security, which protocol. */
import { FLAGS } from '../mail/connection-flags.ts';
import { namesIn } from './cues.ts';
import { tokens } from './normalise.ts';
import type { FieldSnapshot, SourcedText } from './types.ts';
import { conceptsOf } from './understand.ts';

const LISTING: ReadonlySet<string> = new Set(['help', 'adjacent', 'title', 'label']);
/** "Options: blank, ssl or tls": the words to type, one beside the other. */
const LISTED = /\b(ssl|tls)\b[\s,/|]{1,4}(?:\p{L}{1,5}\s)?(?!\1)(?:ssl|(?:start)?tls)\b/iu;

/** A text box takes a security word only where something shows that it does. */
export function takesSecurityWord(field: FieldSnapshot): boolean {
  if (field.value.shape === 'securityWord' || isNamedSecurity(field)) return true;
  if (field.texts.some(({ source, text }) => LISTING.has(source) && text.length <= 80 && LISTED.test(text)))
    return true;
  if (field.texts.some(({ source, text }) => source === 'placeholder' && FLAGS.test(text))) return true;
  const word = /\b(force_?)?(start)?tls\b|\bssl\b/i;
  return field.texts.some(
    ({ source, text }) =>
      source === 'placeholder' &&
      word.test(text) &&
      !/[:/.]/.test(text.replace(ANNOUNCED, '')) &&
      !repeatsName(text, field),
  );
}

/** "Enter TLS options" in a box called "TLS options": no example, the name once more. */
function repeatsName(placeholder: string, { texts }: FieldSnapshot): boolean {
  const words = tokens(placeholder);
  const repeats = (text: string) => {
    const own = tokens(text).filter((word) => word !== 'optional');
    return own.length > 1 && own.every((word) => words.includes(word));
  };
  return namesIn(texts).some(repeats);
}

/** "e.g. imap": the word to type. */
const PROTOCOL_WORD = /\b(imap|pop3)\b(?![.:/@])/i;
/** "Protocol (smtp or smtps)": the words to type, in its name. */
const PROTOCOL_PAIR = /[(（][^()（）]*\b(imap|pop3|smtp)\b[^()（）]*\b\1s\b/i;

/** A text box takes a protocol's name only where it holds one, its example is one, or its name lists them. */
export function takesProtocolWord({ texts, value, readOnly, enabled }: FieldSnapshot): boolean {
  if (readOnly || !enabled) return false;
  const names = namesIn(texts);
  if (value.shape === 'protocolWord' && names.some((name) => conceptsOf(name).has('protocol'))) return true;
  const isExample = ({ source, text }: SourcedText) =>
    source === 'placeholder' && text.length <= SHORT_NAME && PROTOCOL_WORD.test(text);
  return texts.some(isExample) || names.some((name) => PROTOCOL_PAIR.test(name));
}

/** "Default: tls", "e.g. ssl", "Example : ssl". */
const ANNOUNCED = /e\.g\.|^\p{L}+ ?:(?!\S)/iu;
/** Longest name of a box for one word (characters). */
const SHORT_NAME = 30;

/** Called "Encryption" by the page, in words and not by a setting's key, and by its developer where his names say anything. */
function isNamedSecurity({ texts, name, htmlId }: FieldSnapshot): boolean {
  const shown = namesIn(texts)
    .filter((text) => text.length <= SHORT_NAME && !/[_/]/.test(text))
    .map((text) => conceptsOf(text))
    .filter((said) => said.has('security'));
  const names = [name, htmlId].map((one) => conceptsOf(one, true)).filter((said) => said.size > 0);
  // "Security of the domain" is no word for a connection.
  if (names.length === 0) return shown.some((said) => !said.has('domain'));
  return shown.length > 0 && names.some((said) => said.has('security') || said.has('ssl') || said.has('tls'));
}
