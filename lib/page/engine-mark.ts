/** Marks a frame where an engine lives; in the isolated world, so that no page sees it. */
export const ENGINE = 'mailfillEngine';

/** True where an engine is in this frame and was not ended. */
export function engineLives(): boolean {
  const stop: unknown = Reflect.get(globalThis, ENGINE);
  return stop instanceof AbortController && !stop.signal.aborted;
}
