import type { UnlistedScriptDefinition } from 'wxt';
import { type Life, watch } from '../lib/page/sentinel.ts';
import { SENTINEL } from '../lib/page/sentinel-mark.ts';

/** Without the framework's helper, whose few bytes would go into every page. */
const script: UnlistedScriptDefinition = {
  main() {
    // An opaque origin (a sandboxed frame, a data: page) is entered only when the person asks for it.
    if (origin === 'null') return;
    // Brought in once more at an update or after document.open: the earlier copy may be deaf, so it ends; never two.
    const earlier: Life | undefined = Reflect.get(globalThis, SENTINEL);
    if (earlier) earlier.over = true;
    const life: Life = { over: false };
    Reflect.set(globalThis, SENTINEL, life);
    watch(window, life);
  },
};

export default script;
