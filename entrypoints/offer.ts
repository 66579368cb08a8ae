import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerEarly } from '../lib/page/early-offer.ts';
import { ENGINE } from '../lib/page/engine-mark.ts';

export default defineUnlistedScript(() => {
  const engine: AbortController | undefined = Reflect.get(globalThis, ENGINE);
  // Where the engine lives already, it looks.
  if (!engine || engine.signal.aborted) void offerEarly(window);
});
