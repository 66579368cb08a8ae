import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Life, watch } from '../lib/page/sentinel.ts';

/** Where the frame's sentinel is found again; in the isolated world, so that no page sees it. */
const MARK = 'mailfill';

export default defineUnlistedScript(() => {
  // An opaque origin (a sandboxed frame, a data: page) is entered only when the person asks for it.
  if (origin === 'null') return;
  // Brought in once more at an update or after document.open: the earlier copy may be deaf, so it ends; never two.
  const earlier: Life | undefined = Reflect.get(globalThis, MARK);
  if (earlier) earlier.over = true;
  const life: Life = { over: false };
  Reflect.set(globalThis, MARK, life);
  watch(window, life);
});
