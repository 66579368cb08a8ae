import type { Section } from './sections.ts';
import { understand } from './understand.ts';

/** What the incoming side speaks where the page fixes it: words of one protocol only, no choice between two. */
export function incomingTypeOf(section: Section): 'imap' | 'pop3' | null {
  const fields = section.fields.filter((guess) => guess.direction === 'incoming');
  const choice = fields.find((guess) => guess.property === 'protocol');
  if (choice) return only(choice.signals.field.options.map((option) => `${option.text} ${option.value}`));
  const server = section.servers.find((guess) => guess.direction === 'incoming');
  // "IMAP host" below the boxes for POP3, which stand nearer to it than its own.
  const named = only((server?.signals.said ?? []).filter((one) => one.source !== 'help').map((one) => one.word));
  if (named) return named;
  const own = only(
    fields.flatMap((guess) => guess.signals.said.filter((one) => one.source !== 'help').map((one) => one.word)),
  );
  if (own) return own;
  for (const heading of server?.signals.field.headings ?? []) {
    const titled = only([heading.text]);
    if (titled) return titled;
  }
  return null;
}

function only(texts: string[]): 'imap' | 'pop3' | null {
  const said = new Set(texts.flatMap((text) => understand(text, true)).flatMap((sense) => sense.concepts));
  if (said.has('imap') === said.has('pop')) return null;
  return said.has('imap') ? 'imap' : 'pop3';
}
