import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Engine } from '../lib/page/engine.ts';

/** Marks a frame where an engine lives; in the isolated world, so that no page sees it. */
const MARK = 'mailfillEngine';

export default defineUnlistedScript(() => {
  const earlier: unknown = Reflect.get(globalThis, MARK);
  // Injected again by popup or worker: one engine a document is enough, and two would fill twice.
  if (earlier instanceof AbortController && !earlier.signal.aborted) return;
  const stop = new AbortController();
  Reflect.set(globalThis, MARK, stop);
  new Engine(document, window, stop);
});
