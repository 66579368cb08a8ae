import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

/** What thinks, and touches neither a page nor a clock nor a global: its files share one world, which is built once. */
const THINKING = ['address', 'build', 'detect', 'discovery', 'fill', 'formats', 'fuzz', 'guards', 'lists', 'mail'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);
const NONE = ['test/browser/**', '**/node_modules/**'];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: ['./test/tools/indexed-db.ts'],
    testTimeout: 20_000,
    // By itself it keeps one of two cores free.
    maxWorkers: 2,
    // A tenth quicker than processes of their own.
    pool: 'threads',
    projects: [
      { extends: true, test: { name: 'thinking', include: THINKING, exclude: NONE, isolate: false } },
      { extends: true, test: { name: 'hands', include: ['test/**/*.test.{ts,tsx}'], exclude: [...NONE, ...THINKING] } },
    ],
  },
});
