/**
 * The policy as the browser hands it over. In Chromium the first answer takes some three seconds after a start, so the
 * last one is kept under a key of its own until the live one replaces or erases it; a read that failed erases nothing.
 */
import { browser } from 'wxt/browser';
import { onStored } from './changes.ts';
import { type Policy, readPolicy } from './policy.ts';

const CACHE = 'policyCache';
/** ms to wait for the live answer before the kept one is used. */
const PATIENCE = 250;

export interface PolicyState {
  policy: Policy;
  /** `kept`: the browser has not answered yet, this is what it said last. `none`: no policy applies. */
  from: 'live' | 'kept' | 'none';
}

type Answer = { kind: 'values'; values: object } | { kind: 'none' } | { kind: 'failed' };
const isFirefox = () => import.meta.env.BROWSER === 'firefox';

async function askBrowser(): Promise<Answer> {
  try {
    const values = await browser.storage.managed?.get(null);
    return values && Object.keys(values).length > 0 ? { kind: 'values', values } : { kind: 'none' };
  } catch (problem) {
    // Firefox's way to say that there is no policy.
    return /manifest not found/i.test(String(problem)) ? { kind: 'none' } : { kind: 'failed' };
  }
}

/** What this context saw kept last, so that a look-up need not read it back each time. */
let lastKept: string | undefined;

async function keep(answer: Answer): Promise<Answer> {
  if (isFirefox() || answer.kind === 'failed' || lastKept === JSON.stringify(answer)) return answer;
  const kept = (await browser.storage.local.get(CACHE))[CACHE];
  if (answer.kind === 'none' && kept !== undefined) await browser.storage.local.remove(CACHE);
  if (answer.kind === 'values' && JSON.stringify(kept) !== JSON.stringify(answer.values))
    await browser.storage.local.set({ [CACHE]: answer.values });
  lastKept = JSON.stringify(answer);
  return answer;
}

async function keptPolicy(): Promise<PolicyState> {
  const kept: unknown = isFirefox() ? undefined : (await browser.storage.local.get(CACHE))[CACHE];
  return { policy: readPolicy(kept ?? null), from: kept === undefined ? 'none' : 'kept' };
}

/** The policy now. Never copied into the person's own presets: it ends when it is withdrawn. */
export async function currentPolicy(): Promise<PolicyState> {
  const live = askBrowser().then(keep);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const answer = await Promise.race([live, late]);
  if (answer === null || answer.kind === 'failed') return keptPolicy();
  const values = answer.kind === 'values' ? answer.values : null;
  return { policy: readPolicy(values), from: values ? 'live' : 'none' };
}

/** Calls `listener` when the policy changes (Chromium; Firefox reads it at a start only), until `signal` aborts. */
export function onPolicyChanged(listener: () => void, signal: AbortSignal): void {
  onStored((keys, area) => area === 'managed' || (area === 'local' && keys.includes(CACHE)), listener, signal);
}
