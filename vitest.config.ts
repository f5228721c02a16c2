import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** One embedded PostgreSQL for the whole run; absent, tests that need it say so. */
const postgres = 'test/postgres/global-setup.ts';

// The tests of the world start the programs hundreds of times: what they compile is kept, where the command keeps it.
process.env['NODE_COMPILE_CACHE'] ??= path.resolve('node_modules/.cache/yakusoku');

// Long, and measures nothing: a machine may give few of its processors.
const patience = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 120_000 } } };

// `unit`: pure, fast, beside the code. `world`: real database, browser, processes. Two workers: the world's tests
// start processes of their own, and a small machine must still finish.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'examples/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'test/tidy/**/*.test.ts', 'test/decide/**/*.test.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'world',
          include: ['test/**/*.test.ts'],
          exclude: ['test/tidy/**', 'test/decide/**'],
          globalSetup: existsSync(postgres) ? [postgres] : [],
          ...patience,
        },
      },
      { test: { name: 'web', include: ['web/**/*.test.ts', 'web/**/*.test.tsx'], exclude: ['web/dist/**', 'node_modules/**'], ...patience } },
    ],
  },
});
