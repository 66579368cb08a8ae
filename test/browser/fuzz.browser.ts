/** A small part of `npm run fuzz -- --pages`: bent and random pages break nothing, and nothing is written where it must not be. */
import { expect, it } from 'vitest';
import { fuzzPages } from '../fuzz/pages.ts';

it('60 bent and random pages: no exception, no long freeze, no write outside a mail form', async () => {
  const results = await fuzzPages(60, 20_261_129, 48);
  expect(results.flatMap(({ kind, failure }) => (failure ? [{ kind, ...failure }] : []))).toEqual([]);
  // A fuzz that never met a form would hold for an engine that does nothing.
  const [connect] = results;
  expect(connect?.withForm).toBeGreaterThan(10);
  expect(connect?.written).toBeGreaterThan(40);
});
