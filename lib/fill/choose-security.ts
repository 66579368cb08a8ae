import type { OptionSnapshot } from '../detect/types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { optionSecurity, optionWords, type Security } from './option-security.ts';
import { boxFor } from './security-box.ts';
import { soundsLax } from './sounds-lax.ts';
import { is } from './speech.ts';
import type { SocketContext } from './types.ts';
import { answerByValue } from './yes-no.ts';

/** The option to take, or why none was. */
export type Choice =
  | { ok: true; index: number; reason: string }
  | { ok: false; code: 'ambiguous' | 'noSuchOption'; words: string[] };

/**
 * How well each meaning serves each wish; what is missing never serves it. A wish for TLS is never met by an option
 * that may stay in clear without the preset having said so.
 */
const SERVES: Record<SocketType, Partial<Record<Security, number>>> = {
  SSL: { implicit: 10, any: 6, automatic: 2 },
  STARTTLS: { starttls: 10, starttlsIfOffered: 8, any: 6, plainOrStarttls: 5, anyIfOffered: 3, automatic: 2 },
  plain: { plain: 10, plainOrStarttls: 6 },
};

/** Where one of two controls switches the security on, what may stay in clear switches nothing. */
const MAY_STAY_CLEAR: ReadonlySet<Security> = new Set(['starttlsIfOffered', 'anyIfOffered', 'plainOrStarttls']);

/** "SSL/TLS (invalid certificate)" beside "SSL/TLS": what proves nothing is taken only where nothing else is offered. */
const LAX = 1;
const isLax = (option: OptionSnapshot | undefined): boolean =>
  option !== undefined &&
  /certific?at|zertifikat|сертификат|証明書|证书|憑證|인증서/i.test(option.text) &&
  soundsLax(option.text);

/** Of the options that can be taken the one that serves best, or -1; of two that mean the same, the one already chosen. */
function bestOf(options: readonly OptionSnapshot[], meanings: readonly Security[], wanted: SocketType): number {
  let best = -1;
  let score = 0;
  meanings.forEach((one, index) => {
    const serves = options[index]?.disabled ? 0 : (SERVES[wanted][one] ?? 0) - (isLax(options[index]) ? LAX : 0);
    if (serves > score || (serves === score && serves > 0 && options[index]?.selected)) {
      best = index;
      score = serves;
    }
  });
  return best;
}

function refuse(options: readonly OptionSnapshot[], code: 'ambiguous' | 'noSuchOption'): Choice {
  return {
    ok: false,
    code,
    words: options
      .map((option) => option.text)
      .filter(Boolean)
      .slice(0, 6),
  };
}

/** What is chosen already needs no press. */
const canStand = (option: OptionSnapshot | undefined): boolean =>
  option !== undefined && (option.selected || !option.disabled);

function names(option: OptionSnapshot): boolean {
  const { starttls, ssl, tls, implicit } = optionWords(option);
  return starttls || ssl || tls || implicit;
}

/** Yes and No under a name that says what they switch: read as a box that is ticked or not. */
function yesNo(options: readonly OptionSnapshot[], wanted: SocketType, context: SocketContext): Choice | null {
  const said = (option: OptionSnapshot) => option.text || option.value;
  const answer = (word: 'yes' | 'none') => {
    const index = options.findIndex((option) => is(word, said(option)));
    return index === -1 ? answerByValue(options, word === 'yes') : index;
  };
  const [yes, no] = [answer('yes'), answer('none')];
  if (yes === -1 || no === -1 || yes === no || options.length > 3) return null;
  // Where another option names its kind of security, "encrypted" is no mere yes.
  if (options.some((option, index) => index !== yes && index !== no && names(option))) return null;
  const decision = boxFor(wanted, context);
  // "Automatic, yes, no": a plain yes may be TLS from the first byte, and what goes by the port upgrades where that does.
  const byPort = options.findIndex((option, index) => index !== yes && index !== no && is('automatic', said(option)));
  if (byPort !== -1 && wanted === 'STARTTLS' && decision.ok && decision.reason !== 'box_starttls')
    return canStand(options[byPort]) ? { ok: true, index: byPort, reason: 'byPort' } : refuse(options, 'noSuchOption');
  if (!decision.ok) return refuse(options, 'ambiguous');
  const index = decision.checked ? yes : no;
  return canStand(options[index]) ? { ok: true, index, reason: decision.reason } : refuse(options, 'noSuchOption');
}

/** A control that carries one of two switches ("TLS: always / never" beside a box "SSL"). */
function split(options: readonly OptionSnapshot[], wanted: SocketType, context: SocketContext): Choice | null {
  if (context.splitWith === null) return null;
  const carries = context.splitWith === 'ssl' ? 'STARTTLS' : 'SSL';
  const meanings = optionSecurity(options);
  if (wanted !== carries) {
    const isOff = (option: OptionSnapshot, index: number) => meanings[index] === 'plain' && canStand(option);
    const chosen = options.findIndex((option, index) => option.selected && isOff(option, index));
    const index = chosen !== -1 ? chosen : options.findIndex(isOff);
    return index === -1 ? refuse(options, 'noSuchOption') : { ok: true, index, reason: 'carriedByOther' };
  }
  const on = bestOf(
    options,
    meanings.map((one) => (MAY_STAY_CLEAR.has(one) ? 'unknown' : one)),
    wanted,
  );
  return on === -1 ? refuse(options, 'noSuchOption') : { ok: true, index: on, reason: 'split' };
}

/** Which option stands for the wanted security (RFC 8314's words: SSL is implicit TLS). */
export function chooseSecurity(options: readonly OptionSnapshot[], wanted: SocketType, context: SocketContext): Choice {
  const special = split(options, wanted, context) ?? yesNo(options, wanted, context);
  if (special) return special;
  const meanings = optionSecurity(options);
  const best = bestOf(options, meanings, wanted);
  if (best === -1) return refuse(options, meanings.includes('unknown') ? 'ambiguous' : 'noSuchOption');
  return { ok: true, index: best, reason: `means_${meanings[best]}` };
}
