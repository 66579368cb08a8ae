import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watch } from '../lib/page/sentinel.ts';

/** Where the frame's sentinel is found again; in the isolated world, so that no page sees it. */
const MARK = 'mailfill';

export default defineUnlistedScript(() => {
  // An opaque origin (a sandboxed frame, a data: page) is entered only when the person asks for it.
  if (origin === 'null') return;
  // Brought in once more at an update or after document.open: the earlier copy may be deaf, so it ends; never two.
  Reflect.get(globalThis, MARK)?.abort();
  const stop = new AbortController();
  Reflect.set(globalThis, MARK, stop);
  const start = () => stop.signal.aborted || watch(window, stop);
  // A page drawn ahead of time has no person yet.
  if (Reflect.get(Document.prototype, 'prerendering', document))
    document.addEventListener('prerenderingchange', start, { once: true, signal: stop.signal });
  else start();
});
