/** How long a piece of work takes on a machine that does other things too. */

/** Processor time of this process (ms), which other programs do not add to. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** The least of three runs in ms of processor time: what the work costs, without a collection or a cold start in it. */
export function leastTime(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = spent();
    work();
    return spent() - start;
  });
  return Math.min(...runs);
}

/** The same for work that ends later. */
export async function leastTimeAsync(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = spent();
    await work();
    least = Math.min(least, spent() - start);
  }
  return least;
}
