/** The browser's messaging as sentinel and engine use it: native promises, no polyfill, alive or gone. */
import type { ToWorker } from './types.ts';

interface MessageSender {
  id?: string;
  url?: string;
  tab?: unknown;
}
type Listener = (message: unknown, sender: MessageSender, respond: (answer: unknown) => void) => boolean | undefined;
interface Runtime {
  id?: string;
  getURL(path: string): string;
  getFrameId?(target: HTMLIFrameElement): number;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}
interface Api {
  runtime?: Runtime;
}
function runtime(scope: object = globalThis): Runtime | null {
  // By name: a bare `browser` would make the build bring the polyfill into every frame.
  const api: Api | undefined = Reflect.get(scope, 'browser') ?? Reflect.get(scope, 'chrome');
  return api?.runtime?.id ? api.runtime : null;
}

/** False once the extension was updated, reloaded or removed: what still runs is an orphan and must go. */
export function isAlive(): boolean {
  return runtime() !== null;
}

/** Sends to the worker; null where nobody answers. */
export async function tellWorker(message: ToWorker): Promise<unknown> {
  try {
    return (await runtime()?.sendMessage(message)) ?? null;
  } catch {
    return null;
  }
}

/**
 * Tells the worker of a hint in this frame, or in a same-origin frame in which no script of ours runs: from its own
 * window, so that the worker sees which frame it is (Chromium), or with the frame's id (Firefox). False where the
 * extension is gone.
 */
export function tellHint(frame?: HTMLIFrameElement): boolean {
  const own = runtime();
  const frameId = frame ? own?.getFrameId?.(frame) : undefined;
  const speaker = frame && frameId === undefined ? runtime(Object(frame.contentWindow)) : own;
  speaker?.sendMessage({ type: 'hint', frameId }).catch(() => {});
  return own !== null;
}

/** Answers messages of the extension's own pages and worker, until `signal` aborts. `null` leaves a message to others. */
export function onExtensionMessage(answer: (message: unknown) => Promise<unknown> | null, signal: AbortSignal): void {
  const own = runtime();
  if (!own) return;
  const listener: Listener = (message, sender, respond) => {
    // No page reaches this listener, but a content script in another frame does: it carries a tab and the page's address.
    const ownPage = sender.url?.startsWith(own.getURL('')) ?? false;
    if (sender.id !== own.id || (sender.tab !== undefined && !ownPage)) return;
    const answering = answer(message);
    if (!answering) return;
    answering.then(respond, () => respond(null));
    return true;
  };
  own.onMessage.addListener(listener);
  signal.addEventListener('abort', () => own.onMessage.removeListener(listener), { once: true });
}
