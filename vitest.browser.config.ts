import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What touches the whole machine (policy files, the display), kills workers by the clock or needs memory to spare runs by itself. */
const ALONE = ['commands', 'policy-files', 'firefox-outside', 'keeping', 'prerender'].map(
  (name) => `test/browser/${name}.browser.ts`,
);
const alone = process.env.MAILFILL_BROWSERS === 'alone';
/** Set by the whole run: two files at a time, for one by itself leaves half of a core idle. */
const together = process.env.MAILFILL_BROWSERS === 'together';

/** Short files that take long: begun last, as the shortest files are, they would leave one of two cores idle at the end. */
const FIRST = /\/(fuzz|hint|node-red)\.browser\.ts$/;
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => FIRST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Real browsers, driven from node. */
export default defineConfig({
  test: {
    include: alone ? ALONE : ['test/browser/**/*.browser.ts'],
    exclude: together ? ALONE : [],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: together,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // A real browser on a shared machine misses a beat now and then; what is broken fails twice.
    retry: 1,
    pool: 'forks',
    // The tools are read once by each worker, not once for each file.
    isolate: false,
  },
});
