/**
 * How long a piece of work takes beside a yardstick run in turn with it: a bound on what hostile input may cost has to hold
 * on a slow machine, and on one that does other things at the same time.
 */

/** Sorting so many words; what it took where the bounds were set, with other work beside it (ms). */
const WORDS = 20_000;
const NOMINAL = 20;

function yardstick(): void {
  Array.from({ length: WORDS }, (_, index) => `word ${(index * 7_919) % WORDS}`).sort();
}

/**
 * The least of three runs, in ms of a machine whose yardstick takes as long as that of the one where the bounds were set;
 * of several pieces of work the longest.
 */
export async function leastTime(...works: readonly (() => unknown)[]): Promise<number> {
  const timed = [yardstick, ...works];
  const least = timed.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < 3; turn++) {
    for (const [at, work] of timed.entries()) {
      const start = performance.now();
      await work();
      least[at] = Math.min(least[at] ?? 0, performance.now() - start);
    }
  }
  const [yard = 0, ...own] = least;
  return (Math.max(...own) / yard) * NOMINAL;
}
