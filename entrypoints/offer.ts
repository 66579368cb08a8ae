import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerEarly } from '../lib/page/early-offer.ts';
import { engineLives } from '../lib/page/engine-mark.ts';

export default defineUnlistedScript(() => {
  // Where the engine lives already, it looks.
  if (!engineLives()) void offerEarly(window);
});
