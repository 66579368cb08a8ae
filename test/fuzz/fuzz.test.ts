import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('2,000 bent inputs break no parser', async () => {
  const results = await fuzz(2000, 20_261_124);
  expect(results.flatMap(({ target, failures }) => failures.map((failure) => ({ target, ...failure })))).toEqual([]);
});
