/** Serves files on loopback, so that a page under test is an ordinary http page. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;
export interface LoopbackServer {
  origin: string;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1. */
export function serve(handler: Handler): Promise<LoopbackServer> {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (!address || typeof address === 'string') return reject(new Error('no port'));
      resolve({
        origin: `http://127.0.0.1:${address.port}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}

/** Serves a folder; paths that climb out of it answer 404. */
export function serveFolder(folder: string): Promise<LoopbackServer> {
  return serve(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname));
    try {
      if (path.includes('..')) throw new Error('outside');
      const body = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end('not found');
    }
  });
}

/** Serves fixed pages by path. */
export function servePages(pages: Record<string, string>): Promise<LoopbackServer> {
  return serve((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://loopback').pathname];
    response.statusCode = page === undefined ? 404 : 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page ?? 'not found');
  });
}
