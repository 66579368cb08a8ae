/** The real outside of "Find settings". */
import { effectiveForDomain } from '../storage/effective.ts';
import { currentSettings } from '../storage/settings.ts';
import type { FindPorts } from './find-types.ts';
import { networkPorts } from './network-ports.ts';

/** `keep`: false in private windows, where a yes holds while the page is open and nothing is stored. */
export function findPorts(keep: boolean, signal: AbortSignal): FindPorts {
  const { ask, allow, resolver } = networkPorts(keep, signal);
  return {
    ask,
    allow,
    resolver,
    known: effectiveForDomain,
    mayAsk: async () => (await currentSettings()).discovery,
  };
}
