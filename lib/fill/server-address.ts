import type { FormField } from '../detect/types.ts';
import { FLAGS } from '../mail/connection-flags.ts';
import type { ServerType } from '../mail/ports.ts';
import type { SocketType } from '../mail/socket-type.ts';
import type { Want } from './types.ts';

interface Target {
  hostname: string;
  port: number;
  socketType: SocketType;
  type: ServerType;
}

type Text = Extract<Want, { kind: 'text' }>;

const SCHEME = /\b(ssl|tls):\/\//i;

/**
 * What stands before a host in a page that writes the security there. `tls://` means STARTTLS to some mailers and TLS
 * from the first byte to others, so STARTTLS gets it only where the page itself speaks of it.
 */
function prefixOf(socketType: SocketType, page: string): string {
  if (socketType === 'SSL') return 'ssl://';
  return socketType === 'STARTTLS' && /\btls:\/\//i.test(page) ? 'tls://' : '';
}

function pageTexts(field: FormField, sources: readonly string[]): string {
  const texts = field.texts.filter(({ source }) => sources.includes(source)).map(({ text }) => text);
  return [...texts, 'text' in field.value ? field.value.text : ''].join(' \n ');
}

/** Host alone; with `tls://` before it only where the page's example or help has one and nothing else tells the security. */
export function hostnameWant(field: FormField, target: Target, hasSecurity: boolean): Text {
  const { hostname } = target;
  const page = pageTexts(field, ['placeholder', 'help', 'title']);
  const prefix = prefixOf(target.socketType, page);
  const asked = !hasSecurity && SCHEME.test(page);
  if (!asked || prefix === '') return { kind: 'text', text: hostname, accept: [] };
  return { kind: 'text', text: prefix + hostname, accept: [hostname] };
}

/** c-client's flags of a connection, which are read in any case. */
const FLAG: Record<SocketType, string> = { SSL: '/ssl', STARTTLS: '/tls', plain: '/notls' };

/** `{imap.example.org:993/imap/ssl}INBOX`, with its folder where the page has one. */
const C_CLIENT = /\{[^}\s]+:\d+\/\w[^}\s]*(?:\}(\w+)?)?/;

/** `imap.example.org:993/SSL` in an example: the rest of a c-client name, to which the page adds the braces. */
const FLAGGED = /:\d{2,5}\/(imap\d?|pop3)?\/?(ssl|tls|notls)\b/i;

/** `/imap/ssl` where the example has flags of that kind, else null. */
export function connectionFlags(
  example: string,
  { type, socketType }: Pick<Target, 'type' | 'socketType'>,
): string | null {
  const shown = FLAGS.exec(example);
  return shown && (shown[1] ? `/${type}` : '') + FLAG[socketType];
}

/** Host and port in one box, in the form that the page shows: `host:25`, `[host]:25`, `ssl://host:993`, `{host:993/imap/ssl}`. */
export function hostPortWant(field: FormField, target: Target, hasSecurity: boolean): Text {
  const page = pageTexts(field, ['label', 'aria-label', 'placeholder', 'title', 'adjacent', 'help']);
  const plain = `${target.hostname}:${target.port}`;
  const mailbox = C_CLIENT.exec(page);
  if (mailbox) {
    const name = `{${plain}/${target.type}${FLAG[target.socketType]}}`;
    return { kind: 'text', text: name + (mailbox[1] ?? ''), accept: [name, `${name}INBOX`] };
  }
  const flagged = hasSecurity ? null : FLAGGED.exec(page);
  if (flagged) {
    const text = plain + (flagged[1] ? `/${target.type}` : '') + FLAG[target.socketType];
    return { kind: 'text', text, accept: [plain] };
  }
  if (/\[[^\]]+\]:(\d|port)/i.test(page))
    return { kind: 'text', text: `[${target.hostname}]:${target.port}`, accept: [plain] };
  if (!hasSecurity && /\b(?:ssl|tls):\/\//i.test(page)) {
    const prefix = prefixOf(target.socketType, page);
    return { kind: 'text', text: prefix + plain, accept: [prefix + target.hostname] };
  }
  return { kind: 'text', text: plain, accept: [] };
}
