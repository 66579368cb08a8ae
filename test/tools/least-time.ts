/**
 * How long a piece of work takes beside a yardstick run in turn with it: a bound on what hostile input may cost has to hold
 * on a slow machine, and on one that does other things at the same time.
 */

/** Sorting so many words; what it took where the bounds were set (ms). */
const WORDS = 20_000;
const NOMINAL = 20;

function yardstick(): void {
  Array.from({ length: WORDS }, (_, index) => `word ${(index * 7_919) % WORDS}`).sort();
}

async function least(work: () => unknown): Promise<number> {
  const runs: [number, number][] = [];
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    yardstick();
    const between = performance.now();
    await work();
    runs.push([between - start, performance.now() - between]);
  }
  const [yard, own] = [Math.min(...runs.map(([one]) => one)), Math.min(...runs.map(([, one]) => one))];
  return (own / yard) * NOMINAL;
}

/** The least of three runs, in ms of a machine whose yardstick takes as long as that of the one where the bounds were set. */
export const leastTime = (work: () => unknown): Promise<number> => least(work);
