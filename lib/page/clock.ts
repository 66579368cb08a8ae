import { pause } from '../dom/pause.ts';

/** Time as the watch knows it, so that tests need not wait. */
export interface Clock {
  now(): number;
  pause(ms: number, signal: AbortSignal): Promise<void>;
}
export const realClock: Clock = { now: () => performance.now(), pause };
