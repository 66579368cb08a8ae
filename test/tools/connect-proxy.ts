/**
 * Any https host on loopback, for Firefox, which knows no rules for names: it asks this proxy, and the proxy leads every
 * name to one server. What it asks in this way leaves the machine no more than what Chromium asks by `serveHosts`.
 */
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ConnectProxy {
  /** For the browser's profile. */
  preferences: Record<string, unknown>;
  close(): Promise<void>;
}

/** Leads every tunnel that is asked for to `port` of this machine. */
export async function proxyTo(port: number): Promise<ConnectProxy> {
  const open = new Set<Duplex>();
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', (_, near: Duplex) => {
    const far = connect(port, '127.0.0.1', () => near.write('HTTP/1.1 200 Connected\r\n\r\n'));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      // A browser that closes meanwhile is no fault of the test.
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one));
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': address.port,
    },
    close: () =>
      new Promise((done) => {
        for (const one of open) one.destroy();
        server.close(() => done());
      }),
  };
}
