import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/browser/**', '**/node_modules/**'],
    setupFiles: ['./test/tools/indexed-db.ts'],
    testTimeout: 20_000,
    // By itself it keeps one of two cores free.
    maxWorkers: 2,
    // A tenth quicker than processes of their own.
    pool: 'threads',
    // One world for all files of a worker: building it anew for each took a fifth of the run. What a test sets, it takes back.
    isolate: false,
  },
});
