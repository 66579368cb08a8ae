/** Rules on port and security together (RFC 8314, RFC 6409). */
import { serverRule } from './lint-servers.ts';
import { type ServerType, STANDARD_PORT } from './ports.ts';
import type { SocketType } from './socket-type.ts';

/** The one security each registered port stands for. */
const SOCKET_OF_PORT: Readonly<Record<number, SocketType>> = {
  993: 'SSL',
  995: 'SSL',
  465: 'SSL',
  143: 'STARTTLS',
  110: 'STARTTLS',
  587: 'STARTTLS',
};
const FOREIGN_PORTS: Readonly<Record<ServerType, readonly number[]>> = {
  imap: [110, 995, 465, 587, 25],
  pop3: [143, 993, 465, 587, 25],
  smtp: [143, 993, 110, 995],
};

const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65535;
/** The secured way a plain server is most likely to offer: 587 speaks STARTTLS, all else moves to implicit TLS. */
function secured(type: ServerType, port: number): { socketType: SocketType; port: number } {
  if (type === 'smtp' && port === 587) return { socketType: 'STARTTLS', port: 587 };
  return { socketType: 'SSL', port: STANDARD_PORT[type].SSL };
}

export const PORT_RULES = [
  serverRule('portInvalid', 'error', ({ type, port, socketType }) =>
    isPort(port)
      ? null
      : {
          property: 'port',
          values: [Number.isNaN(port) ? '' : String(port)],
          change: { port: STANDARD_PORT[type][socketType] },
        },
  ),
  serverRule('portOfOtherProtocol', 'error', ({ type, port, socketType }) =>
    FOREIGN_PORTS[type].includes(port)
      ? {
          property: 'port',
          values: [String(port), String(STANDARD_PORT[type][socketType])],
          change: { port: STANDARD_PORT[type][socketType] },
        }
      : null,
  ),
  serverRule('plainText', 'error', ({ type, port, socketType }) =>
    socketType === 'plain' ? { property: 'socketType', change: secured(type, port) } : null,
  ),
  serverRule('portAgainstSecurity', 'error', ({ type, port, socketType }) => {
    const usual = SOCKET_OF_PORT[port];
    if (!usual || usual === socketType || socketType === 'plain' || FOREIGN_PORTS[type].includes(port)) return null;
    return {
      property: 'socketType',
      values: [String(port), SECURITY_NAME[usual], SECURITY_NAME[socketType]],
      change: { socketType: usual },
    };
  }),
  serverRule('submissionPort25', 'warning', ({ type, port }) =>
    type === 'smtp' && port === 25 ? { property: 'port', change: { port: 587, socketType: 'STARTTLS' } } : null,
  ),
  serverRule('implicitTlsPreferred', 'hint', ({ type, port, socketType }) =>
    type === 'smtp' && port === 587 && socketType === 'STARTTLS' ? { property: 'port' } : null,
  ),
] as const;

/** Names of the standards, the same in every language; "none" never comes up here. */
const SECURITY_NAME: Readonly<Record<SocketType, string>> = { SSL: 'SSL/TLS', STARTTLS: 'STARTTLS', plain: '–' };
