/** Reads what vitest leaves as JSON: how many tests passed, and which did not. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** One line each: the file, the test, and how it failed. */
  failures: string[];
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number().default(0),
  numTodoTests: z.number().default(0),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

const MOST_CHARACTERS = 300;
const firstLine = (text: string) => (text.split('\n')[0] ?? '').slice(0, MOST_CHARACTERS);

function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(/^.*\/test\//, 'test/');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that does not load has no tests to name.
    if (failed.length === 0 && status === 'failed') return [`${file}: ${firstLine(message)}`];
    return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0] ?? '')}`);
  });
}

/** The counts of a report; a missing or unreadable one is one failure, never silence. */
export function readReport(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: ['no report was written'] };
  const read = reportSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) return { passed: 0, failed: 1, skipped: 0, failures: ['a report that cannot be read'] };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read.data;
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    failures: failuresOf(read.data),
  };
}
