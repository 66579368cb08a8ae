/**
 * What must never happen in a browser under test, whatever a test looks at: an uncaught error in any of the extension's
 * contexts (page script, engine, popup, options, worker), and a request beyond loopback and the hosts a test names.
 */
import type { BrowserContext, Worker } from 'playwright-core';

export interface Watch {
  /** Everything seen so far, in words; the caller fails with it. */
  problems: string[];
}

const LOOPBACK = /^(127\.|localhost$|\[::1\]$)/;
/** Written by the listeners below, so that it is told apart from the extension's own lines. */
const UNCAUGHT = 'uncaught in the worker:';

/** Names that a test maps to loopback, from `--host-resolver-rules=MAP name 127.0.0.1, …`. */
export function namedHosts(args: string[]): string[] {
  const rules = args.filter((arg) => arg.startsWith('--host-resolver-rules=')).join();
  return [...rules.matchAll(/MAP (\S+)/g)].map((match) => match[1] ?? '');
}

function isAllowed(url: string, hosts: string[]): boolean {
  const { protocol, hostname } = new URL(url);
  if (!/^(https?|wss?):$/.test(protocol)) return true;
  return (
    hosts.some((host) => host === '*' || host === hostname || hostname.endsWith(host.replace('*', ''))) ||
    LOOPBACK.test(hostname)
  );
}

function watchWorker(worker: Worker, problems: string[]): void {
  worker.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  worker
    .evaluate((word) => {
      addEventListener('error', (event) => console.error(word, event.message));
      addEventListener('unhandledrejection', (event) => console.error(word, String(event.reason)));
    }, UNCAUGHT)
    // It went to sleep meanwhile.
    .catch(() => {});
}

/** Watches a context from now on; `ours` is the address that all of the extension's files begin with. */
export function watchContext(context: BrowserContext, ours: string, args: string[]): Watch {
  const problems: string[] = [];
  const hosts = namedHosts(args);
  context.on('request', (request) => {
    if (!isAllowed(request.url(), hosts)) problems.push(`asked ${request.url()}`);
  });
  context.on('weberror', (webError) => {
    const { message, stack = '' } = webError.error();
    const page = webError.page()?.url() ?? '';
    if (stack.includes(ours) || page.startsWith(ours)) problems.push(`uncaught on ${page}: ${message}\n${stack}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(ours)) problems.push(message.text());
  });
  for (const worker of context.serviceWorkers()) watchWorker(worker, problems);
  context.on('serviceworker', (worker) => watchWorker(worker, problems));
  return { problems };
}
