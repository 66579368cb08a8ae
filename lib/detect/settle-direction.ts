import type { Judged } from './classify.ts';
import type { Evidence } from './types.ts';

/** Less than this settles nothing. */
export const CLEAR = 0.3;

/** Takes down a field's way, where `sum` is clear: positive for incoming, negative for outgoing. */
export function settleDirection(guess: Judged, sum: number, signal: string, token: string): void {
  if (Math.abs(sum) < CLEAR) return;
  guess.direction = sum > 0 ? 'incoming' : 'outgoing';
  const reason: Evidence = { signal, token: token.slice(0, 60), claim: guess.direction, weight: Math.abs(sum) };
  guess.reasons.push(reason);
}
