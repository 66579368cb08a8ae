import { randomFrom } from './inputs.ts';
import { TARGETS, type Target } from './targets.ts';

export interface FuzzResult {
  target: string;
  inputs: number;
  /** ms of the slowest single input, and the mean. */
  slowest: number;
  mean: number;
  /** Inputs on which the parser threw or broke its promise, with what it said; at most ten. */
  failures: { input: string; error: string }[];
}

const shown = (input: string | Uint8Array) =>
  typeof input === 'string'
    ? JSON.stringify(input.slice(0, 2000))
    : Buffer.from(input).toString('base64').slice(0, 4000);

async function fuzzTarget(target: Target, inputs: number, seed: number): Promise<FuzzResult> {
  const random = randomFrom(seed);
  const result: FuzzResult = { target: target.name, inputs, slowest: 0, mean: 0, failures: [] };
  let total = 0;
  for (let count = 0; count < inputs; count += 1) {
    const { input, run } = target.next(random);
    const start = performance.now();
    try {
      await run();
    } catch (error) {
      if (result.failures.length < 10) result.failures.push({ input: shown(input), error: String(error) });
    }
    const took = performance.now() - start;
    total += took;
    result.slowest = Math.max(result.slowest, took);
  }
  return { ...result, mean: total / inputs };
}

/** Runs all parsers over about `inputs` inputs in all, shared out by weight. */
export async function fuzz(inputs: number, seed: number): Promise<FuzzResult[]> {
  const shares = TARGETS.reduce((sum, target) => sum + target.share, 0);
  const results: FuzzResult[] = [];
  for (const [index, target] of TARGETS.entries()) {
    results.push(await fuzzTarget(target, Math.ceil((inputs * target.share) / shares), seed * 31 + index + 1));
  }
  return results;
}
