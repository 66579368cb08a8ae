import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Life, watch } from '../lib/page/sentinel.ts';
import { SENTINEL } from '../lib/page/sentinel-mark.ts';

export default defineUnlistedScript(() => {
  // An opaque origin (a sandboxed frame, a data: page) is entered only when the person asks for it.
  if (origin === 'null') return;
  // Brought in once more at an update or after document.open: the earlier copy may be deaf, so it ends; never two.
  const earlier: Life | undefined = Reflect.get(globalThis, SENTINEL);
  if (earlier) earlier.over = true;
  const life: Life = { over: false };
  Reflect.set(globalThis, SENTINEL, life);
  watch(window, life);
});
