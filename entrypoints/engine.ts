import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { EARLY, type Early } from '../lib/page/early-offer.ts';
import { Engine } from '../lib/page/engine.ts';
import { ENGINE } from '../lib/page/engine-mark.ts';

export default defineUnlistedScript(() => {
  const earlier: unknown = Reflect.get(globalThis, ENGINE);
  // Injected again by popup or worker: one engine a document is enough, and two would fill twice.
  if (earlier instanceof AbortController && !earlier.signal.aborted) return;
  const stop = new AbortController();
  Reflect.set(globalThis, ENGINE, stop);
  const early: Early | undefined = Reflect.get(globalThis, EARLY);
  new Engine(window, stop, early?.stop.signal.aborted ? undefined : early);
});
