import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Tests share no state but what modules remember of their inputs: each file need not load all of them anew.
          isolate: false,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.site.test.ts', '**/*.browser.test.ts'],
          // Time is measured by benches; a machine that is busy elsewhere fails no test.
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          // Files that one worker runs share the process that builds their cases.
          isolate: false,
          include: ['src/site-cases/*.site.test.ts'],
          // Real sites are built.
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/browser/*.browser.test.ts'],
          globalSetup: ['scripts/testing/serve-sample.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
