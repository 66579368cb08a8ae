import { defineConfig } from 'vitest/config';

/** Real browsers, driven from node: one file at a time, for two cores share two browsers badly. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // A real browser on a shared machine misses a beat now and then; what is broken fails twice.
    retry: 1,
    pool: 'forks',
  },
});
