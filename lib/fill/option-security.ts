import type { OptionSnapshot } from '../detect/types.ts';
import { IMPLICIT_PORTS, STARTTLS_PORTS } from '../mail/ports.ts';
import { find, has, is, mailPorts } from './speech.ts';

/** What one option promises about the connection, read by itself. */
export interface OptionWords {
  starttls: boolean;
  ssl: boolean;
  tls: boolean;
  implicit: boolean;
  none: boolean;
  automatic: boolean;
  preferred: boolean;
  /** "Always", "Yes", "Encrypted": secure, no word how. */
  secure: boolean;
  blank: boolean;
  ports: number[];
}

/** What an option means among its siblings. */
export type Security =
  | 'implicit'
  | 'starttls'
  | 'starttlsIfOffered'
  | 'plainOrStarttls'
  | 'plain'
  | 'any'
  | 'anyIfOffered'
  | 'automatic'
  | 'unknown';

/** Japanese and Korean refuse at the end: "TLSを利用しない". */
const VERB_LAST = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function read(text: string): OptionWords {
  const starttls = has('starttls', text);
  const withoutStart = text.replace(/start[\s_-]?tls/gi, ' ');
  const ssl = has('ssl', withoutStart);
  const tls = has('tls', withoutStart);
  const named = Math.max(find('ssl', withoutStart), find('tls', withoutStart));
  const refused = find('none', withoutStart);
  return {
    starttls,
    ssl,
    tls,
    implicit: has('implicit', text),
    // "SSL (no recomendado)" is no refusal of SSL: the refusing word must stand before it.
    none: refused !== -1 && (named === -1 || refused < named || VERB_LAST.test(text)),
    automatic: has('automatic', text),
    preferred: has('preferred', text),
    secure: has('secure', text) || has('always', text) || is('yes', text),
    blank: !/[\p{L}\p{N}]/u.test(text),
    ports: mailPorts(text),
  };
}

function silent(words: OptionWords): boolean {
  return !(
    words.starttls ||
    words.ssl ||
    words.tls ||
    words.implicit ||
    words.none ||
    words.automatic ||
    words.preferred ||
    words.secure
  );
}

/** The words of an option; its value speaks only where the text says nothing (values often lie: `TLS` for STARTTLS). */
export function optionWords(option: OptionSnapshot): OptionWords {
  const words = read(option.text);
  if (!silent(words)) return words;
  const byValue = read(option.value);
  if (words.blank) return silent(byValue) ? { ...words, blank: true } : { ...byValue, blank: false };
  return silent(byValue) ? words : byValue;
}

interface Siblings {
  starttls: boolean;
  ssl: boolean;
  implicit: boolean;
  none: boolean;
  named: number;
}

function siblingsOf(all: OptionWords[]): Siblings {
  const only = (test: (words: OptionWords) => boolean) => all.some((words) => !words.none && test(words));
  return {
    starttls: all.some((w) => w.starttls && !w.ssl),
    ssl: only((w) => w.ssl && !w.starttls),
    implicit: only((w) => w.implicit && !w.starttls),
    none: all.some((w) => w.none && !w.starttls),
    named: all.filter((w) => !w.none && (w.starttls || w.ssl || w.tls || w.implicit)).length,
  };
}

function byPorts(ports: number[]): 'implicit' | 'starttls' | null {
  const implicit = ports.some((port) => IMPLICIT_PORTS.includes(port));
  const starttls = ports.some((port) => STARTTLS_PORTS.includes(port));
  if (implicit === starttls) return null;
  return implicit ? 'implicit' : 'starttls';
}

function ofStarttls(words: OptionWords, siblings: Siblings): Security {
  if (words.none) return 'plainOrStarttls';
  const both = words.ssl || words.tls || words.implicit;
  if (both && siblings.named === 1) return 'any';
  return words.preferred ? 'starttlsIfOffered' : 'starttls';
}

/** "TLS" alone: the upgrade where SSL stands beside it, TLS from the first byte where STARTTLS does, open beside both. */
function ofTls(words: OptionWords, siblings: Siblings): Security {
  if (siblings.starttls && siblings.ssl && !words.implicit) return 'any';
  if (siblings.starttls || words.implicit) return 'implicit';
  if (siblings.ssl || siblings.implicit) return words.preferred ? 'starttlsIfOffered' : 'starttls';
  return byPorts(words.ports) ?? (words.preferred ? 'anyIfOffered' : 'any');
}

function meaning(words: OptionWords, siblings: Siblings): Security {
  if (words.starttls) return ofStarttls(words, siblings);
  if (words.none) return 'plain';
  if (words.implicit || words.ssl) return words.preferred ? 'anyIfOffered' : 'implicit';
  if (words.tls) return ofTls(words, siblings);
  if (words.blank) return siblings.none || siblings.named === 0 ? 'unknown' : 'plain';
  if (words.automatic) return 'automatic';
  if (words.preferred) return 'anyIfOffered';
  if (words.secure) return siblings.starttls && !siblings.ssl ? 'implicit' : 'any';
  return 'unknown';
}

/** "TLS/SSL encryption" beside "SSL encryption", where its developer's word is TLS alone: the other one of the two. */
function withoutSsl(words: OptionWords, value: string, all: readonly OptionWords[]): OptionWords {
  const both = words.ssl && words.tls && !words.starttls;
  const isOther = all.some((one) => one.ssl && !one.tls) && !all.some((one) => one.starttls || (one.tls && !one.ssl));
  const written = read(value);
  return both && isOther && written.tls && !written.ssl ? { ...words, ssl: false } : words;
}

/** What each option means, in the options' order. */
export function optionSecurity(options: readonly OptionSnapshot[]): Security[] {
  const shown = options.map(optionWords);
  const words = shown.map((one, index) => withoutSsl(one, options[index]?.value ?? '', shown));
  const siblings = siblingsOf(words);
  return words.map((one) => meaning(one, siblings));
}
