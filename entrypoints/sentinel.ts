import type { UnlistedScriptDefinition } from 'wxt';
import { waking } from '../lib/page/sentinel.ts';

/** Without the framework's helper, whose few bytes would go into every page. Called at a page's first event (wake.ts). */
const script: UnlistedScriptDefinition = { main: () => waking };

export default script;
