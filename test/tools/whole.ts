/**
 * `MAILFILL_WHOLE=1`: every page, round and browser. Without it the longest tests take a part of theirs, so that
 * `npm test` stays short.
 */
export const WHOLE = process.env.MAILFILL_WHOLE === '1';
