/** A small internet on loopback: one https server that plays every host, and a fetch that finds it by any name. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';

export type Handler = (response: ServerResponse, url: URL, message: IncomingMessage) => void;
export interface Seen {
  url: string;
  headers: Record<string, unknown>;
}

export interface World {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Handlers by `host/path`; what is missing answers 404. */
  routes: Map<string, Handler>;
  seen: Seen[];
  close: () => Promise<void>;
}

/** Names the certificate is good for; every other name fails in the TLS handshake. */
export async function openWorld(names: readonly string[]): Promise<World> {
  const { key, cert } = await makeCertificate(names);
  const routes = new Map<string, Handler>();
  const seen: Seen[] = [];
  const server = createServer({ key, cert }, (message, response) => {
    const url = new URL(message.url ?? '/', `https://${message.headers.host}`);
    seen.push({ url: url.href, headers: message.headers });
    const handler = routes.get(`${url.host}${url.pathname}`);
    if (handler) handler(response, url, message);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { routes, seen, fetch: (url, init) => ask(url, init, port, cert), close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** As a browser does with `redirect: 'manual'`: a redirect is opaque, with neither status nor target. */
function ask(url: string, init: RequestInit, port: number, ca: string): Promise<Response> {
  const { hostname, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port,
      servername: hostname,
      path: `${pathname}${search}`,
      headers: { ...Object.fromEntries(new Headers(init.headers)), host: hostname },
      ca,
      agent: false,
      ...(init.signal && { signal: init.signal }),
    });
    outgoing.on('error', reject);
    outgoing.on('response', (message) => {
      const status = message.statusCode ?? 0;
      if (status >= 300 && status < 400 && init.redirect === 'manual') {
        message.resume();
        const opaque = new Response(null, { status: 200 });
        Object.defineProperty(opaque, 'type', { value: 'opaqueredirect' });
        Object.defineProperty(opaque, 'status', { value: 0 });
        resolve(opaque);
        return;
      }
      resolve(toResponse(message, status));
    });
    outgoing.end();
  });
}

function toResponse(message: IncomingMessage, status: number): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) if (typeof value === 'string') headers.set(name, value);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      message.on('data', (chunk: Buffer) => controller.enqueue(new Uint8Array(chunk)));
      message.on('end', () => controller.close());
      message.on('error', (error) => controller.error(error));
      message.on('aborted', () => controller.error(new Error('cut off')));
    },
    cancel: () => {
      message.destroy();
    },
  });
  return new Response(status === 204 || status === 404 ? null : body, { status, headers });
}

/** A handler that serves `body`. */
export const serve =
  (body: string | Uint8Array, type = 'text/xml', status = 200): Handler =>
  (response) =>
    response.writeHead(status, type === '' ? {} : { 'content-type': type }).end(body);
export const redirect =
  (to: string): Handler =>
  (response) =>
    response.writeHead(302, { location: to }).end();
