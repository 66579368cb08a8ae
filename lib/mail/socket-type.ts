/** ISPDB's words for transport security. `SSL` is implicit TLS (RFC 8314 §3), `plain` is none at all. */
export const SOCKET_TYPES = ['SSL', 'STARTTLS', 'plain'] as const;
export type SocketType = (typeof SOCKET_TYPES)[number];
