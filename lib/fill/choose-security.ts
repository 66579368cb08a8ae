import type { OptionSnapshot } from '../detect/types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { optionSecurity, optionWords, type Security } from './option-security.ts';
import { boxFor } from './security-box.ts';
import { is } from './speech.ts';
import type { SocketContext } from './types.ts';

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

function usable(options: readonly OptionSnapshot[]): boolean[] {
  return options.map((option) => !option.disabled);
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

function names(option: OptionSnapshot): boolean {
  const { starttls, ssl, tls, implicit } = optionWords(option);
  return starttls || ssl || tls || implicit;
}

/** Yes and No under a name that says what they switch: read as a box that is ticked or not. */
function yesNo(options: readonly OptionSnapshot[], wanted: SocketType, context: SocketContext): Choice | null {
  const said = (option: OptionSnapshot) => option.text || option.value;
  const yes = options.findIndex((option) => is('yes', said(option)));
  const no = options.findIndex((option) => is('none', said(option)));
  if (yes === -1 || no === -1 || yes === no || options.length > 3) return null;
  // Where another option names its kind of security, "encrypted" is no mere yes.
  if (options.some((option, index) => index !== yes && index !== no && names(option))) return null;
  const decision = boxFor(wanted, context);
  if (!decision.ok) return refuse(options, 'ambiguous');
  return { ok: true, index: decision.checked ? yes : no, reason: decision.reason };
}

/** A control that carries one of two switches ("TLS: always / never" beside a box "SSL"). */
function split(options: readonly OptionSnapshot[], wanted: SocketType, context: SocketContext): Choice | null {
  if (context.splitWith === null) return null;
  const carries = context.splitWith === 'ssl' ? 'STARTTLS' : 'SSL';
  const meanings = optionSecurity(options);
  const off = Math.max(meanings.indexOf('plain'), -1);
  if (wanted !== carries) {
    const chosen = options.findIndex((option, index) => option.selected && meanings[index] === 'plain');
    const index = chosen !== -1 ? chosen : off;
    return index === -1 ? refuse(options, 'noSuchOption') : { ok: true, index, reason: 'carriedByOther' };
  }
  const on = meanings.findIndex((one) => one !== 'plain' && one !== 'unknown' && !one.endsWith('IfOffered'));
  return on === -1 ? refuse(options, 'noSuchOption') : { ok: true, index: on, reason: 'split' };
}

/** Which option stands for the wanted security (RFC 8314's words: SSL is implicit TLS). */
export function chooseSecurity(options: readonly OptionSnapshot[], wanted: SocketType, context: SocketContext): Choice {
  const special = split(options, wanted, context) ?? yesNo(options, wanted, context);
  if (special) return special;
  const meanings = optionSecurity(options);
  const enabled = usable(options);
  let best = -1;
  let score = 0;
  meanings.forEach((one, index) => {
    const serves = enabled[index] ? (SERVES[wanted][one] ?? 0) : 0;
    // Of two options that mean the same, the one already chosen stays.
    if (serves > score || (serves === score && serves > 0 && options[index]?.selected)) {
      best = index;
      score = serves;
    }
  });
  if (best === -1) return refuse(options, meanings.includes('unknown') ? 'ambiguous' : 'noSuchOption');
  return { ok: true, index: best, reason: `means_${meanings[best]}` };
}
