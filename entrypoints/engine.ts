import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { EARLY, type Early } from '../lib/page/early-offer.ts';
import { Engine } from '../lib/page/engine.ts';
import { ENGINE, engineLives } from '../lib/page/engine-mark.ts';

export default defineUnlistedScript(() => {
  // Injected again by popup or worker: one engine a document is enough, and two would fill twice.
  if (engineLives()) return;
  const stop = new AbortController();
  Reflect.set(globalThis, ENGINE, stop);
  const early: Early | undefined = Reflect.get(globalThis, EARLY);
  new Engine(window, stop, early?.stop.signal.aborted ? undefined : early);
});
