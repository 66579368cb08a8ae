import type { SocketType } from './socket-type.ts';

export const SERVER_TYPES = ['imap', 'pop3', 'smtp'] as const;
export type ServerType = (typeof SERVER_TYPES)[number];

/** The registered port for each protocol and kind of security (RFC 8314 §7, RFC 6409 for submission). */
export const STANDARD_PORT: Record<ServerType, Record<SocketType, number>> = {
  imap: { SSL: 993, STARTTLS: 143, plain: 143 },
  pop3: { SSL: 995, STARTTLS: 110, plain: 110 },
  smtp: { SSL: 465, STARTTLS: 587, plain: 25 },
};

/** TLS from the first byte (RFC 8314 §7.3). */
export const IMPLICIT_PORTS: readonly number[] = Object.values(STANDARD_PORT).map((ports) => ports.SSL);
