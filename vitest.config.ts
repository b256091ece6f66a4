// The three kinds of tests: of the code alone, of the size of the built site, and of the built site in a browser.
// It must not know any single test.
import { defineConfig, mergeConfig } from 'vitest/config';
import site from './vite.config.ts';

const built = ['test/browser/**', 'test/budgets.test.ts'];

export default mergeConfig(
  site,
  defineConfig({
    test: {
      environment: 'node',
      projects: [
        {
          extends: true,
          test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: built, sequence: { groupOrder: 0 } },
        },
        { extends: true, test: { name: 'budgets', include: ['test/budgets.test.ts'], sequence: { groupOrder: 1 } } },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['test/browser/*.test.ts'],
            sequence: { groupOrder: 2 },
            maxWorkers: 1,
            testTimeout: 120_000,
            hookTimeout: 120_000,
            // A busy machine is slow, not wrong: what is waited for has the time that it needs.
            expect: { poll: { timeout: 20_000 } },
          },
        },
      ],
    },
  }),
);
