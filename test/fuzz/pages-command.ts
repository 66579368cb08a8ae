/** `npm run fuzz -- --pages 5000 [--seed 7]`: the engine over bent and random pages; says what it wrote where it must not. */
import { fuzzPages } from './pages.ts';

const option = (name: string): number | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : Number(process.argv[at + 1]);
};
const seed = option('seed') ?? Date.now() % 1_000_000;

console.log(`seed ${seed}`);
const results = await fuzzPages(option('pages') ?? 5_000, seed);
for (const { kind, pages, withForm, written, slowest, failure } of results) {
  console.log(
    `${kind.padEnd(22)} ${String(pages).padStart(6)} pages  ${withForm} with a form  ${written} fields written  slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}: ${slowest.ways})`,
  );
  if (!failure) continue;
  const { fault, name, bends, path, html } = failure;
  console.log(`  FAILED ${fault}
    ${name}, path ${path}, ${JSON.stringify(bends)}
    ${html}`);
}
process.exitCode = results.some((one) => one.failure) ? 1 : 0;
