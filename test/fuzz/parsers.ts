/** `npm run fuzz [inputs] [seed]`: every parser over random and bent input; no exception, no broken promise, bounded time. */
import { fuzz } from './fuzz.ts';

const inputs = Number(process.argv[2] ?? 120_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
/** ms that one input of this size may take, on a slow and busy machine. */
const MOST_MS = 1000;

console.log(`seed ${seed}`);
const results = await fuzz(inputs, seed);
let failed = 0;
for (const { target, inputs: count, slowest, mean, failures } of results) {
  const slow = slowest > MOST_MS;
  console.log(
    `${target.padEnd(20)} ${String(count).padStart(7)} inputs  mean ${mean.toFixed(3)} ms  slowest ${slowest.toFixed(1)} ms`,
  );
  for (const { input, error } of failures) console.log(`  FAILED ${error}\n    ${input}`);
  if (slow) console.log(`  FAILED slower than ${MOST_MS} ms`);
  failed += failures.length + (slow ? 1 : 0);
}
console.log(`${results.reduce((sum, one) => sum + one.inputs, 0)} inputs, ${failed} failures`);
process.exitCode = failed > 0 ? 1 : 0;
