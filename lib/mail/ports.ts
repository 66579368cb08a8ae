import type { SocketType } from './socket-type.ts';

export const SERVER_TYPES = ['imap', 'pop3', 'smtp'] as const;
export type ServerType = (typeof SERVER_TYPES)[number];

/** The registered port for each protocol and kind of security (RFC 8314 §7, RFC 6409 for submission). */
export const STANDARD_PORT: Record<ServerType, Record<SocketType, number>> = {
  imap: { SSL: 993, STARTTLS: 143, plain: 143 },
  pop3: { SSL: 995, STARTTLS: 110, plain: 110 },
  smtp: { SSL: 465, STARTTLS: 587, plain: 25 },
};

/** Beside the registered ports those that providers open where others are blocked, and IMAP's older one for TLS. */
const KNOWN: readonly [port: number, type: ServerType, implicit: boolean][] = [
  [143, 'imap', false],
  [993, 'imap', true],
  [585, 'imap', true],
  [110, 'pop3', false],
  [995, 'pop3', true],
  [25, 'smtp', false],
  [26, 'smtp', false],
  [587, 'smtp', false],
  [2525, 'smtp', false],
  [2587, 'smtp', false],
  [465, 'smtp', true],
  [2465, 'smtp', true],
];

/** Every port that tells of a mail server. */
export const KNOWN_PORTS: readonly number[] = KNOWN.map(([port]) => port);
/** TLS from the first byte (RFC 8314 §7.3). */
export const IMPLICIT_PORTS: readonly number[] = KNOWN.flatMap(([port, , implicit]) => (implicit ? [port] : []));
/** In clear, and upgraded at best. */
export const STARTTLS_PORTS: readonly number[] = KNOWN.flatMap(([port, , implicit]) => (implicit ? [] : [port]));
/** Ports at which mail is handed in; at the others it is fetched. */
export const SUBMISSION_PORTS: readonly number[] = KNOWN.flatMap(([port, type]) => (type === 'smtp' ? [port] : []));
