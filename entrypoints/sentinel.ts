import type { UnlistedScriptDefinition } from 'wxt';
import { watch } from '../lib/page/sentinel.ts';

/** Without the framework's helper, whose few bytes would go into every page. */
const script: UnlistedScriptDefinition = {
  main() {
    // An opaque origin (a sandboxed frame, a data: page) is entered only when the person asks for it.
    if (origin === 'null') return;
    watch(window, { over: false });
  },
};

export default script;
