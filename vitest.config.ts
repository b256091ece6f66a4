// The test projects: unit tests, size budgets of the built site, a smoke test, all browser tests, a walk in other engines.
// It must not know individual tests, apart from where each kind is.
import { defineConfig, mergeConfig } from 'vitest/config';
import { ENGINES, findEngine } from './.ci/engines.mjs';
import { EngineReporter } from './test/support/engine-lines.ts';
import { LongestFirst } from './test/support/longest-first.ts';
import { SlowestReporter } from './test/support/slowest.ts';
import site from './vite.config.ts';

const smoke = 'test/browser/smoke.test.ts';
const built = ['test/browser/**', 'test/engines/**', 'test/budgets.test.ts', 'test/pages.test.ts'];
/** The walks in the engines that are not here; the closing lines of a run name them. */
const absent = ENGINES.filter(({ id }) => !findEngine(id)).map(({ id }) => `test/engines/${id}.test.ts`);

/** Browser tests: the files of a process share its modules, and so one browser. */
const browser = {
  isolate: false,
  pool: 'forks',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Generous timeouts, so that a busy machine does not make tests fail.
  expect: { poll: { timeout: 20_000 } },
} as const;

export default mergeConfig(
  site,
  defineConfig({
    test: {
      environment: 'node',
      reporters: ['default', new EngineReporter(), new SlowestReporter()],
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          // Files share a process and its modules: a process for each file would take half as long again.
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
        {
          extends: true,
          test: {
            name: 'budgets',
            include: ['test/budgets.test.ts', 'test/pages.test.ts'],
            testTimeout: 60_000,
            sequence: { groupOrder: 1 },
          },
        },
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
        {
          extends: true,
          // One engine after the other: each draws its maps in software, on all processors.
          test: {
            ...browser,
            name: 'engines',
            include: ['test/engines/*.test.ts'],
            exclude: absent,
            globalSetup: 'test/engines/setup.ts',
            maxWorkers: 1,
            sequence: { groupOrder: 4 },
          },
        },
      ],
    },
  }),
);
