import type { OptionSnapshot } from '../detect/types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { chooseSecurity } from './choose-security.ts';
import type { SocketContext } from './types.ts';

/**
 * Words that a text box for security may take, as pages quote them: whole, in lower or upper case, glued by _ or -. In a
 * longer row ("udp/ssl/tls/tlsv1.2") the slash parts words that are glued elsewhere.
 */
const WORD =
  /(?<![\p{L}\p{N}_-])(start[_-]?tls|force[_-]?(?:tls|ssl)|implicit(?:[_-]?tls)?|explicit(?:[_-]?tls)?|(?<!\/)ssl[/_-]tls(?!\/)|ssl|tls|smtps|imaps|none|off|plain|insecure|no)(?![\p{L}\p{N}_-])/giu;

/** Places where "quoted" words are the ones to type; quoted ones are believed before bare ones. */
function allowed(help: string): string[] {
  const quoted = [...help.matchAll(/["'“”‘’`«»„]\s*([\p{L}][\p{L}\p{N}_/-]{0,15})\s*["'“”‘’`«»„]/gu)].flatMap((m) =>
    m[1] ? [m[1]] : [],
  );
  const words = quoted.filter((word) => word.replace(WORD, '') === '');
  const found = words.length >= 2 ? words : (help.match(WORD) ?? []);
  return [...new Map(found.map((word) => [word.toLowerCase(), word])).values()];
}

const MAILER = /^(tls|ssl)$/i;

/** A word that can be typed, as one of a list. */
export const asOption = (text: string): OptionSnapshot => ({ text, value: '', selected: false, disabled: false });

/** Mailers that take the word as it is typed know these two for what they do: the upgrade, and TLS from the first byte. */
const MAILER_WORDS: Readonly<Partial<Record<SocketType, string>>> = { STARTTLS: 'tls', SSL: 'ssl' };

/**
 * The word to type into a text box for security: from the words its help names, else what mailers take where mail goes out
 * (`sends`); null where the page names too few to tell.
 */
export function securityWord(help: string, wanted: SocketType, context: SocketContext, sends: boolean): string | null {
  const words = allowed(help);
  if (sends && words.every((word) => MAILER.test(word))) return MAILER_WORDS[wanted] ?? null;
  if (words.length < 2) return null;
  const choice = chooseSecurity(words.map(asOption), wanted, { ...context, splitWith: null });
  return choice.ok ? (words[choice.index] ?? null) : null;
}

/** "e.g. ssl", where it is TLS from the first byte that is wanted; what else such a box takes is not known. */
export function exampleWord(example: string, wanted: SocketType): string | null {
  const [only, ...others] = allowed(example);
  return wanted === 'SSL' && others.length === 0 && only !== undefined && /^ssl$/i.test(only) ? only : null;
}
