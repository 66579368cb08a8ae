import type { OptionSnapshot } from '../detect/types.ts';
import { SERVER_TYPES, type ServerType } from '../mail/ports.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { type Choice, chooseSecurity } from './choose-security.ts';
import { has } from './speech.ts';
import type { SocketContext } from './types.ts';

/** Where nothing is said around a control. */
export const NO_CONTEXT: SocketContext = {
  label: '',
  help: '',
  ports: [],
  portHeld: false,
  checked: null,
  hasTwin: false,
  byWebForms: false,
  beside: '',
  splitWith: null,
  protocolSecures: false,
};
const NAMED = /ssl|tls|imaps\b|pops\b|pop3s\b|smtps\b/i;
/** RFC 1176 and RFC 937: no server speaks these any more. */
const OUTDATED = /\b(imap|pop)-?2\b/i;
/** "SECURE_IMAP" beside "IMAP" is TLS from the first byte: the other one may still upgrade. */
const isSecured = (text: string) => NAMED.test(text) || (has('secure', text) && !has('none', text));

/** Options of the wanted protocol, with their places in the whole list; "Auto (IMAP, then POP3)" only where none is plainer. */
function ofType(options: readonly OptionSnapshot[], type: ServerType): number[] {
  const speaks = (option: OptionSnapshot) => has(type, option.text) || (!option.text && has(type, option.value));
  const all = options.flatMap((option, index) => (speaks(option) && !option.disabled ? [index] : []));
  const others = SERVER_TYPES.filter((one) => one !== type);
  const plain = all.filter((index) => !others.some((other) => has(other, options[index]?.text ?? '')));
  return plain.length > 0 ? plain : all;
}

/** "IMAP" and "IMAPS": for this protocol the list itself tells TLS from the first byte from a connection that begins in clear. */
export function tellsSecurity(options: readonly OptionSnapshot[], type: ServerType): boolean {
  const own = ofType(options, type);
  const secured = own.filter((index) => isSecured(options[index]?.text ?? ''));
  return secured.length > 0 && secured.length < own.length;
}

/** "imaps" and "imapssl" say security in one word with the protocol; taken apart they read like any other option. */
function securityPart(option: OptionSnapshot): OptionSnapshot {
  const apart = (text: string) =>
    text.replace(/(imap|pop3?|smtp)[\s/+_-]*(ssl|tls)/gi, ' $2').replace(/\b(imap4?|pop3?|smtp|e?ss?mtp)\b/gi, ' ');
  const text = apart(option.text);
  if (!isSecured(option.text)) return { ...option, text: 'none', value: '' };
  return { ...option, text: NAMED.test(option.text) ? text : 'ssl', value: '' };
}

function among(options: readonly OptionSnapshot[], indexes: number[], socketType: SocketType): Choice {
  const parts = indexes.flatMap((index) => (options[index] ? [securityPart(options[index])] : []));
  const choice = chooseSecurity(parts, socketType, NO_CONTEXT);
  const index = choice.ok ? indexes[choice.index] : undefined;
  if (index !== undefined) return { ok: true, index, reason: 'protocolWithSecurity' };
  // "imap" beside "imap-ssl": the bare one connects in clear and upgrades where it can.
  const bare = indexes.find((one) => !isSecured(options[one]?.text ?? ''));
  if (socketType !== 'SSL' && bare !== undefined) return { ok: true, index: bare, reason: 'protocolBare' };
  return { ok: false, code: 'noSuchOption', words: options.map((option) => option.text).slice(0, 6) };
}

/**
 * The option for a protocol, where some lists hold the security too ("IMAP + SSL", imapssl).
 * `securityElsewhere`: another control carries the security, so a bare option is preferred.
 */
export function chooseProtocol(
  options: readonly OptionSnapshot[],
  type: ServerType,
  socketType: SocketType,
  securityElsewhere: boolean,
): Choice {
  const indexes = ofType(options, type);
  const [only] = indexes;
  if (only === undefined) return { ok: false, code: 'noSuchOption', words: options.map((one) => one.text).slice(0, 6) };
  const secured = indexes.filter((index) => isSecured(options[index]?.text ?? ''));
  if (secured.length === 0) {
    const chosen = indexes.find((index) => options[index]?.selected);
    const current = indexes.find((index) => !OUTDATED.test(options[index]?.text ?? ''));
    return { ok: true, index: chosen ?? current ?? only, reason: 'protocol' };
  }
  const bare = indexes.find((index) => !secured.includes(index));
  if (securityElsewhere && bare !== undefined) return { ok: true, index: bare, reason: 'protocol' };
  return among(options, indexes, socketType);
}
