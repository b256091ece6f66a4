// The kinds of tests: of the code alone, of the size of the built site, a smoke walk through it, and all of it in the browser.
// It must not know any single test.
import { defineConfig, mergeConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { SlowestReporter } from './test/support/slowest.ts';
import site from './vite.config.ts';

const smoke = 'test/browser/smoke.test.ts';
const built = ['test/browser/**', 'test/budgets.test.ts'];

/** Tests in the browser: the files of one process share one browser, so its modules are kept from file to file. */
const browser = {
  isolate: false,
  pool: 'forks',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A busy machine is slow, not wrong: what is waited for has the time that it needs.
  expect: { poll: { timeout: 20_000 } },
} as const;

export default mergeConfig(
  site,
  defineConfig({
    test: {
      environment: 'node',
      reporters: ['default', new SlowestReporter()],
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          // Files share a process and its modules: a process a file would take half as long again.
          test: {
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: built,
            isolate: false,
            maxWorkers: 2,
            testTimeout: 60_000,
            sequence: { groupOrder: 0 },
          },
        },
        { extends: true, test: { name: 'budgets', include: ['test/budgets.test.ts'], sequence: { groupOrder: 1 } } },
        { extends: true, test: { ...browser, name: 'smoke', include: [smoke], sequence: { groupOrder: 2 } } },
        {
          extends: true,
          test: {
            ...browser,
            name: 'browser',
            include: ['test/browser/*.test.ts'],
            exclude: [smoke],
            maxWorkers: 2,
            sequence: { groupOrder: 3 },
          },
        },
      ],
    },
  }),
);
