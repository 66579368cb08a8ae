import type { OptionSnapshot } from '../detect/types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { chooseSecurity } from './choose-security.ts';
import type { SocketContext } from './types.ts';

/** Words that a text box for security may take, as pages quote them: whole, in lower or upper case, glued by _ or -. */
const WORD =
  /(?<![\p{L}\p{N}_-])(start[_-]?tls|force[_-]?(?:tls|ssl)|implicit(?:[_-]?tls)?|explicit(?:[_-]?tls)?|ssl[/_-]tls|ssl|tls|smtps|imaps|none|off|plain|insecure|no)(?![\p{L}\p{N}_-])/giu;

/** Places where "quoted" words are the ones to type; quoted ones are believed before bare ones. */
function allowed(help: string): string[] {
  const quoted = [...help.matchAll(/["'“”‘’`«»„]\s*([\p{L}][\p{L}\p{N}_/-]{0,15})\s*["'“”‘’`«»„]/gu)].flatMap((m) =>
    m[1] ? [m[1]] : [],
  );
  const words = quoted.filter((word) => word.replace(WORD, '') === '');
  const found = words.length >= 2 ? words : (help.match(WORD) ?? []);
  return [...new Map(found.map((word) => [word.toLowerCase(), word])).values()];
}

const option = (text: string): OptionSnapshot => ({ text, value: '', selected: false, disabled: false });

/** The word to type into a text box for security, from the words its help names; null where the page names too few. */
export function securityWord(help: string, wanted: SocketType, context: SocketContext): string | null {
  const words = allowed(help);
  if (words.length < 2) return null;
  const choice = chooseSecurity(words.map(option), wanted, { ...context, splitWith: null });
  return choice.ok ? (words[choice.index] ?? null) : null;
}
